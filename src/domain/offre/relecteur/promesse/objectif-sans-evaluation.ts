/** What learners will be able to do is verified: each objective has an EC that assesses it. */
import { couvrirButs } from '../../matrice/couverture.rules.ts'
import type { Controle } from '../controle.ts'

export const objectifSansEvaluation = {
  code: 'objectif-sans-evaluation',
  famille: 'promesse',
  gravite: 'avertissement',
  // One that no EC serves is said by objectif-sans-ec.
  lit: ({ programme }) =>
    couvrirButs(programme, 'objectifs').flatMap(({ but, ecs, evalues }) =>
      ecs.length === 0 || evalues.length > 0
        ? []
        : [{ chemin: but.chemin, params: { texte: but.texte, ecs: ecs.length } }],
    ),
} as const satisfies Controle
