/** « session - 1 année 1 »: a heading with two numbers around « année » tells nobody which year it means. */
import type { Controle } from '../controle.ts'
import { lignesSource } from '../source.rules.ts'

const AMBIGU = /\d\s*ann[ée]e\s*\d/i

export const libelleAnnee = {
  code: 'libelle-annee',
  famille: 'date',
  gravite: 'avertissement',
  lit: ({ lecture }) =>
    lignesSource(lecture)
      .filter(({ texte }) => AMBIGU.test(texte))
      .map(({ n, texte }) => ({ chemin: 'maquette', lignes: [n], params: { texte } })),
} as const satisfies Controle
