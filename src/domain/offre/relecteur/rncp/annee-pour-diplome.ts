/** « Master 2 Science politique »: the second year is a year, the certification is the two-year master. */
import type { Controle } from '../controle.ts'
import { lignesDe, lignesSource } from '../source.rules.ts'

const ANNEE = /^Master\s+[12]\s+\p{Lu}/u

export const anneePourDiplome = {
  code: 'annee-pour-diplome',
  famille: 'rncp',
  gravite: 'information',
  lit: ({ programme, lecture }) => {
    const nommant = lignesDe(lecture, 'diplome.mention')
    return lignesSource(lecture)
      .filter(({ n, texte }) => nommant.includes(n) && ANNEE.test(texte))
      .map(({ n }) => ({
        chemin: 'diplome.type',
        lignes: [n],
        params: { mention: programme.diplome.mention },
      }))
  },
} as const satisfies Controle
