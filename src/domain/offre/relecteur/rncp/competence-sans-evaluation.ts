/** A bloc is certified competence by competence: each one is assessed by some EC. */
import { couvrirButs, isCommencee } from '../../matrice/couverture.rules.ts'
import type { Controle, Remarque } from '../controle.ts'

export const competenceSansEvaluation = {
  code: 'competence-sans-evaluation',
  famille: 'rncp',
  gravite: 'avertissement',
  lit: ({ programme }): readonly Remarque[] =>
    isCommencee(programme, 'competences')
      ? couvrirButs(programme, 'competences').flatMap(({ but, ecs, evalues }) =>
          evalues.length > 0 ? [] : [{ chemin: but.chemin, params: { texte: but.texte, ecs: ecs.length } }],
        )
      : [],
} as const satisfies Controle
