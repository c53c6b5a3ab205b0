/** How far a run goes: CPU seconds of its own thread, or moves (the answer is then a function of the seed). */
export type Budget = { readonly seconds: number } | { readonly moves: number }

/** What a run says of its best state. The score is (waiting, soft). */
export type Etat = {
  readonly phase: 'insertion' | 'recuit'
  readonly placed: number
  readonly waiting: number
  readonly soft: number
  readonly moves: number
  readonly byTerm: readonly { readonly nom: string; readonly cost: number }[]
}

/** What is asked of a thread, one run in its life. */
export type Order<Probleme, Plan> =
  | {
      readonly code: 'start'
      readonly probleme: Probleme
      readonly seed: number
      readonly budget: Budget
      readonly depuis: Plan | null
    }
  | { readonly code: 'pause' | 'resume' | 'stop' }

/** What a thread answers. `plan` is null when it has not become better since it was last sent. */
export type News<Plan> =
  | {
      readonly code: 'progress'
      readonly etat: Etat
      readonly seconds: number
      /** From 0 to 1. */
      readonly spent: number
      readonly plan: Plan | null
    }
  | { readonly code: 'done'; readonly etat: Etat; readonly seconds: number; readonly plan: Plan }
  | { readonly code: 'failed'; readonly motif: string }

/** At most five reports a second. */
export const REPORT_EVERY_MS = 200
