/**
 * Life of an attendance sheet: filled in, then closed by whoever answers for it. What is closed counts in certificates and
 * services; a mistake is mended by opening it again, with a reason that stays in the audit.
 */
import type { Transition } from '#src/kit/workflow.ts'

export const STATUTS_FEUILLE = ['ouverte', 'close'] as const
export type StatutFeuille = (typeof STATUTS_FEUILLE)[number]

/** `seanceFinie`: nobody attests hours to come. `toutSu`: an unknown presence is neither presence nor absence. */
export type GardeFeuille = 'seanceFinie' | 'toutSu' | 'motifDonne'

export const feuilleWorkflow = {
  clore: { from: ['ouverte'], to: 'close', guards: ['seanceFinie', 'toutSu'] },
  rouvrir: { from: ['close'], to: 'ouverte', guards: ['motifDonne'] },
} as const satisfies Record<string, Transition<StatutFeuille, GardeFeuille>>
