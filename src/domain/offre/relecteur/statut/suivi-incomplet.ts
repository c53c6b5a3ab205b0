/** Each status finds its own follow-up in each semester that has one: an EC for some, nothing for the others, and the credits no longer match. */
import { ecsOf } from '../../maquette/repere.rules.ts'
import type { NatureEc } from '../../vocabulaire.ts'
import type { Controle } from '../controle.ts'
import { lignesDe } from '../source.rules.ts'

const SUIVIS: readonly NatureEc[] = ['suivi', 'retour_experience']

export const suiviIncomplet = {
  code: 'suivi-incomplet',
  famille: 'statut',
  gravite: 'avertissement',
  lit: ({ programme, lecture }) => {
    const ouverts = programme.parcours.statuts
    const groups = Map.groupBy(
      ecsOf(programme.maquette).filter(({ ec }) => ec.nature !== null && SUIVIS.includes(ec.nature)),
      ({ semestre, ec }) => `${semestre ?? ''} ${ec.nature}`,
    )
    return [...groups.values()].flatMap((group) => {
      const [first] = group
      const sans = ouverts.filter((statut) =>
        group.every(({ ec }) => ec.statuts.length > 0 && !ec.statuts.includes(statut)),
      )
      if (!first || sans.length === 0) return []
      return [
        {
          chemin: `${first.chemin}.statuts`,
          lignes: lignesDe(lecture, ...group.map(({ chemin }) => chemin)),
          params: {
            semestre: first.semestre,
            intitules: group.map(({ ec }) => ec.intitule).join(' ; '),
            statuts: sans.join(', '),
          },
        },
      ]
    })
  },
} as const satisfies Controle
