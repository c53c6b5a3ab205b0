/** Nothing for a reader with a disability: whom to ask, what can be arranged (Qualiopi 1, 20 and 26). */
import type { Controle } from '../controle.ts'
import { citer } from '../droit-cite.ts'

export const handicapAbsent = {
  code: 'handicap-absent',
  famille: 'contact',
  gravite: 'bloquant',
  lit: (dossier) => {
    const { cfa, contacts } = dossier.programme
    return cfa.handicapTexte !== null || contacts.some(({ role }) => role === 'referent_handicap')
      ? []
      : [{ chemin: 'cfa.handicapTexte', cite: citer(dossier, 'qualiopi.indicateurs') }]
  },
} as const satisfies Controle
