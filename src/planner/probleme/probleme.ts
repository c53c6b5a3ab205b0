import type { Annee, Plan } from '../annee/annee.ts'
import type { Poids as PoidsAnnee } from '../annee/regles.ts'
import type { Entretiens, PlanEntretiens } from '../entretiens/entretiens.ts'
import type { Poids as PoidsEntretiens } from '../entretiens/regles.ts'
import type { Poids as PoidsSession } from '../soutenances/bilan.ts'
import type { PlanSession, Session } from '../soutenances/soutenances.ts'

/** What each nature of problem is made of. */
type Natures = {
  readonly annee: { readonly donnees: Annee; readonly plan: Plan; readonly poids: PoidsAnnee }
  readonly entretiens: {
    readonly donnees: Entretiens
    readonly plan: PlanEntretiens
    readonly poids: PoidsEntretiens
  }
  readonly soutenances: {
    readonly donnees: Session
    readonly plan: PlanSession
    readonly poids: PoidsSession
  }
}
/** Which of the three problems. */
export type Nature = keyof Natures

/** The plan a problem of this nature asks for. */
export type PlanDe<N extends Nature> = Natures[N]['plan']

/** A whole problem as plain data (maps, sets and typed arrays included): it crosses to a thread as it is. */
export type Probleme<N extends Nature = Nature> = {
  [K in N]: {
    readonly nature: K
    readonly donnees: Natures[K]['donnees']
    /** The version people already know; empty: none. */
    readonly publie: PlanDe<K>
    /** What may not move: keys of blocks, candidates or defences. */
    readonly verrous: ReadonlySet<string>
    /** null: the usual weights. */
    readonly poids: Natures[K]['poids'] | null
  }
}[N]

/** What a run says of its best state: the score is (waiting, soft), and soft is the sum of the terms. */
export type Etat = {
  readonly phase: 'insertion' | 'recuit'
  readonly placed: number
  readonly waiting: number
  readonly soft: number
  readonly moves: number
  readonly byTerm: readonly { readonly nom: string; readonly cost: number }[]
}

/** A run on any problem: advanced from outside, looked at without being disturbed. */
export type Course<P> = {
  /** Takes about `steps` moves; `spent` is the share of the budget already used, from 0 to 1. */
  advance(steps: number, spent: number): void
  etat(): Etat
  plan(): P
}
