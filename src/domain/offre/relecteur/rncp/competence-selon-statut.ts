/** One diploma for all: a competence assessed in EC that some learners do not follow is not certified for them. */
import { couvrirButs } from '../../matrice/couverture.rules.ts'
import type { Controle } from '../controle.ts'

export const competenceSelonStatut = {
  code: 'competence-selon-statut',
  famille: 'rncp',
  gravite: 'avertissement',
  lit: ({ programme }) =>
    couvrirButs(programme, 'competences').flatMap(({ but, evalues, sansEvaluation }) =>
      evalues.length === 0 || sansEvaluation.length === 0
        ? []
        : [{ chemin: but.chemin, params: { texte: but.texte, statuts: sansEvaluation.join(', ') } }],
    ),
} as const satisfies Controle
