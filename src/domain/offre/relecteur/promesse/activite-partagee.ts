/** An activity of the job that one line alone prepares for, and shares with another subject. */
import { fold } from '#src/kit/text.ts'
import { ecsOf } from '../../maquette/repere.rules.ts'
import { heuresOf } from '../../maquette/somme.rules.ts'
import type { Controle } from '../controle.ts'
import { themesOf } from '../theme.rules.ts'

/** « Droit des communes et des marchés publics » is half about marchés, and wholly about droit: its first word rules both halves. */
const isPartage = (intitule: string, theme: string): boolean => {
  const moities = fold(intitule).split(/ et | \/ /)
  const [tete = ''] = fold(intitule).split(' ')
  return (
    moities.length > 1 &&
    !themesOf(tete).has(theme) &&
    !moities.every((moitie) => themesOf(moitie).has(theme))
  )
}

export const activitePartagee = {
  code: 'activite-partagee',
  famille: 'promesse',
  gravite: 'information',
  lit: ({ programme: { competences, maquette } }) => {
    const ecs = ecsOf(maquette)
    return competences.activites.flatMap((activite, rang) =>
      [...themesOf(activite)].flatMap((theme) => {
        const [seul, ...autres] = ecs.filter(({ ec }) => themesOf(ec.intitule).has(theme))
        if (!seul || autres.length > 0 || !isPartage(seul.ec.intitule, theme)) return []
        const params = { activite, theme, intitule: seul.ec.intitule, heures: heuresOf(seul) }
        return [{ chemin: `competences.activites[${rang}]`, params }]
      }),
    )
  },
} as const satisfies Controle
