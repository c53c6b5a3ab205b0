/** A table that is not split into semesters: neither credits nor calendar can follow it. */
import { ecsOf } from '../../maquette/repere.rules.ts'
import type { Controle } from '../controle.ts'

export const semestreAbsent = {
  code: 'semestre-absent',
  famille: 'completude',
  gravite: 'avertissement',
  lit: ({ programme }) => {
    const ecs = ecsOf(programme.maquette)
    return ecs.length > 0 && ecs.every(({ semestre }) => semestre === null)
      ? [{ chemin: 'maquette.semestres[0].code', lignes: [], params: { lignes: ecs.length } }]
      : []
  },
} as const satisfies Controle
