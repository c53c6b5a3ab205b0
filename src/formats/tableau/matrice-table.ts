import { ecsOf } from '#src/domain/offre/maquette/repere.rules.ts'
import { croiserObjectifs } from '#src/domain/offre/matrice/couverture.rules.ts'
import { type Axe, groupesOf, liensOf } from '#src/domain/offre/matrice/lien.rules.ts'
import type { Programme } from '#src/domain/offre/programme.schema.ts'
import type { Table } from './table.ts'

const NOMS = { competences: 'EC × compétences', objectifs: 'EC × objectifs' } as const

/** One row per EC, one column per competence (or objective): x where they are linked. */
export const tabulateMatrice = (programme: Programme, axe: Axe): Table => {
  const buts = groupesOf(programme, axe).flatMap((groupe) => groupe.buts)
  return {
    nom: NOMS[axe],
    colonnes: [
      'Repère',
      'Semestre',
      'BCC',
      'UE',
      'EC',
      'Évaluation',
      ...buts.map(({ rang, texte }) => `${rang} ${texte}`),
    ],
    lignes: ecsOf(programme.maquette).map(({ repere, semestre, bloc, ue, ec }) => {
      const liens = new Set(liensOf(ec, axe))
      return [
        repere,
        semestre,
        bloc,
        ue.intitule,
        ec.intitule,
        ec.evaluation,
        ...buts.map(({ texte }) => (liens.has(texte) ? 'x' : null)),
      ]
    }),
  }
}

/** One row per objective and EC, with the blocs it leads to; an objective without EC has a row of its own. */
export const tabulateObjectifs = (programme: Programme): Table => ({
  nom: 'Objectif × module × bloc',
  colonnes: ['Rang', 'Objectif', 'Repère', 'EC', 'Évaluation', 'Blocs RNCP'],
  lignes: croiserObjectifs(programme).flatMap(({ but, ecs }) => {
    if (ecs.length === 0) return [[but.rang, but.texte, null, null, null, null]]
    return ecs.map(({ repere, ec }) => {
      const liens = new Set(liensOf(ec, 'competences'))
      const blocs = groupesOf(programme, 'competences').filter(({ buts }) =>
        buts.some(({ texte }) => liens.has(texte)),
      )
      const noms = blocs.map(({ code, intitule }) => [code, intitule].filter(Boolean).join(' ')).join(' ; ')
      return [but.rang, but.texte, repere, ec.intitule, ec.evaluation, noms || null]
    })
  }),
})
