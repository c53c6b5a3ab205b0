/** A rate printed « --% »: the place was kept, the number never came. */
import { tauxEnBlanc as nomsEnBlanc } from '../../garde.rules.ts'
import type { Controle } from '../controle.ts'

export const tauxEnBlanc = {
  code: 'taux-en-blanc',
  famille: 'completude',
  gravite: 'bloquant',
  lit: ({ programme }) => {
    const enBlanc = nomsEnBlanc(programme)
    return programme.parcours.taux.flatMap(({ nom, valeur, affiche }, rang) => {
      if (valeur !== null || !enBlanc.includes(nom)) return []
      const chemin = `parcours.taux[${rang}]`
      const retouche = { chemin: `${chemin}.affiche`, avant: affiche, apres: 'non disponible' }
      return [{ chemin, params: { nom, affiche }, reparation: [retouche] }]
    })
  },
} as const satisfies Controle
