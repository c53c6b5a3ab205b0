import type { SituationJson } from '#src/planner/annee/annee-json.ts'
import type { Cible } from '#src/planner/annee/pourquoi/cible.ts'
import type { Cle, Consequence } from '#src/planner/annee/pourquoi/essai.ts'

/** What a page asks of the worker: the situation first, then as many questions as it likes. */
export type Question =
  | { readonly code: 'open'; readonly situation: SituationJson }
  | { readonly code: 'cibles'; readonly bloc: Cle; readonly from: number; readonly to: number }
  | { readonly code: 'deplacer'; readonly bloc: Cle; readonly debut: number }

/** What each question is answered. */
export type Answers = {
  readonly open: null
  readonly cibles: readonly Cible[]
  readonly deplacer: Consequence | null
}
export type Asked = { readonly numero: number; readonly question: Question }
export type Answered = { readonly numero: number } & (
  | { readonly value: Answers[keyof Answers] }
  | { readonly motif: string }
)
