import { isDeepStrictEqual } from 'node:util'
import type { Acteur } from '#src/domain/acces/permission.ts'
import { newId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import type { Plan } from '#src/planner/annee/annee.ts'
import { type Concession, concessions, essayer } from '#src/planner/annee/pourquoi/reparation.ts'
import { inTransaction, type Tx } from '#src/store/database.ts'
import { resizeDrafts, saveBlocs } from '#src/store/planning/cours-store.ts'
import { bumpEdition, insertDispense } from '#src/store/planning/edition-store.ts'
import { bumpComposante } from '#src/store/planning/emploi-store.ts'
import { insertDisponibilite, saveSalle } from '#src/store/planning/ressource-store.ts'
import { updateSeance } from '#src/store/planning/seance-store.ts'
import { type Monde, today } from '../../../monde.ts'
import { recordAudit } from '../../../socle/record.ts'
import { openBrouillon, type RefusBrouillonEmploi } from '../acces-emploi.ts'
import { REGLE_UN_BLOC_PAR_JOUR } from '../build-annee.ts'
import { writePlan } from '../calcul/garder-calcul.ts'
import { instantOf } from '../grille-emploi.ts'
import { fromPlan } from '../plan-emploi.ts'
import { readSituation, type Situation } from '../read-situation.ts'
import { attenteOf } from './show-attente.ts'

type Demande = {
  readonly emploi: string
  readonly edition: string
  readonly bloc: string
  /** As the page wrote it: one of those the planner proposes, or nothing is done. */
  readonly concession: unknown
  readonly motif: string
  /** Name of the room to be found, for « ajouter-salle ». */
  readonly nomSalle: string
}

export type RefusReparation =
  | RefusBrouillonEmploi
  /** A rule is waived by someone who says why. */
  | { readonly code: 'motif-vide' }
  /** It no longer places the block: something moved since it was tried. */
  | { readonly code: 'ne-repare-plus' }

type Accord = {
  readonly tx: Tx
  readonly situation: Situation
  readonly demande: Demande
  readonly par: string
  readonly le: Date
}

const granted = (situation: Situation, debut: number, fin: number, motif: string) => {
  const { grille } = situation.probleme.annee
  const from = instantOf(grille, debut)
  const { debut: last } = instantOf(grille, fin - 1)
  return {
    sens: 'disponible' as const,
    jour_semaine: null,
    du: from.jour,
    au: from.jour,
    debut: from.debut,
    fin: last + grille.pas,
    motif,
  }
}

/** Writes the concession where people will read it: an hour granted, a room, a waiver, a lock, a cut. Gives the new room. */
const grant = async ({ tx, situation, demande, par, le }: Accord, c: Concession): Promise<string | null> => {
  const { donnees, probleme, edition, seances } = situation
  const { composante } = donnees.emploi.lieu
  const nobody = { intervenant_id: null, salle_id: null, groupe_id: null }
  switch (c.code) {
    case 'liberer':
      await insertDisponibilite(tx, {
        id: newId(),
        ...nobody,
        intervenant_id: c.enseignant,
        ...granted(situation, c.debut, c.fin, demande.motif),
      })
      return null
    case 'ouvrir':
      for (const groupe_id of c.promotions)
        await insertDisponibilite(tx, {
          id: newId(),
          ...nobody,
          groupe_id,
          ...granted(situation, c.debut, c.fin, demande.motif),
        })
      return null
    case 'ajouter-salle': {
      const id = newId()
      const { capacite, equipements, site } = c
      const nom = demande.nomSalle
      // The planner counts nobody where the size of a groupe is unknown.
      const salle = { id, site, nom, capacite: capacite || null, equipements, accessible: null }
      await saveSalle(tx, { composante, salle })
      return id
    }
    case 'lever-un-bloc-par-jour':
      await insertDispense(tx, {
        id: newId(),
        edition: edition.id,
        regle: REGLE_UN_BLOC_PAR_JOUR,
        cours: c.module,
        bloc: null,
        params: {},
        motif: demande.motif,
        par,
        le,
      })
      return null
    case 'deverrouiller': {
      const [cours = '', rang = '0'] = c.cle.split('#')
      const bloc = probleme.blocs.get(cours)?.[Number(rang)]
      const seance = seances.find((one) => one.bloc === bloc)
      if (seance) await updateSeance(tx, seance.id, { ...seance, verrouillee: false })
      return null
    }
    case 'redecouper': {
      const cours = donnees.cours.find(({ id }) => id === c.module)!
      const bloc = probleme.blocs.get(c.module)![c.rang]!
      const blocs = cours.blocs.map((one) => (one.id === bloc ? { ...one, minutes: c.en[0] } : one))
      await saveBlocs(tx, cours.id, [...blocs, { id: newId(), minutes: c.en[1] }])
      await resizeDrafts(tx, cours.id)
      return null
    }
  }
}

/** Grants one of the proposed repairs in one go: the concession, and the séances it gives, or nothing. */
export const accorderReparation = (
  monde: Monde,
  acteur: Acteur,
  demande: Demande,
): Promise<Result<{ readonly emploi: string; readonly gagnes: number }, RefusReparation>> =>
  inTransaction<{ emploi: string; gagnes: number }, RefusReparation>(monde.db, async (tx) => {
    const open = await openBrouillon(tx, acteur, demande.edition)
    if (!open.ok) return open
    const { emploi } = open.value
    if (emploi.id !== demande.emploi) return refus({ code: 'introuvable' })
    const situation = await readSituation(tx, demande.edition, today(monde))
    const attente = situation && attenteOf(situation, demande.bloc)
    if (!situation || !attente) return refus({ code: 'introuvable' })
    // Someone placed it meanwhile.
    if (situation.seances.some(({ bloc }) => bloc === demande.bloc)) return refus({ code: 'ne-repare-plus' })
    const { annee } = situation.probleme
    const known = concessions(annee, attente).find((one) => isDeepStrictEqual(one, demande.concession))
    if (known?.code === 'lever-un-bloc-par-jour' && demande.motif.trim() === '')
      return refus({ code: 'motif-vide' })
    const reparation = known && essayer(annee, attente, known)
    if (!reparation) return refus({ code: 'ne-repare-plus' })

    const accord: Accord = { tx, situation, demande, par: acteur.id, le: monde.now() }
    const salle = await grant(accord, reparation.concession)
    await bumpComposante(tx, emploi.lieu.composante)
    const after = await readSituation(tx, demande.edition, today(monde))
    const salles = new Set(annee.salles.map(({ id }) => id))
    const plan: Plan = reparation.plan.map((s) =>
      salles.has(s.salle) ? s : { ...s, salle: salle ?? s.salle },
    )
    await writePlan(tx, after!, fromPlan(after!.probleme, plan))
    await bumpEdition(tx, demande.edition)
    await recordAudit(
      tx,
      acteur,
      'reparation.accorder',
      { type: 'edition', id: demande.edition },
      {
        concession: reparation.concession,
        motif: demande.motif,
        gagnes: reparation.gagnes,
        deplacees: reparation.deplacees.length,
      },
    )
    return ok({ emploi: emploi.id, gagnes: reparation.gagnes })
  })
