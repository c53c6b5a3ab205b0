import type { Acteur } from '#src/domain/acces/permission.ts'
import type { PlanCalcule } from '#src/domain/planning/emploi/plan-calcule.schema.ts'
import { isId, newId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import type { Because } from '#src/planner/regle/regle.ts'
import { inTransaction, type Tx } from '#src/store/database.ts'
import { type Calcul, findCalcul, moveEtat } from '#src/store/planning/calcul-store.ts'
import { bumpEdition } from '#src/store/planning/edition-store.ts'
import { deleteSeance, insertSeances, updateSeance } from '#src/store/planning/seance-store.ts'
import { type Monde, today } from '../../../monde.ts'
import { recordAudit } from '../../../socle/record.ts'
import { type EditionOuverte, openBrouillon, type RefusBrouillonEmploi } from '../acces-emploi.ts'
import { buildSeances } from '../plan-emploi.ts'
import { readSituation, type Situation } from '../read-situation.ts'
import { stopCalcul } from './calculs-en-cours.ts'
import { jugerCalcul } from './juger-calcul.ts'

export type RefusGarde =
  | RefusBrouillonEmploi
  | { readonly code: 'en-cours' }
  | { readonly code: 'rien-trouve' }
  | { readonly code: 'deja-repondu' }
  /** The séances of the draft moved since the run started: its plan would take them back. */
  | { readonly code: 'change-entre-temps' }
  /** What is asked changed since, and its plan would break these rules. */
  | { readonly code: 'plan-rompu'; readonly rompues: readonly Because[] }

type CalculOuvert = EditionOuverte & { readonly calcul: Calcul }

const openCalcul = async (
  tx: Tx,
  acteur: Acteur,
  id: string,
): Promise<Result<CalculOuvert, RefusBrouillonEmploi>> => {
  const seen = isId(id) ? await findCalcul(tx, id) : undefined
  if (!seen) return refus({ code: 'introuvable' })
  const open = await openBrouillon(tx, acteur, seen.edition)
  if (!open.ok) return open
  return ok({ ...open.value, calcul: (await findCalcul(tx, id))! })
}

/** One deed on a run whose draft this person may write; gives where it stands. */
const onCalcul = <R>(
  monde: Monde,
  acteur: Acteur,
  id: string,
  deed: (tx: Tx, open: CalculOuvert) => Promise<Result<never, R> | null>,
): Promise<Result<{ readonly edition: string; readonly emploi: string }, R | RefusBrouillonEmploi>> =>
  inTransaction<{ edition: string; emploi: string }, R | RefusBrouillonEmploi>(monde.db, async (tx) => {
    const open = await openCalcul(tx, acteur, id)
    if (!open.ok) return open
    const { edition, emploi } = open.value
    return (await deed(tx, open.value)) ?? ok({ edition: edition.id, emploi: emploi.id })
  })

/** Writes a plan as the séances of a draft: known ones keep their identifier and their lock, and may change place. */
export const writePlan = async (tx: Tx, situation: Situation, plan: PlanCalcule): Promise<void> => {
  const { seances, probleme, edition, donnees } = situation
  const choosable = new Set([...probleme.blocs.values()].flat())
  const placed = new Map(plan.map((one) => [one.bloc, one]))
  const known = new Map(seances.map((seance) => [seance.bloc, seance]))
  for (const seance of seances) {
    // What is locked is neither moved nor taken away by a run, even where it could not be held.
    if (seance.verrouillee) continue
    const at = placed.get(seance.bloc)
    if (at) {
      const same = at.jour === seance.jour && at.debut === seance.debut && at.salle === seance.salle
      if (!same) await updateSeance(tx, seance.id, { ...at, verrouillee: seance.verrouillee })
    } else if (choosable.has(seance.bloc)) await deleteSeance(tx, seance.id)
  }
  const fresh = plan.filter(({ bloc }) => !known.has(bloc))
  await insertSeances(tx, buildSeances(donnees, fresh, { edition: edition.id, newId }))
}

/** Makes what a run found the séances of its draft. */
export const garderCalcul = (monde: Monde, acteur: Acteur, id: string) =>
  onCalcul<RefusGarde>(monde, acteur, id, async (tx, { calcul, edition, emploi }) => {
    if (calcul.etat === 'en_cours') return refus({ code: 'en-cours' })
    if (calcul.etat === 'garde' || calcul.etat === 'abandonne') return refus({ code: 'deja-repondu' })
    if (!calcul.plan) return refus({ code: 'rien-trouve' })
    if (calcul.editionRevision !== edition.revision) return refus({ code: 'change-entre-temps' })
    const situation = await readSituation(tx, edition.id, today(monde))
    if (!situation) return refus({ code: 'introuvable' })
    // A room, a lecturer, a day gone by: what moved elsewhere refuses a plan only where it breaks it.
    const { plan, rompues } = jugerCalcul(situation, calcul.plan)
    if (rompues.length > 0) return refus({ code: 'plan-rompu', rompues })
    await writePlan(tx, situation, plan)
    await bumpEdition(tx, edition.id)
    const le = monde.now()
    await moveEtat(tx, { id, de: ['arrete', 'termine', 'interrompu'], vers: 'garde', le })
    const { places, total, score } = calcul
    await recordAudit(
      tx,
      acteur,
      'calcul.garder',
      { type: 'edition', id: edition.id },
      { calcul: id, places, total, score, depuis: emploi.version - calcul.emploiVersion },
    )
    return null
  })

/** Sets aside what a run found. */
export const abandonnerCalcul = (monde: Monde, acteur: Acteur, id: string) =>
  onCalcul<RefusGarde>(monde, acteur, id, async (tx, { calcul, edition }) => {
    if (calcul.etat === 'en_cours') return refus({ code: 'en-cours' })
    const le = monde.now()
    const moved = await moveEtat(tx, { id, de: ['arrete', 'termine', 'interrompu'], vers: 'abandonne', le })
    if (!moved) return refus({ code: 'deja-repondu' })
    await recordAudit(tx, acteur, 'calcul.abandonner', { type: 'edition', id: edition.id }, { calcul: id })
    return null
  })

/** Ends a run before its time; what it found so far is kept beside the draft. */
export const arreterCalcul = (monde: Monde, acteur: Acteur, id: string) =>
  onCalcul<never>(monde, acteur, id, async (tx, { calcul, edition }) => {
    if (calcul.etat === 'en_cours') {
      const le = monde.now()
      if (!stopCalcul(id)) await moveEtat(tx, { id, de: ['en_cours'], vers: 'arrete', le })
      await recordAudit(tx, acteur, 'calcul.arreter', { type: 'edition', id: edition.id }, { calcul: id })
    }
    return null
  })
