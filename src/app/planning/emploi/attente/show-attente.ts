import { type Acteur, can } from '#src/domain/acces/permission.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { blocKey, planOf } from '#src/planner/annee/modele.ts'
import { type Explication, expliquer } from '#src/planner/annee/pourquoi/explication.ts'
import { type Attente, type Reparation, reparer } from '#src/planner/annee/pourquoi/reparation.ts'
import { type Monde, today } from '../../../monde.ts'
import { openEdition, type RefusLecture } from '../acces-emploi.ts'
import { listAttente, listRompues, type Rompue } from '../edition/regles-rompues.ts'
import { numerosDuPlan, rangsDeBlocs, toVerrous } from '../plan-emploi.ts'
import { keepSituation, type Situation } from '../read-situation.ts'

/** Beyond so many, nobody reads them one by one: the planner has not run yet. */
const EXPLIQUEES_MAX = 20

/** A block that stands nowhere, and why, cheapest answer first; an event's block has no reason but the event. */
export type Attendue = ReturnType<typeof listAttente>[number] & {
  /** null: too many wait for each to be explained. */
  readonly explications: readonly Explication[] | null
  /** Tried and verified; null until they are asked for, for this block. */
  readonly reparations: readonly Reparation[] | null
}

export type PageAttente = {
  readonly situation: Situation
  /** Which séance of its cours each placed block is, by the planner's key. */
  readonly numeros: ReadonlyMap<string, number>
  readonly modifiable: boolean
  readonly attente: readonly Attendue[]
  readonly rompues: readonly Rompue[]
}

/** What waits in a draft, as the planner's repairs know it. */
export const attenteOf = (situation: Situation, bloc: string): Attente | null => {
  const at = rangsDeBlocs(situation.probleme).get(bloc)
  if (!at) return null
  const { compiled, schedule, probleme, seances } = situation
  const standing = planOf(compiled, schedule)
  const held = new Set(standing.map(blocKey))
  const verrous = new Set([...toVerrous(probleme, seances)].filter((cle) => held.has(cle)))
  return { plan: standing, verrous, ...at }
}

/** What is not placed and why; for one block, what could be granted, each tried on the spot. */
export const showAttente = async (
  monde: Monde,
  acteur: Acteur,
  { edition, bloc }: { readonly edition: string; readonly bloc: string | null },
): Promise<Result<PageAttente, RefusLecture>> => {
  const open = await openEdition(monde.db, acteur, edition)
  if (!open.ok) return open
  const situation = await keepSituation(monde.db, edition, today(monde))
  if (!situation) return refus({ code: 'introuvable' })
  const { statut } = open.value.edition
  const modifiable = statut === 'brouillon' && can(acteur, 'emploi.modifier', open.value.emploi.lieu)
  const attente = listAttente(situation).map((one, i): Attendue => {
    const t = situation.taskOf(one.bloc)
    const asks = i < EXPLIQUEES_MAX || one.bloc === bloc
    const why = () => (t === undefined ? [] : expliquer(situation.compiled, situation.schedule, t))
    const explications = asks ? why() : null
    const asked = one.bloc === bloc ? attenteOf(situation, one.bloc) : null
    return { ...one, explications, reparations: asked && reparer(situation.probleme.annee, asked) }
  })
  const numeros = numerosDuPlan(situation.probleme, situation.seances)
  return ok({ situation, numeros, modifiable, attente, rompues: listRompues(situation) })
}
