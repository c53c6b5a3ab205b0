/** Blocks on one side, lines on the other, nothing between: which EC validates which block? */
import { ecsOf } from '../../maquette/repere.rules.ts'
import type { Controle } from '../controle.ts'

export const blocsSansEc = {
  code: 'blocs-sans-ec',
  famille: 'rncp',
  gravite: 'avertissement',
  lit: ({ programme: { competences, maquette } }) => {
    const ecs = ecsOf(maquette)
    if (competences.blocs.length === 0 || ecs.length === 0 || ecs.some(({ bloc }) => bloc !== null)) return []
    return [{ chemin: 'competences.blocs', params: { blocs: competences.blocs.length, ecs: ecs.length } }]
  },
} as const satisfies Controle
