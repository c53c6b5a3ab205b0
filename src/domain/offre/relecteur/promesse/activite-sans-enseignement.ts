/** An activity of the job whose theme no line of the maquette names. */
import { ecsOf } from '../../maquette/repere.rules.ts'
import type { Controle } from '../controle.ts'
import { themesOf } from '../theme.rules.ts'

export const activiteSansEnseignement = {
  code: 'activite-sans-enseignement',
  famille: 'promesse',
  gravite: 'information',
  lit: ({ programme: { competences, maquette } }) => {
    const ecs = ecsOf(maquette)
    if (ecs.length === 0) return []
    const enseignes = new Set(ecs.flatMap(({ ec }) => [...themesOf(ec.intitule)]))
    return competences.activites.flatMap((activite, rang) => {
      const absents = [...themesOf(activite)].filter((theme) => !enseignes.has(theme))
      return absents.length > 0
        ? [{ chemin: `competences.activites[${rang}]`, params: { activite, theme: absents.join(', ') } }]
        : []
    })
  },
} as const satisfies Controle
