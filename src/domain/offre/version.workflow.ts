/**
 * The life of a programme's text: written by the team, read again, approved by the responsable,
 * published by the communication service, replaced by the next version. Nothing published is ever rewritten.
 */
import type { Transition } from '#src/kit/workflow.ts'

export const STATUTS_VERSION = ['brouillon', 'en_relecture', 'approuvee', 'publiee', 'remplacee'] as const
export type StatutVersion = (typeof STATUTS_VERSION)[number]

/** Named here, computed in app/offre. */
export const GARDES_VERSION = [
  'intituleConnu',
  'heuresCoherentes',
  'tauxSansBlanc',
  'marqueRncpJustifiee',
  'relectureSansBlocage',
  'approuveeParResponsable',
] as const
export type GardeVersion = (typeof GARDES_VERSION)[number]

export const versionWorkflow = {
  soumettre: { from: ['brouillon'], to: 'en_relecture', guards: ['intituleConnu'] },
  renvoyer: { from: ['en_relecture', 'approuvee'], to: 'brouillon', guards: [] },
  approuver: { from: ['en_relecture'], to: 'approuvee', guards: ['intituleConnu', 'heuresCoherentes'] },
  publier: {
    from: ['approuvee'],
    to: 'publiee',
    guards: [
      'approuveeParResponsable',
      'intituleConnu',
      'heuresCoherentes',
      'tauxSansBlanc',
      'marqueRncpJustifiee',
      'relectureSansBlocage',
    ],
  },
  remplacer: { from: ['publiee'], to: 'remplacee', guards: [] },
} as const satisfies Record<string, Transition<StatutVersion, GardeVersion>>

export type TransitionVersion = keyof typeof versionWorkflow

/** The steps a person takes; replacing follows from publishing. */
export const PAS_VERSION = [
  'soumettre',
  'renvoyer',
  'approuver',
  'publier',
] as const satisfies TransitionVersion[]
export type PasVersion = (typeof PAS_VERSION)[number]
