/** Two lines of one title in one semester: either one of them is a mistake, or they need names that tell them apart. */
import { fold } from '#src/kit/text.ts'
import { ecsOf } from '../../maquette/repere.rules.ts'
import type { Controle } from '../controle.ts'
import { lignesDe } from '../source.rules.ts'

export const doublonIntitule = {
  code: 'doublon-intitule',
  famille: 'somme',
  gravite: 'avertissement',
  lit: ({ programme, lecture }) => {
    const groups = [...Map.groupBy(ecsOf(programme.maquette), ({ ec }) => fold(ec.intitule)).values()]
    return groups.flatMap((group) => {
      const semestres = new Set(group.map(({ semestre }) => semestre))
      const [first] = group
      if (!first || semestres.size === group.length) return []
      const places = group.map(({ chemin }) => `${chemin}.intitule`)
      const params = {
        intitule: first.ec.intitule,
        nombre: group.length,
        reperes: group.map(({ repere }) => repere).join(', '),
      }
      return [{ chemin: `${first.chemin}.intitule`, lignes: lignesDe(lecture, ...places), params }]
    })
  },
} as const satisfies Controle
