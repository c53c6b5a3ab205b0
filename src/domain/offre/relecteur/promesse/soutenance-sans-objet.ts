/** « une soutenance »: of the mémoire, of the internship, of a project? Before whom, and what if it fails? */
import type { Controle } from '../controle.ts'
import { textesSous } from '../texte.rules.ts'

const SANS_OBJET = /\b(une|la) soutenance\b(?!\s+(de|du|des|d['’]|orale (de|du)))/i
const AVEC_OBJET = /soutenance (de|du) (m[ée]moire|stage|projet|rapport)|m[ée]moire (sera |est )?soutenu/i

export const soutenanceSansObjet = {
  code: 'soutenance-sans-objet',
  famille: 'promesse',
  gravite: 'avertissement',
  lit: ({ programme }) => {
    const textes = textesSous(programme, 'organisation.')
    if (textes.some(({ texte }) => AVEC_OBJET.test(texte))) return []
    return textes.flatMap(({ chemin, texte }) => {
      const extrait = SANS_OBJET.exec(texte)?.[0]
      return extrait === undefined ? [] : [{ chemin, params: { extrait } }]
    })
  },
} as const satisfies Controle
