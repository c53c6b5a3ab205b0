/** A UE that holds nothing, not even credits: either it is assessed as it is, or its EC were lost on the way. */
import { uesOf } from '../../maquette/repere.rules.ts'
import type { Controle } from '../controle.ts'

export const ueSansEc = {
  code: 'ue-sans-ec',
  famille: 'arbre',
  gravite: 'avertissement',
  lit: ({ programme }) =>
    uesOf(programme.maquette).flatMap(({ chemin, repere, ue }) =>
      ue.ecs.length === 0 && ue.ects === null && ue.coefficient === null
        ? [{ chemin, params: { intitule: ue.intitule ?? repere } }]
        : [],
    ),
} as const satisfies Controle
