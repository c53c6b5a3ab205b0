import type { Acteur } from '#src/domain/acces/permission.ts'
import { newId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import type { Plan } from '#src/planner/annee/annee.ts'
import { blocKey } from '#src/planner/annee/modele.ts'
import { inTransaction, type Tx } from '#src/store/database.ts'
import { findCalcul, findEnCours, insertCalcul } from '#src/store/planning/calcul-store.ts'
import { findPubliee } from '#src/store/planning/edition-store.ts'
import { listSeances } from '#src/store/planning/seance-store.ts'
import { type Monde, today } from '../../../monde.ts'
import { recordAudit } from '../../../socle/record.ts'
import { openBrouillon, type RefusBrouillonEmploi } from '../acces-emploi.ts'
import type { Probleme } from '../build-annee.ts'
import { toPlan, toVerrous } from '../plan-emploi.ts'
import { readSituation } from '../read-situation.ts'
import { leadCalcul } from './calculs-en-cours.ts'
import { interruptGone } from './interrupt-gone.ts'
import { fromCalcule } from './juger-calcul.ts'

/** `zero`: from nothing; `brouillon`: what stands stays as long as moving it costs more; `calcul`: goes on from a run. */
export type DepartCalcul =
  | { readonly de: 'zero' }
  | { readonly de: 'brouillon' }
  | { readonly de: 'calcul'; readonly calcul: string }

export type DemandeCalcul = {
  readonly emploi: string
  readonly edition: string
  readonly depart: DepartCalcul
  readonly secondes: number
  readonly graine: number
}
export const SECONDES_MAX = 600

export type RefusCalcul =
  | RefusBrouillonEmploi
  | { readonly code: 'deja-en-cours'; readonly calcul: string }
  | { readonly code: 'rien-a-placer' }
  | { readonly code: 'duree' }

const readDepart = async (
  tx: Tx,
  { edition, depart }: DemandeCalcul,
  { probleme, brouillon }: { probleme: Probleme; brouillon: Plan },
): Promise<Plan | null> => {
  if (depart.de === 'zero') return null
  if (depart.de === 'brouillon') return brouillon.length > 0 ? brouillon : null
  const from = await findCalcul(tx, depart.calcul)
  return from?.edition === edition && from.plan ? fromCalcule(probleme, from.plan) : brouillon
}

/** Starts the planner on a draft; one run at a time. What is already public has its price: little moves away from it. */
export const lancerCalcul = async (
  monde: Monde,
  acteur: Acteur,
  demande: DemandeCalcul,
): Promise<Result<string, RefusCalcul>> => {
  let lead: (() => void) | null = null
  const answer = await inTransaction<string, RefusCalcul>(monde.db, async (tx) => {
    const { secondes, graine } = demande
    if (!Number.isInteger(secondes) || secondes < 1 || secondes > SECONDES_MAX || !Number.isInteger(graine))
      return refus({ code: 'duree' })
    const open = await openBrouillon(tx, acteur, demande.edition)
    if (!open.ok) return open
    if (open.value.emploi.id !== demande.emploi) return refus({ code: 'introuvable' })
    await interruptGone(tx, demande.edition, monde.now())
    const running = await findEnCours(tx, demande.edition)
    if (running) return refus({ code: 'deja-en-cours', calcul: running.id })
    const situation = await readSituation(tx, demande.edition, today(monde))
    const total = situation?.compiled.blocs.length ?? 0
    if (!situation || total === 0) return refus({ code: 'rien-a-placer' })
    const { probleme, seances } = situation
    const depuis = await readDepart(tx, demande, { probleme, brouillon: toPlan(probleme, seances) })
    const publiee = depuis && (await findPubliee(tx, open.value.emploi.id))
    const publie = publiee ? toPlan(probleme, await listSeances(tx, { edition: publiee.id })) : []
    const id = newId()
    const budgetMs = secondes * 1000
    await insertCalcul(tx, {
      id,
      edition: demande.edition,
      graine,
      budgetMs,
      editionRevision: open.value.edition.revision,
      emploiVersion: open.value.emploi.version,
      importances: open.value.emploi.importances,
      total,
      par: acteur.id,
      le: monde.now(),
    })
    await recordAudit(
      tx,
      acteur,
      'calcul.lancer',
      { type: 'edition', id: demande.edition },
      { calcul: id, depart: demande.depart.de, secondes, graine },
    )
    const verrous = toVerrous(probleme, seances)
    const graines = [graine, graine + 1]
    // A locked séance stands where the draft has it, in a run from nothing or from another run.
    const locked = toPlan(
      probleme,
      seances.filter(({ verrouillee }) => verrouillee),
    )
    const held = [...locked, ...(depuis ?? []).filter((seance) => !verrous.has(blocKey(seance)))]
    lead = () =>
      leadCalcul(monde, {
        id,
        probleme,
        publie,
        depuis: held.length > 0 ? held : null,
        verrous,
        graines,
        budgetMs,
      })
    return ok(id)
  })
  // Only once the row is there for everyone to see.
  if (answer.ok) (lead as (() => void) | null)?.()
  return answer
}
