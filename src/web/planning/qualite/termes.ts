import type { Critere } from '#src/domain/planning/emploi/importance.ts'

/** The planner's name of each soft rule, in the order they are shown, and what people set it by. */
export const TERMES = [
  ['trous', 'trous'],
  ['déplacements', 'deplacements'],
  ['étalement', 'etalement'],
  ['équilibre', 'equilibre'],
  ['salle stable', 'salleStable'],
  ['préférences', 'preferences'],
  ['changements', 'changements'],
] as const satisfies readonly (readonly [string, Critere])[]
