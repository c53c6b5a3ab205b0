/** The rows of the requirements on the skills and the objectives of the CIPT, each on that very skill or objective. */
import assert from 'node:assert/strict'
import { it } from 'node:test'
import cipt from '#data/demonstration/cipt.json' with { type: 'json' }
import type { Ec } from '#src/domain/offre/maquette.schema.ts'
import { couvrirButs, croiserObjectifs, isVide } from '#src/domain/offre/matrice/couverture.rules.ts'
import type { Axe } from '#src/domain/offre/matrice/lien.rules.ts'
import { type Programme, programmeSchema } from '#src/domain/offre/programme.schema.ts'
import type { Controle } from '#src/domain/offre/relecteur/controle.ts'
import { objectifSansEc } from '#src/domain/offre/relecteur/promesse/objectif-sans-ec.ts'
import { objectifSansEvaluation } from '#src/domain/offre/relecteur/promesse/objectif-sans-evaluation.ts'
import { relire } from '#src/domain/offre/relecteur/relire.rules.ts'
import { competenceSansEvaluation } from '#src/domain/offre/relecteur/rncp/competence-sans-evaluation.ts'
import { unDossier } from './un-programme.ts'

const DEMONSTRATION = programmeSchema.parse(cipt)

/** Row, rank of the bloc, rank of the skill, and words only that skill has. */
const COMPETENCES = [
  ['C116', 0, 0, /^Identifier les usages numériques/],
  ['C117', 0, 1, /^Se servir de façon autonome des outils numériques avancés/],
  ['C118', 1, 0, /^Mobiliser des savoirs hautement spécialisés/],
  ['C119', 1, 1, /^Développer une conscience critique des savoirs/],
  ['C120', 1, 2, /^Résoudre des problèmes pour développer de nouveaux savoirs/],
  ['C121', 2, 0, /^Identifier, sélectionner et analyser avec esprit critique/],
  ['C123', 3, 0, /^Gérer des contextes professionnels ou d’études complexes/],
  ['C124', 3, 1, /^Prendre des responsabilités pour contribuer aux savoirs/],
  ['C125', 3, 2, /^Conduire un projet \(conception/],
  ['C126', 4, 0, /^Comprendre les dynamiques de l’espace public et politique/],
  ['C127', 4, 1, /^Analyser stratégiquement des logiques d’action institutionnelle/],
  ['C128', 4, 2, /^Comprendre les processus législatifs et réglementaires/],
  ['C129', 5, 0, /^Analyser l’émergence des problèmes publics/],
  ['C130', 5, 1, /^Identifier les acteurs d’une politique publique/],
  ['C131', 5, 2, /^Définir les objectifs et les moyens des programmes d’action/],
] as const

const OBJECTIFS = [
  ['C018', 0, /enjeux, les acteurs et les logiques/],
  ['C019', 1, /stratégie de communication adaptée/],
  ['C020', 2, /règles, écrites ou tacites/],
  ['C021', 3, /responsabilités étendues, ressources humaines comprises/],
  ['C022', 4, /usagers, élus et partenaires/],
] as const

const mapEcs = (programme: Programme, change: (ec: Ec) => Ec): Programme => ({
  ...programme,
  maquette: {
    ...programme.maquette,
    semestres: programme.maquette.semestres.map((semestre) => ({
      ...semestre,
      parties: semestre.parties.map((partie) => ({
        ...partie,
        ues: partie.ues.map((ue) => ({ ...ue, ecs: ue.ecs.map(change) })),
      })),
    })),
  },
})
const unlink = (axe: Axe, texte: string) =>
  mapEcs(DEMONSTRATION, (ec) => ({ ...ec, [axe]: ec[axe]?.filter((one) => one !== texte) }))
const unassess = (axe: Axe, texte: string) =>
  mapEcs(DEMONSTRATION, (ec) => (ec[axe]?.includes(texte) ? { ...ec, evaluation: 'non évalué' } : ec))

const finds = (controle: Controle, programme: Programme): readonly string[] =>
  relire([controle], { ...unDossier({}), programme }).map(({ chemin }) => chemin)

for (const [row, b, c, words] of COMPETENCES)
  it(`[${row}] the skill has a mapped assessment; without its links or without assessment the check names it`, () => {
    const chemin = `competences.blocs[${b}].competences[${c}]`
    const texte = DEMONSTRATION.competences.blocs[b]?.competences[c]
    assert.ok(texte)
    assert.match(texte, words)
    const mapped = couvrirButs(DEMONSTRATION, 'competences').find(({ but }) => but.chemin === chemin)
    assert.ok(mapped && mapped.evalues.length >= 1)
    assert.deepEqual(mapped.sansEvaluation, [])
    assert.deepEqual(finds(competenceSansEvaluation, DEMONSTRATION), [])
    assert.deepEqual(finds(competenceSansEvaluation, unlink('competences', texte)), [chemin])
    assert.ok(finds(competenceSansEvaluation, unassess('competences', texte)).includes(chemin))
  })

it('[C017] each objective has an assessment; where none of its EC is assessed the check names it', () => {
  const lignes = couvrirButs(DEMONSTRATION, 'objectifs')
  assert.equal(lignes.length, 5)
  assert.deepEqual(finds(objectifSansEvaluation, DEMONSTRATION), [])
  for (const { but, evalues } of lignes) {
    assert.ok(evalues.length >= 1, but.texte)
    assert.ok(finds(objectifSansEvaluation, unassess('objectifs', but.texte)).includes(but.chemin))
  }
})

for (const [row, o, words] of OBJECTIFS)
  it(`[${row}] its row of objective × module × block is not empty; unlinked, the row is empty and named`, () => {
    const chemin = `parcours.objectifs[${o}]`
    const ligne = croiserObjectifs(DEMONSTRATION)[o]
    assert.ok(ligne)
    assert.match(ligne.but.texte, words)
    assert.ok(ligne.ecs.length >= 1 && ligne.blocs.length >= 1)
    assert.deepEqual(croiserObjectifs(DEMONSTRATION).filter(isVide), [])
    assert.deepEqual(finds(objectifSansEc, DEMONSTRATION), [])
    const without = unlink('objectifs', ligne.but.texte)
    assert.deepEqual(
      croiserObjectifs(without)
        .filter(isVide)
        .map(({ but }) => but.chemin),
      [chemin],
    )
    assert.deepEqual(finds(objectifSansEc, without), [chemin])
    // Linked to EC that lead to no block, the row has a module and is still empty.
    const sansBloc = mapEcs(DEMONSTRATION, (ec) =>
      ec.objectifs?.includes(ligne.but.texte) ? { ...ec, competences: [] } : ec,
    )
    assert.ok(finds(objectifSansEc, sansBloc).includes(chemin))
  })
