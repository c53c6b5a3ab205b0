/** Hours of a jury are the group's: seven hours of defences are half an hour for each learner, and certificates count the learner's. */
import type { Controle } from '../controle.ts'
import { heuresSansMode } from './heures-sans-mode.ts'

/** « Évaluation des politiques publiques » is a course, not an assessment. */
const JURY = /soutenance|\bjury\b|\bexamens?\b|^evaluations?\b(?! (de|des|du|d')\b)/

export const heuresCohorte = {
  code: 'heures-cohorte',
  famille: 'somme',
  gravite: 'avertissement',
  lit: ({ programme }) => heuresSansMode(programme.maquette, JURY),
} as const satisfies Controle
