/**
 * Life of a mutualisation: one EC taught once for several parcours. A programme carries it (porteur), another shares it
 * (associe); either may propose, the responsable of the other one answers, and either may end it.
 */
import type { Transition } from '#src/kit/workflow.ts'

export const STATUTS_MUTUALISATION = ['proposee', 'acceptee', 'refusee', 'retiree', 'terminee'] as const
export type StatutMutualisation = (typeof STATUTS_MUTUALISATION)[number]

/** Named here, computed in app/offre/mutualisation. */
export const GARDES_MUTUALISATION = ['ecsPresents', 'ecsLibres', 'partDansTotal'] as const
export type GardeMutualisation = (typeof GARDES_MUTUALISATION)[number]

export const mutualisationWorkflow = {
  accepter: {
    from: ['proposee'],
    to: 'acceptee',
    guards: ['ecsPresents', 'ecsLibres', 'partDansTotal'],
  },
  refuser: { from: ['proposee'], to: 'refusee', guards: [] },
  retirer: { from: ['proposee'], to: 'retiree', guards: [] },
  terminer: { from: ['acceptee'], to: 'terminee', guards: [] },
} as const satisfies Record<string, Transition<StatutMutualisation, GardeMutualisation>>

export type PasMutualisation = keyof typeof mutualisationWorkflow
export const PAS_MUTUALISATION = Object.keys(mutualisationWorkflow) as readonly PasMutualisation[]

export const COTES = ['porteur', 'associe'] as const
export type Cote = (typeof COTES)[number]

/** Which side takes a step: the one that proposed withdraws, the other one answers, either one ends. */
export const cotesDe = (pas: PasMutualisation, propose: Cote): readonly Cote[] => {
  if (pas === 'terminer') return COTES
  return COTES.filter((cote) => (cote === propose) === (pas === 'retirer'))
}
