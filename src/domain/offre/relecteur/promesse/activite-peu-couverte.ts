/** An activity of the job that the lines of the maquette do not prepare for, or only by half a line. */
import { fold } from '#src/kit/text.ts'
import { ecsOf } from '../../maquette/repere.rules.ts'
import { heuresOf } from '../../maquette/somme.rules.ts'
import type { Controle } from '../controle.ts'
import { themesOf } from '../theme.rules.ts'

/** « Droit des collectivités et des marchés publics » is half about one, half about the other. */
const isPartage = (intitule: string, theme: string): boolean => {
  const moities = fold(intitule).split(/ et | \/ /)
  return moities.length > 1 && !moities.every((moitie) => themesOf(moitie).has(theme))
}

type Faible = { readonly theme: string; readonly intitule: string | null; readonly heures: number | null }

export const activitePeuCouverte = {
  code: 'activite-peu-couverte',
  famille: 'promesse',
  gravite: 'information',
  lit: ({ programme: { competences, maquette } }) => {
    const ecs = ecsOf(maquette)
    if (ecs.length === 0) return []
    return competences.activites.flatMap((activite, rang) => {
      const faibles = [...themesOf(activite)].flatMap((theme): Faible[] => {
        const couvrant = ecs.filter(({ ec }) => themesOf(ec.intitule).has(theme))
        const [seul] = couvrant
        if (!seul) return [{ theme, intitule: null, heures: null }]
        if (couvrant.length > 1 || !isPartage(seul.ec.intitule, theme)) return []
        return [{ theme, intitule: seul.ec.intitule, heures: heuresOf(seul) }]
      })
      const [faible] = faibles
      return faible ? [{ chemin: `competences.activites[${rang}]`, params: { activite, ...faible } }] : []
    })
  },
} as const satisfies Controle
