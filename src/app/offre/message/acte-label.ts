import type { Translate } from '../../message/catalogue.ts'
import type { Trace } from '../maquette/agir.ts'
import { champLabelCourt } from './champ-label.ts'

/** One volume of hours, one name of a list: the field is what is named. */
const topOf = (chemin: string): string =>
  chemin.replace(/\.volumes\[.*$/, '.volumes.heures').replace(/\.(statuts|responsables)\[.*$/, '.$1')

/** What was done, in words: 'Modifier « Droit » (ECTS)'. */
export const acteLabel = (t: Translate, { geste, nom, champs }: Trace): string => {
  // A table bears on many nodes: none of them names it.
  if (geste === 'coller') return t('maquette.geste.coller')
  const params = { geste: t(`maquette.geste.${geste}`), nom: nom ?? t('maquette.sansNom') }
  const names = [...new Set(champs.map(({ chemin }) => champLabelCourt(t, topOf(chemin)).toLowerCase()))]
  if (names.length === 0) return t('maquette.acte', params)
  return t('maquette.acte.champs', { ...params, champs: names.join(', ') })
}
