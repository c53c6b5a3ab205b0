/** Two EC of one narrow theme under two titles: their teachers should know of each other. */
import { ecsOf } from '../../maquette/repere.rules.ts'
import type { Controle } from '../controle.ts'
import { lignesDe } from '../source.rules.ts'
import { THEMES, themesOf } from '../theme.rules.ts'

export const recouvrement = {
  code: 'recouvrement',
  famille: 'somme',
  gravite: 'information',
  lit: ({ programme, lecture }) =>
    THEMES.filter(({ etroit }) => etroit).flatMap(({ theme }) => {
      const ecs = ecsOf(programme.maquette).filter(({ ec }) => themesOf(ec.intitule).has(theme))
      const intitules = new Set(ecs.map(({ ec }) => ec.intitule))
      const [first] = ecs
      if (!first || intitules.size < 2) return []
      const lignes = lignesDe(lecture, ...ecs.map(({ chemin }) => `${chemin}.intitule`))
      return [
        {
          chemin: `${first.chemin}.intitule`,
          lignes,
          params: { theme, intitules: [...intitules].join(' ; ') },
        },
      ]
    }),
} as const satisfies Controle
