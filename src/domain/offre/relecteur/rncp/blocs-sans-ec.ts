/** Blocks on one side, lines on the other, nothing between: which EC validates which block? */
import { ecsOf } from '../../maquette/repere.rules.ts'
import { ecsParBloc, isCommencee } from '../../matrice/couverture.rules.ts'
import type { Controle, Remarque } from '../controle.ts'

export const blocsSansEc = {
  code: 'blocs-sans-ec',
  famille: 'rncp',
  gravite: 'avertissement',
  lit: ({ programme }): readonly Remarque[] => {
    const ecs = ecsOf(programme.maquette)
    // Until the matrix is begun, an EC that stands under a BCC says which block it serves.
    const parBcc = !isCommencee(programme, 'competences') && ecs.some(({ bloc }) => bloc !== null)
    const parBloc = ecsParBloc(programme)
    const sans = parBloc.filter(({ ecs: linked }) => linked.length === 0)
    if (sans.length === 0 || ecs.length === 0 || parBcc) return []
    const noms = sans.map(({ bloc }) => bloc.intitule).join(' ; ')
    const params = { blocs: sans.length, total: parBloc.length, ecs: ecs.length, noms }
    return [{ chemin: 'competences.blocs', params }]
  },
} as const satisfies Controle
