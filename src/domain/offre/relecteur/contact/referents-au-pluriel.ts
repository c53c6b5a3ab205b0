/** « Vos référents », and one person below: somebody is missing, or the heading is. */
import type { Controle } from '../controle.ts'
import { lignesDe, lignesSource } from '../source.rules.ts'

const PLURIEL = /\b(vos|nos|les) (r[ée]f[ée]rent(e|·e|\.e)?s|interlocut(eur|rice)s|contacts)\b/i

export const referentsAuPluriel = {
  code: 'referents-au-pluriel',
  famille: 'contact',
  gravite: 'information',
  lit: ({ programme: { contacts }, lecture }) => {
    const lus = contacts.flatMap((contact, rang) => {
      const [n] = lignesDe(lecture, `contacts[${rang}]`)
      return n === undefined ? [] : [{ contact, rang, n }]
    })
    return lignesSource(lecture).flatMap(({ n, texte }, _, lignes) => {
      if (!PLURIEL.test(texte)) return []
      const suivant = lignes.find((ligne) => ligne.n > n && PLURIEL.test(ligne.texte))?.n ?? lignes.length + 1
      // A block of contacts is short: past ten lines another part has begun.
      const dessous = lus.filter((lu) => lu.n >= n && lu.n < Math.min(suivant, n + 10))
      const [seul] = dessous
      if (!seul || dessous.length > 1) return []
      const telephone = seul.contact.telephone
      return [
        {
          chemin: `contacts[${seul.rang}]`,
          lignes: [n, seul.n],
          params: { texte, nom: seul.contact.nom, telephone },
        },
      ]
    })
  },
} as const satisfies Controle
