import type { Donnees } from '#src/domain/planning/emploi/emploi.ts'
import type { Sujet } from '#src/domain/planning/vue/sujet.rules.ts'
import type { Translate } from '../../message/catalogue.ts'
import type { Carnet } from './carnet.ts'

type Nomme = { readonly donnees: Donnees; readonly carnet: Carnet; readonly sujet: Sujet | null }

/** Whose timetable it is, in words. */
export const nomSujet = ({ donnees, carnet, sujet }: Nomme, t: Translate): string => {
  if (!sujet) return donnees.emploi.intitule
  if (sujet.genre !== 'promotion') {
    const { groupes, intervenants, salles } = carnet
    return { groupe: groupes, intervenant: intervenants, salle: salles }[sujet.genre].get(sujet.id)?.nom ?? ''
  }
  const nom = donnees.millesimes.find(({ id }) => id === sujet.id)?.code ?? ''
  const promotion = t('vue.promotion', { nom })
  return sujet.statut ? `${promotion}, ${t(`vue.statut.${sujet.statut}`)}` : promotion
}
