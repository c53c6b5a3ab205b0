import { droit } from '#src/domain/droit/registre.ts'
import type { Programme } from '#src/domain/offre/programme.schema.ts'
import { type ConstatVeille, estAlerte, signeDe, veiller } from '#src/domain/offre/rncp/veille.rules.ts'
import { isSame } from '#src/kit/egal.ts'
import type { Jour } from '#src/kit/jour.ts'
import { ok } from '#src/kit/result.ts'
import { inTransaction, type Tx } from '#src/store/database.ts'
import { lockMillesime, type MillesimeRow } from '#src/store/offre/millesime-store.ts'
import { listMillesimes, lockVeille, saveVeille } from '#src/store/offre/rncp/veille-rncp-store.ts'
import { postToRole } from '../../acces/post-to-role.ts'
import { translator } from '../../message/catalogue.ts'
import { type Monde, today } from '../../monde.ts'
import { recordAudit } from '../../socle/record.ts'
import { lieuOf, readDraft } from '../read-draft.ts'
import { phraseVeille } from './phrase-veille.ts'
import { readDossierRncp } from './read-dossier-rncp.ts'

/** A year that is over has nobody left to warn. */
const isOver = ({ organisation: { fin } }: Programme, jour: Jour): boolean => fin !== null && fin < jour

const writeTo = async (
  tx: Tx,
  monde: Monde,
  { place, alertes }: { place: MillesimeRow; alertes: readonly ConstatVeille[] },
): Promise<void> => {
  const t = translator('fr')
  const params = {
    code: place.parcoursCode,
    intitule: place.parcoursIntitule,
    phrases: alertes.map((alerte) => `- ${phraseVeille('fr', alerte)}`).join('\n'),
    lien: `${monde.url}/programmes/${place.id}/rncp`,
  }
  const texte = alertes.length > 0 ? 'rncp.courriel.texte' : 'rncp.courriel.leve'
  const courrier = { sujet: t('rncp.courriel.sujet', params), texte: t(texte, params) }
  await postToRole({ tx, monde }, { role: 'responsable', lieu: lieuOf(place) }, courrier)
}

/** Looks at one programme; writes to its responsable when the watch says something else than the last time. */
const veillerUn = (monde: Monde, millesime: string) =>
  inTransaction<boolean, never>(monde.db, async (tx) => {
    const place = await lockMillesime(tx, millesime)
    if (!place) return ok(false)
    const programme = await readDraft(tx, place)
    const dossier = await readDossierRncp(tx, place, programme)
    if (dossier === null || isOver(programme, today(monde))) return ok(false)
    const alertes = veiller(programme, dossier, { today: today(monde), droit }).filter(estAlerte)
    const signes = alertes.map(signeDe).toSorted()
    const before = (await lockVeille(tx, millesime)) ?? []
    if (isSame(before, signes)) return ok(false)
    await saveVeille(tx, { millesime, constats: signes, le: monde.now() })
    await writeTo(tx, monde, { place, alertes })
    await recordAudit(tx, null, 'rncp.veille', { type: 'millesime', id: millesime }, { constats: signes })
    return ok(true)
  })

/** The daily watch: one mail per programme whose state changed, none for the others. Gives how many were written. */
export const veillerProgrammes = async (monde: Monde): Promise<number> => {
  let written = 0
  for (const millesime of await listMillesimes(monde.db)) {
    const done = await veillerUn(monde, millesime)
    if (done.ok && done.value) written += 1
  }
  return written
}
