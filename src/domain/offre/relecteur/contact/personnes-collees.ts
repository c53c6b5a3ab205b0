/** Two people on one line with nothing between: who is responsible for what is left to guess. */
import type { Controle } from '../controle.ts'
import { lignesDe } from '../source.rules.ts'

export const personnesCollees = {
  code: 'personnes-collees',
  famille: 'contact',
  gravite: 'information',
  lit: ({ programme: { contacts }, lecture }) => {
    const places = contacts.flatMap(({ nom }, rang) => {
      const [n] = lignesDe(lecture, `contacts[${rang}].nom`)
      const ligne = n === undefined ? undefined : lecture?.lignes[n - 1]
      return nom !== null && n !== undefined && ligne?.includes(nom) ? [{ nom, n, rang, ligne }] : []
    })
    return [...Map.groupBy(places, ({ n }) => n)].flatMap(([n, group]) => {
      const ordered = group.toSorted((a, b) => a.ligne.indexOf(a.nom) - b.ligne.indexOf(b.nom))
      const [first, next] = ordered
      if (!first || !next) return []
      const entre = first.ligne.slice(
        first.ligne.indexOf(first.nom) + first.nom.length,
        first.ligne.indexOf(next.nom),
      )
      return /[,;|/\t]|\s{2}|^\s*(et|&)\s*$/.test(entre)
        ? []
        : [
            {
              chemin: `contacts[${first.rang}]`,
              lignes: [n],
              params: { noms: ordered.map(({ nom }) => nom).join(', ') },
            },
          ]
    })
  },
} as const satisfies Controle
