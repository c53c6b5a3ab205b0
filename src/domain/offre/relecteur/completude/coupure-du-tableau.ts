/** A blank line in the middle of a table without semesters often stands for the second one, and says nothing. */
import { ecsOf } from '../../maquette/repere.rules.ts'
import { heuresOf } from '../../maquette/somme.rules.ts'
import type { Controle } from '../controle.ts'
import { lignesDe } from '../source.rules.ts'

export const coupureDuTableau = {
  code: 'coupure-du-tableau',
  famille: 'completude',
  gravite: 'avertissement',
  lit: ({ programme, lecture }) => {
    const places = ecsOf(programme.maquette).map((place) => ({
      semestre: place.semestre,
      heures: heuresOf(place) ?? 0,
      ligne: lignesDe(lecture, place.chemin)[0] ?? 0,
    }))
    if (places.some(({ semestre }) => semestre !== null)) return []
    const coupures = places.flatMap(({ ligne }, rang) => {
      const suivante = places[rang + 1]?.ligne
      return suivante !== undefined && ligne > 0 && suivante > ligne + 1 ? [rang + 1] : []
    })
    const [coupure] = coupures
    if (coupure === undefined || coupures.length > 1) return []
    const [avant, apres] = [places.slice(0, coupure), places.slice(coupure)]
    const sum = (part: typeof places): number => part.reduce((n, { heures }) => n + heures, 0)
    return [
      {
        chemin: 'maquette.semestres[0]',
        lignes: [avant.at(-1)?.ligne ?? 0, apres[0]?.ligne ?? 0],
        params: { premiere: sum(avant), seconde: sum(apres) },
      },
    ]
  },
} as const satisfies Controle
