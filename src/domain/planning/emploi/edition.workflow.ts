/**
 * Life of a version of a timetable: worked on, then made public (convocations leave from it), then replaced by the next.
 * A public version is never edited: attendance hangs on it, and people planned their year with it.
 */
import type { Transition } from '#src/kit/workflow.ts'

export const STATUTS_EDITION = ['brouillon', 'publiee', 'remplacee'] as const
export type StatutEdition = (typeof STATUTS_EDITION)[number]

/** Named here, computed in app/planning/emploi/edition-facts.ts. */
export type GardeEdition = 'aucunCalcul' | 'aucuneRegleRompue'

export const editionWorkflow = {
  publier: { from: ['brouillon'], to: 'publiee', guards: ['aucunCalcul', 'aucuneRegleRompue'] },
  remplacer: { from: ['publiee'], to: 'remplacee', guards: [] },
} as const satisfies Record<string, Transition<StatutEdition, GardeEdition>>

export type TransitionEdition = keyof typeof editionWorkflow
