/** One title in two semesters of one block: most often one teaching in two steps, which should say so. */
import { fold } from '#src/kit/text.ts'
import { ecsOf, suitesOf } from '../../maquette/repere.rules.ts'
import type { Controle } from '../controle.ts'
import { lignesDe } from '../source.rules.ts'

export const suiteIntitule = {
  code: 'suite-intitule',
  famille: 'somme',
  gravite: 'information',
  lit: ({ programme, lecture }) => {
    const ecs = ecsOf(programme.maquette)
    return suitesOf(programme.maquette).flatMap((reperes) => {
      const suite = ecs.filter(({ repere }) => reperes.includes(repere))
      const [first] = suite
      // Met a third time elsewhere, it is a duplicate before it is a sequence.
      if (
        !first ||
        ecs.filter(({ ec }) => fold(ec.intitule) === fold(first.ec.intitule)).length > suite.length
      )
        return []
      const lignes = lignesDe(lecture, ...suite.map(({ chemin }) => `${chemin}.intitule`))
      const params = { intitule: first.ec.intitule, reperes: reperes.join(', ') }
      return [{ chemin: `${first.chemin}.intitule`, lignes, params }]
    })
  },
} as const satisfies Controle
