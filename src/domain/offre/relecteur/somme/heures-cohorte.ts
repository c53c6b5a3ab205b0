/** Hours of a jury are the group's: seven hours of defences are half an hour for each learner, and certificates count the learner's. */
import { fold } from '#src/kit/text.ts'
import { ecsOf } from '../../maquette/repere.rules.ts'
import type { Controle } from '../controle.ts'

/** « Évaluation des politiques publiques » is a course, not an assessment. */
const JURY = /soutenance|\bjury\b|\bexamens?\b|^evaluations?\b(?! (de|des|du|d')\b)/

export const heuresCohorte = {
  code: 'heures-cohorte',
  famille: 'somme',
  gravite: 'avertissement',
  lit: ({ programme }) =>
    ecsOf(programme.maquette).flatMap(({ chemin, ec }) => {
      const heures = ec.volumes
        .filter(({ mode }) => mode === null)
        .reduce((n, volume) => n + volume.heures, 0)
      return heures > 0 && JURY.test(fold(ec.intitule))
        ? [{ chemin: `${chemin}.volumes`, params: { intitule: ec.intitule, heures } }]
        : []
    }),
} as const satisfies Controle
