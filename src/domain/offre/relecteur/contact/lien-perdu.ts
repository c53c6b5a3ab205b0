/** « consultez nos pages dédiées » with no address: the link stayed behind when the page was printed. */
import type { Controle } from '../controle.ts'
import { textesOf } from '../texte.rules.ts'

const RENVOI = /(consultez|voir|rendez-vous sur|retrouvez|cliquez)\s[^.;]*(pages?|site|lien|ici)\b/i
const ADRESSE = /https?:|www\.|@|\b[a-z0-9-]+\.(fr|com|org|eu|net)\b/i

export const lienPerdu = {
  code: 'lien-perdu',
  famille: 'contact',
  gravite: 'avertissement',
  lit: ({ programme }) =>
    textesOf(programme).flatMap(({ chemin, texte }) => {
      const extrait = RENVOI.exec(texte)?.[0]
      return extrait !== undefined && !ADRESSE.test(texte) ? [{ chemin, params: { extrait } }] : []
    }),
} as const satisfies Controle
