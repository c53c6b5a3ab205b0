/** A table without semesters: a blank line in its middle often stands for the second one, and says nothing. */
import { ecsOf } from '../../maquette/repere.rules.ts'
import { heuresOf } from '../../maquette/somme.rules.ts'
import type { Controle } from '../controle.ts'
import { lignesDe } from '../source.rules.ts'

export const semestreAbsent = {
  code: 'semestre-absent',
  famille: 'completude',
  gravite: 'avertissement',
  lit: ({ programme, lecture }) => {
    const ecs = ecsOf(programme.maquette)
    if (ecs.length === 0 || ecs.some(({ semestre }) => semestre !== null)) return []
    const places = ecs.map((place) => ({
      heures: heuresOf(place) ?? 0,
      ligne: lignesDe(lecture, place.chemin)[0] ?? 0,
    }))
    const coupures = places.flatMap(({ ligne }, rang) => {
      const suivante = places[rang + 1]?.ligne
      return suivante !== undefined && ligne > 0 && suivante > ligne + 1 ? [rang + 1] : []
    })
    const [coupure] = coupures
    const sum = (part: typeof places): number => part.reduce((n, { heures }) => n + heures, 0)
    if (coupure === undefined || coupures.length > 1)
      return [{ chemin: 'maquette.semestres[0].code', params: { premiere: null, seconde: null } }]
    const [avant, apres] = [places.slice(0, coupure), places.slice(coupure)]
    return [
      {
        chemin: 'maquette.semestres[0].code',
        lignes: [avant.at(-1)?.ligne ?? 0, apres[0]?.ligne ?? 0],
        params: { premiere: sum(avant), seconde: sum(apres) },
      },
    ]
  },
} as const satisfies Controle
