/** A sentence on disability and nobody's name under it: the person to ask must be named. */
import type { Controle } from '../controle.ts'
import { citer } from '../droit-cite.ts'

export const handicapSansReferent = {
  code: 'handicap-sans-referent',
  famille: 'contact',
  gravite: 'bloquant',
  lit: (dossier) => {
    const { cfa, contacts } = dossier.programme
    const nomme = contacts.some(({ role, nom }) => role === 'referent_handicap' && nom !== null)
    return cfa.handicapTexte === null || nomme
      ? []
      : [
          {
            chemin: 'cfa.handicapTexte',
            params: { texte: cfa.handicapTexte },
            cite: citer(dossier, 'qualiopi.indicateurs'),
          },
        ]
  },
} as const satisfies Controle
