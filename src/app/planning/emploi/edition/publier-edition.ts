import type { Acteur } from '#src/domain/acces/permission.ts'
import type { GardeEdition } from '#src/domain/planning/emploi/edition.workflow.ts'
import { editionWorkflow } from '#src/domain/planning/emploi/edition.workflow.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { apply, type Blocked } from '#src/kit/workflow.ts'
import { inTransaction, type Tx } from '#src/store/database.ts'
import { bumpEdition, saveStatutEdition } from '#src/store/planning/edition-store.ts'
import { bumpComposante } from '#src/store/planning/emploi-store.ts'
import { postToRole } from '../../../acces/post-to-role.ts'
import { translator } from '../../../message/catalogue.ts'
import { type Monde, today } from '../../../monde.ts'
import { postCourrier } from '../../../socle/post.ts'
import { recordAudit } from '../../../socle/record.ts'
import { openBrouillon, type RefusEcriture } from '../acces-emploi.ts'
import { readSituation, type Situation } from '../read-situation.ts'
import { factsEdition, foresee, type Publication } from './prevoir-publication.ts'
import { writeAvis } from './write-avis.ts'

export type RefusPublication =
  | RefusEcriture
  | { readonly code: 'pas-en-brouillon' }
  | Blocked<GardeEdition>
  /** The draft moved since the list of who is told was read. */
  | { readonly code: 'change-entre-temps' }

export type Publiee = {
  readonly emploi: string
  readonly courriers: number
  readonly sansAdresse: readonly string[]
}

const tellAll = async (
  { tx, monde }: { tx: Tx; monde: Monde },
  situation: Situation,
  { destinataires, changements, publiee }: Publication,
): Promise<number> => {
  const { emploi } = situation.donnees
  const t = translator('fr')
  const key = publiee ? 'emploi.avis.sujet.change' : 'emploi.avis.sujet.publie'
  const sujet = t(key, { emploi: emploi.intitule })
  const url = `${monde.url}/emplois/${emploi.id}`
  let sent = 0
  for (const { courriel, nom, qui, changements: own } of destinataires) {
    if (courriel === null) continue
    const texte = writeAvis(situation, { nom, qui, changements: own, premiere: !publiee, url })
    await postCourrier(tx, { destinataire: courriel, sujet, texte }, monde.now())
    sent += 1
  }
  const texte = writeAvis(situation, { nom: '', qui: 'responsable', changements, premiere: !publiee, url })
  const told = await postToRole({ tx, monde }, { role: 'responsable', lieu: emploi.lieu }, { sujet, texte })
  return sent + told.length
}

/** Makes a draft public in place of the last: whoever is concerned is written to, each of what changed for them. */
export const publierEdition = (
  monde: Monde,
  acteur: Acteur,
  {
    emploi: emploiId,
    edition: id,
    revision,
  }: { readonly emploi: string; readonly edition: string; readonly revision: number },
): Promise<Result<Publiee, RefusPublication>> =>
  inTransaction<Publiee, RefusPublication>(monde.db, async (tx) => {
    const open = await openBrouillon(tx, acteur, id)
    if (!open.ok) return open
    const { edition, emploi } = open.value
    if (emploi.id !== emploiId) return refus({ code: 'introuvable' })
    if (edition.revision !== revision) return refus({ code: 'change-entre-temps' })
    const situation = await readSituation(tx, id)
    if (!situation) return refus({ code: 'introuvable' })
    const publication = await foresee(tx, situation, today(monde))
    const facts = await factsEdition(tx, { edition: id, rompues: publication.rompues })
    const next = apply(editionWorkflow, edition.statut, 'publier', facts)
    if (!next.ok) return next

    const le = monde.now()
    const { publiee } = publication
    if (publiee) {
      const gone = apply(editionWorkflow, publiee.statut, 'remplacer', {})
      if (!gone.ok) return gone
      await saveStatutEdition(tx, { id: publiee.id, statut: gone.value, par: null, le })
    }
    await saveStatutEdition(tx, { id, statut: next.value, par: acteur.id, le })
    await bumpEdition(tx, id)
    // Its rooms and lecturers are now taken for the other timetables of the composante.
    await bumpComposante(tx, emploi.lieu.composante)
    const courriers = await tellAll({ tx, monde }, situation, publication)
    const sansAdresse = publication.destinataires.flatMap(({ courriel, nom }) =>
      courriel === null ? nom : [],
    )
    await recordAudit(
      tx,
      acteur,
      'edition.publier',
      { type: 'edition', id },
      {
        emploi: emploi.intitule,
        numero: edition.numero,
        changements: publication.changements.length,
        attente: publication.attente.length,
        courriers,
        sansAdresse,
      },
    )
    return ok({ emploi: emploi.id, courriers, sansAdresse })
  })
