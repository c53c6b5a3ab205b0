/** An EC that bears the title of another institution's: a catalogue tells them apart by institution and code. */
import { fold } from '#src/kit/text.ts'
import { ecsOf } from '../../maquette/repere.rules.ts'
import type { Controle } from '../controle.ts'

export const homonyme = {
  code: 'homonyme',
  famille: 'somme',
  gravite: 'information',
  lit: ({ programme, voisins }) =>
    ecsOf(programme.maquette).flatMap(({ chemin, ec }) => {
      if (ec.code !== null) return []
      const ailleurs = voisins.filter(
        ({ etablissement, ecs }) =>
          etablissement !== null &&
          etablissement !== programme.etablissement.nom &&
          ecs.some((intitule) => fold(intitule) === fold(ec.intitule)),
      )
      if (ailleurs.length === 0) return []
      const params = {
        intitule: ec.intitule,
        ailleurs: ailleurs
          .map(({ etablissement, code }) => [etablissement, code].filter(Boolean).join(', '))
          .join(' ; '),
      }
      return [{ chemin: `${chemin}.intitule`, params }]
    }),
} as const satisfies Controle
