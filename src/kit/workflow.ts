import { ok, type Result, refus } from './result.ts'

/** One arrow of a lifecycle: where it may start, where it leads, what must be true. */
export type Transition<S extends string, G extends string> = {
  readonly from: readonly S[]
  readonly to: S
  /** Asked in this order: the first that is not true is the one shown. */
  readonly guards: readonly G[]
}

/** A lifecycle is a table: transition name -> arrow. */
export type Workflow<S extends string, T extends string, G extends string> = Readonly<
  Record<T, Transition<S, G>>
>

/** What is known of the guards. What is not known is absent, and absent refuses. */
export type Facts<G extends string> = { readonly [K in G]?: boolean }

/** Why an arrow cannot be followed. */
export type Blocked<G> = { readonly code: 'hors-statut' } | { readonly code: 'bloque'; readonly par: G }

/** What a page may know before the click; it never recomputes the rule. */
export type Offer<G> = { readonly shown: boolean; readonly open: boolean; readonly par?: G }

/** Follows one arrow of the table: the statut it leads to, or why not. */
export const apply = <S extends string, T extends string, G extends string>(
  workflow: Workflow<S, T, G>,
  statut: S,
  name: T,
  facts: Facts<G>,
): Result<S, Blocked<G>> => {
  const { from, to, guards } = workflow[name]
  if (!from.includes(statut)) return refus({ code: 'hors-statut' })
  const par = guards.find((guard) => facts[guard] !== true)
  return par === undefined ? ok(to) : refus({ code: 'bloque', par })
}

/** Whether an arrow is shown from this statut, whether it is open, and which guard closes it. */
export const offer = <S extends string, T extends string, G extends string>(
  workflow: Workflow<S, T, G>,
  statut: S,
  name: T,
  facts: Facts<G>,
): Offer<G> => {
  const answer = apply(workflow, statut, name, facts)
  if (answer.ok) return { shown: true, open: true }
  if (answer.refus.code === 'hors-statut') return { shown: false, open: false }
  return { shown: true, open: false, par: answer.refus.par }
}
