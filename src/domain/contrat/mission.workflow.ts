/**
 * A post an employer offers before any contract: the team checks it against what the programme trains for, and says yes with
 * the fields it falls in, or no with a reason.
 */
import type { Transition } from '#src/kit/workflow.ts'

export const STATUTS_MISSION = ['proposee', 'validee', 'refusee'] as const
export type StatutMission = (typeof STATUTS_MISSION)[number]

/** Named here, computed in app/contrat. */
export type GardeMission = 'domaineChoisi' | 'motifDit'

export const missionWorkflow = {
  valider: { from: ['proposee'], to: 'validee', guards: ['domaineChoisi'] },
  refuser: { from: ['proposee'], to: 'refusee', guards: ['motifDit'] },
  rouvrir: { from: ['validee', 'refusee'], to: 'proposee', guards: [] },
} as const satisfies Record<string, Transition<StatutMission, GardeMission>>

export type PasMission = keyof typeof missionWorkflow
export const PAS_MISSION = Object.keys(missionWorkflow) as readonly PasMission[]

/** What a post is about, in the words of the two founding programmes. */
export const DOMAINES_MISSION = [
  'communication_interne',
  'communication_externe',
  'marketing_territorial',
  'identite_territoire',
  'conseil_strategie',
  'management_public',
  'finances_controle',
  'ressources_humaines',
  'politiques_publiques',
  'projet_territorial',
] as const
