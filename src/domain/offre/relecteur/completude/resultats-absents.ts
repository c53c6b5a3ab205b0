/** Results a candidate may ask for: success, employment, and for apprentices broken contracts (L6111-8, Qualiopi 2). */
import { fold } from '#src/kit/text.ts'
import type { Controle } from '../controle.ts'
import { citer } from '../droit-cite.ts'

const ATTENDUS = [
  { nom: 'réussite', motif: /reussite|diplom|obtention/, alternance: false },
  { nom: 'insertion', motif: /insertion|emploi/, alternance: false },
  { nom: 'rupture de contrat', motif: /rupture|interruption/, alternance: true },
] as const

export const resultatsAbsents = {
  code: 'resultats-absents',
  famille: 'completude',
  gravite: 'bloquant',
  lit: (dossier) => {
    const { taux, statuts } = dossier.programme.parcours
    const manquants = ATTENDUS.filter(
      ({ motif, alternance }) =>
        (!alternance || statuts.includes('APP')) && !taux.some(({ nom }) => motif.test(fold(nom))),
    ).map(({ nom }) => nom)
    if (manquants.length === 0) return []
    const cite = citer(dossier, 'taux.publication', 'qualiopi.indicateurs')
    return [{ chemin: 'parcours.taux', params: { manquants: manquants.join(', ') }, cite }]
  },
} as const satisfies Controle
