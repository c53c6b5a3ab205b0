/** One school under two names: the short one in a sentence, the long one on the envelope. Aliases belong in the catalogue. */
import { fold } from '#src/kit/text.ts'
import type { Controle } from '../controle.ts'
import { textesSous } from '../texte.rules.ts'

export const nomVariable = {
  code: 'nom-variable',
  famille: 'contact',
  gravite: 'information',
  lit: ({ programme }) => {
    const { nom } = programme.composante
    const mots = fold(nom ?? '').split(' ')
    // Two words may be anyone's (« école de »): a shortened name keeps three at least.
    const courts = mots.map((_, rang) => mots.slice(0, rang + 1).join(' ')).slice(2, -1)
    if (nom === null) return []
    return textesSous(programme, 'parcours.', 'organisation.', 'debouches.', 'diplome.texte').flatMap(
      ({ chemin, texte }) => {
        const dit = fold(texte.replace(/[(),;:.]/g, ' . '))
        if (dit.includes(fold(nom))) return []
        const court = courts.findLast((debut) => `${dit} . `.includes(`${debut} . `))
        return court === undefined ? [] : [{ chemin, params: { court, nom } }]
      },
    )
  },
} as const satisfies Controle
