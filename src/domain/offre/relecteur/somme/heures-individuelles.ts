/** Coaching and tutoring: hours of each learner, or hours of the group? The cost and the certificate differ. */
import type { Controle } from '../controle.ts'
import { heuresSansMode } from './heures-sans-mode.ts'

const INDIVIDUEL = /\bcoaching\b|\btutorat\b|\bmentorat\b|accompagnement (personnalise|individuel)/

export const heuresIndividuelles = {
  code: 'heures-individuelles',
  famille: 'somme',
  gravite: 'avertissement',
  lit: ({ programme }) => heuresSansMode(programme.maquette, INDIVIDUEL),
} as const satisfies Controle
