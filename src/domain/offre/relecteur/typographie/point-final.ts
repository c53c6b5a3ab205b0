/** A sentence without its full stop: was its end cut off? */
import type { Controle } from '../controle.ts'
import { textesOf } from '../texte.rules.ts'

const FINIE = /[.!?…:;]["»)\s]*$/
const PHRASES =
  /^admission\.(criteres|etapes)\[\d+\]\.texte$|^parcours\.(presentation|tarifs)|^organisation\.textes|^etablissement\.textes|^(mobilite|adhesions)\[\d+\]\.texte$|^diplome\.texte$/

export const pointFinal = {
  code: 'point-final',
  famille: 'typographie',
  gravite: 'information',
  lit: ({ programme }) =>
    textesOf(programme).flatMap(({ chemin, texte }, _, textes) => {
      if (!PHRASES.test(chemin) || texte.split(' ').length < 8 || FINIE.test(texte)) return []
      // Where no sentence of the list has one, its author meant items, not sentences.
      const liste = chemin.replace(/\[\d+\].*$/, '')
      if (!textes.some((autre) => autre.chemin.startsWith(liste) && FINIE.test(autre.texte))) return []
      const params = { extrait: texte.split(' ').slice(-4).join(' ') }
      return [{ chemin, params, reparation: [{ chemin, avant: texte, apres: `${texte}.` }] }]
    }),
} as const satisfies Controle
