/** Here a block holds UE, there it holds EC at once: credits and compensation then have no common floor. */
import { uesOf } from '../../maquette/repere.rules.ts'
import type { Controle } from '../controle.ts'
import { lignesDe } from '../source.rules.ts'

export const profondeurInegale = {
  code: 'profondeur-inegale',
  famille: 'arbre',
  gravite: 'avertissement',
  lit: ({ programme, lecture }) => {
    const ues = uesOf(programme.maquette)
    const implicites = ues.filter(({ ue }) => ue.intitule === null)
    const [first] = implicites
    if (!first || implicites.length === ues.length) return []
    const lignes = lignesDe(lecture, ...implicites.map(({ chemin }) => chemin))
    const places = implicites.map(({ semestre, bloc }) => [semestre, bloc].filter(Boolean).join(' '))
    const params = {
      sansUe: implicites.length,
      avecUe: ues.length - implicites.length,
      places: places.join(', '),
    }
    return [{ chemin: first.chemin, lignes, params }]
  },
} as const satisfies Controle
