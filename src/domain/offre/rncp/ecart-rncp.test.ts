import assert from 'node:assert/strict'
import { it } from 'node:test'
import { unProgramme } from '#test/un-programme.ts'
import { uneFiche } from '#test/une-fiche-rncp.ts'
import { comparerFiche } from './ecart-rncp.rules.ts'

const FICHE = uneFiche({
  blocs: [
    {
      code: 'RNCP38175BC01',
      intitule: 'Naviguer parmi les outils imaginaires',
      competences: ['Choisir un outil imaginaire et le défendre', 'Compter les nuages'],
      evaluation: null,
    },
    { code: 'RNCP38175BC02', intitule: 'Analyser une fiction', competences: ['Lire'], evaluation: null },
  ],
})
const PROGRAMME = unProgramme({
  'competences.blocs': [
    {
      code: 'BC1',
      intitule: 'Naviguer dans les outils imaginaires',
      competences: ['Choisir un outil imaginaire et le défendre bien', 'Chanter'],
    },
  ],
})

it('shows word by word what a block says otherwise, what it leaves out and what it adds', () => {
  const [premier, second] = comparerFiche(FICHE, PROGRAMME).blocs
  assert.deepEqual(premier?.intitule, [
    { sort: 'egal', texte: 'Naviguer ' },
    { sort: 'retire', texte: 'dans' },
    { sort: 'ajoute', texte: 'parmi' },
    { sort: 'egal', texte: ' les outils imaginaires' },
  ])
  assert.deepEqual(
    premier?.proches.map(({ officielle }) => officielle),
    ['Choisir un outil imaginaire et le défendre'],
  )
  assert.deepEqual(premier?.absentes, ['Compter les nuages'])
  assert.deepEqual(premier?.ajoutees, ['Chanter'])
  assert.equal(second?.couverture.bloc, null)
})

it('each difference has its mend: the title with its code, the skills, a whole block', () => {
  const [premier, second] = comparerFiche(FICHE, PROGRAMME).blocs
  assert.deepEqual(
    premier?.reparations.map(({ quoi, retouches }) => [
      quoi,
      retouches.map(({ chemin, apres }) => [chemin, apres]),
    ]),
    [
      [
        'intitule',
        [
          ['competences.blocs[0].intitule', 'Naviguer parmi les outils imaginaires'],
          ['competences.blocs[0].code', 'RNCP38175BC01'],
        ],
      ],
      [
        'competences',
        [
          [
            'competences.blocs[0].competences',
            ['Choisir un outil imaginaire et le défendre', 'Compter les nuages'],
          ],
        ],
      ],
    ],
  )
  assert.deepEqual(
    second?.reparations.map(({ quoi }) => quoi),
    ['bloc'],
  )
})

it('a programme that says the official words has nothing to mend', () => {
  const same = unProgramme({
    'competences.blocs': FICHE.blocs.map(({ code, intitule, competences }) => ({
      code,
      intitule,
      competences,
    })),
  })
  for (const { intitule, absentes, ajoutees, proches, reparations } of comparerFiche(FICHE, same).blocs)
    assert.deepEqual([intitule, absentes, ajoutees, proches, reparations], [null, [], [], [], []])
})
