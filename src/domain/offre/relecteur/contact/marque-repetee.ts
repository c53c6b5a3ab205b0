/** One word-mark printed twice: one asset with two places, not two marks. */
import type { Controle } from '../controle.ts'
import { lignesDe } from '../source.rules.ts'

export const marqueRepetee = {
  code: 'marque-repetee',
  famille: 'contact',
  gravite: 'information',
  lit: ({ programme: { marque }, lecture }) =>
    marque.marques.flatMap((texte, rang) => {
      const chemin = `marque.marques[${rang}]`
      const lignes = lignesDe(lecture, chemin)
      const fois = lignes.filter((n, i) => i === 0 || n > (lignes[i - 1] ?? n) + 1).length
      return fois > 1 ? [{ chemin, params: { texte, fois } }] : []
    }),
} as const satisfies Controle
