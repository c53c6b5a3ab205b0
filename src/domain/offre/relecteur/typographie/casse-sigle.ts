/** One code of the mention in mixed case among capitals: « M1 Mi » beside « M2 MPT ». */
import type { Controle } from '../controle.ts'

const isMixte = (code: string): boolean => /(?<!\p{L})\p{Lu}+\p{Ll}+(?!\p{L})/u.test(code)

export const casseSigle = {
  code: 'casse-sigle',
  famille: 'typographie',
  gravite: 'information',
  lit: ({ programme: { diplome } }) => {
    const mixtes = diplome.annees.filter(({ code }) => isMixte(code)).length
    if (mixtes * 2 >= diplome.annees.length) return []
    return diplome.annees.flatMap(({ code }, rang) => {
      if (!isMixte(code)) return []
      const chemin = `diplome.annees[${rang}].code`
      const apres = code.toUpperCase()
      return [
        { chemin, params: { extrait: code, propose: apres }, reparation: [{ chemin, avant: code, apres }] },
      ]
    })
  },
} as const satisfies Controle
