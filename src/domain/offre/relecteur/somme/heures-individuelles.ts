/** Coaching and tutoring: hours of each learner, or hours of the group? The cost and the certificate differ. */
import { fold } from '#src/kit/text.ts'
import { ecsOf } from '../../maquette/repere.rules.ts'
import type { Controle } from '../controle.ts'

const INDIVIDUEL = /\bcoaching\b|\btutorat\b|\bmentorat\b|accompagnement (personnalise|individuel)/

export const heuresIndividuelles = {
  code: 'heures-individuelles',
  famille: 'somme',
  gravite: 'avertissement',
  lit: ({ programme }) =>
    ecsOf(programme.maquette).flatMap(({ chemin, ec }) => {
      const heures = ec.volumes
        .filter(({ mode }) => mode === null)
        .reduce((n, volume) => n + volume.heures, 0)
      return heures > 0 && INDIVIDUEL.test(fold(ec.intitule))
        ? [{ chemin: `${chemin}.volumes`, params: { intitule: ec.intitule, heures } }]
        : []
    }),
} as const satisfies Controle
