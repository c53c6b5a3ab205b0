/** Hours without a teacher nor a way of teaching (lecture, class, workshop): a learner's hours, and nobody's service. */
import { ecsOf } from '../../maquette/repere.rules.ts'
import type { Controle } from '../controle.ts'
import { lignesDe } from '../source.rules.ts'

export const modesAbsents = {
  code: 'modes-absents',
  famille: 'completude',
  gravite: 'avertissement',
  lit: ({ programme, lecture }) => {
    const avecHeures = ecsOf(programme.maquette).filter(({ ec }) => ec.volumes.length > 0)
    const sans = avecHeures.filter(
      ({ ec }) => ec.responsables.length === 0 && ec.volumes.every(({ mode }) => mode === null),
    )
    if (sans.length === 0) return []
    const lignes = lignesDe(lecture, ...sans.map(({ chemin }) => chemin))
    return [{ chemin: 'maquette', lignes, params: { sans: sans.length, total: avecHeures.length } }]
  },
} as const satisfies Controle
