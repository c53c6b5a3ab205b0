/** An objective is a promise: some EC serves it, and through it a bloc RNCP. */
import { croiserObjectifs, isCommencee } from '../../matrice/couverture.rules.ts'
import { butsOf } from '../../matrice/lien.rules.ts'
import type { Controle, Remarque } from '../controle.ts'

export const objectifSansEc = {
  code: 'objectif-sans-ec',
  famille: 'promesse',
  gravite: 'avertissement',
  lit: ({ programme }): readonly Remarque[] => {
    if (!isCommencee(programme, 'objectifs')) return []
    // Where no bloc is printed, or none linked yet, there is none to reach.
    const withBlocs = butsOf(programme, 'competences').length > 0 && isCommencee(programme, 'competences')
    return croiserObjectifs(programme).flatMap(({ but, ecs, blocs }) =>
      ecs.length > 0 && (!withBlocs || blocs.length > 0)
        ? []
        : [{ chemin: but.chemin, params: { texte: but.texte, ecs: ecs.length } }],
    )
  },
} as const satisfies Controle
