import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { unEc, unProgramme, unSemestre } from '#test/un-programme.ts'
import { identify, type MaquetteTenue } from '../maquette/identite.rules.ts'
import { ecsOf } from '../maquette/repere.rules.ts'
import type { Ec } from '../maquette.schema.ts'
import { type Case, casesOf, casesPerdues, cocher, compareCoches } from './coche.rules.ts'
import { couvrirButs, ecsSansLien } from './couverture.rules.ts'
import { butsOf, isEvalue } from './lien.rules.ts'
import { suivreLiens } from './suite.rules.ts'

const tenue = (ecs: readonly Ec[]): MaquetteTenue => {
  let n = 0
  return identify({ blocs: [], semestres: [unSemestre(ecs)] }, () => `n${++n}`)
}
const idOf = (maquette: MaquetteTenue, rang: number): string =>
  maquette.semestres[0]?.parties[0]?.ues[0]?.ecs[rang]?.id ?? ''
const blocs = (...listes: readonly string[][]) => ({
  'competences.blocs': listes.map((competences, b) => ({ code: null, intitule: `Bloc ${b}`, competences })),
})
const withEcs = (faits: Readonly<Record<string, unknown>>, ...ecs: readonly Ec[]) =>
  unProgramme({ ...faits, 'maquette.semestres': [unSemestre(ecs)] })
const liens = (programme: ReturnType<typeof unProgramme>) =>
  ecsOf(programme.maquette).map(({ ec }) => ec.competences ?? [])

it('an assessment is known words that do not deny it', () => {
  const known = (evaluation: string | null) => isEvalue({ evaluation })
  assert.deepEqual(
    ['Dossier', 'Contrôle non annoncé', 'non évalué', 'Non évaluée', 'Pas d’évaluation', 'Aucune', null].map(
      known,
    ),
    [true, true, false, false, false, false, false],
  )
})

it('learners of a statut that follows no EC assessing a skill are named', () => {
  const programme = withEcs(
    { ...blocs(['Écrire']), 'parcours.statuts': ['FI', 'APP'] },
    unEc('Suivi', { competences: ['Écrire'], evaluation: 'Rapport', statuts: ['FI'] }),
    unEc('Tous', { competences: ['Écrire'] }),
  )
  assert.deepEqual(couvrirButs(programme, 'competences')[0]?.sansEvaluation, ['APP'])
})

it('empty rows, empty columns and links to words that are gone are named', () => {
  const programme = withEcs(
    blocs(['Écrire', 'Lire']),
    unEc('A', { competences: ['Écrire', 'Compter'] }),
    unEc('B'),
  )
  assert.deepEqual(
    ecsSansLien(programme, 'competences').map(({ ec }) => ec.intitule),
    ['B'],
  )
  assert.deepEqual(
    couvrirButs(programme, 'competences').map(({ but, ecs }) => [but.rang, ecs.length]),
    [
      ['1.1', 1],
      ['1.2', 0],
    ],
  )
  const maquette = identify(programme.maquette, () => 'n')
  const textes = butsOf(programme, 'competences').map(({ texte }) => texte)
  assert.deepEqual(casesPerdues(maquette, { axe: 'competences', textes }), [{ ec: 'n', texte: 'Compter' }])
})

describe('ticking', () => {
  const grille = { axe: 'competences', textes: ['Écrire', 'Lire'] } as const

  it('only what a person changed is done, in the order of the programme; what was linked stays', () => {
    const maquette = tenue([unEc('A', { competences: ['Lire', 'Disparue'] }), unEc('B')])
    const [a, b] = [idOf(maquette, 0), idOf(maquette, 1)]
    const { maquette: next, faites } = cocher(maquette, grille, {
      ajoute: [
        { ec: a, texte: 'Écrire' },
        { ec: b, texte: 'Lire' },
      ],
      retire: [],
    })
    assert.equal(faites.ajoute.length, 2)
    assert.deepEqual(casesOf(next, 'competences'), [
      { ec: a, texte: 'Écrire' },
      { ec: a, texte: 'Lire' },
      { ec: a, texte: 'Disparue' },
      { ec: b, texte: 'Lire' },
    ])
  })

  it('an EC with no link left says nothing, as one that never had any', () => {
    const maquette = tenue([unEc('A', { competences: ['Lire'] })])
    const { maquette: next } = cocher(maquette, grille, {
      ajoute: [],
      retire: [{ ec: idOf(maquette, 0), texte: 'Lire' }],
    })
    assert.ok(!('competences' in (next.semestres[0]?.parties[0]?.ues[0]?.ecs[0] ?? {})))
  })

  it('a cell whose EC or whose words are gone is told, nothing is done of it', () => {
    const maquette = tenue([unEc('A')])
    const gone = [
      { ec: 'absent', texte: 'Lire' },
      { ec: idOf(maquette, 0), texte: 'Compter' },
    ]
    const answer = cocher(maquette, grille, { ajoute: gone, retire: [] })
    assert.deepEqual(answer.perdues, gone)
    assert.deepEqual(answer.maquette, maquette)
  })

  it('of two people who tick at once, both get what they asked, whoever comes first', () => {
    const textes = ['t0', 't1', 't2']
    const maquette = tenue([unEc('A'), unEc('B')])
    const all = [0, 1].flatMap((rang) => textes.map((texte) => ({ ec: idOf(maquette, rang), texte })))
    const some = fc.subarray(all)
    const same = (a: readonly Case[]) => a.map(({ ec, texte }) => `${ec} ${texte}`).sort()
    fc.assert(
      fc.property(some, some, some, (base, mine, theirs) => {
        const grid = { axe: 'competences', textes } as const
        const start = cocher(maquette, grid, { ajoute: base, retire: [] }).maquette
        const [m, l] = [compareCoches(base, mine), compareCoches(base, theirs)]
        const run = (...deeds: (typeof m)[]) =>
          same(
            casesOf(
              deeds.reduce((one, deed) => cocher(one, grid, deed).maquette, start),
              'competences',
            ),
          )
        assert.deepEqual(run(m, l), run(l, m))
        const expected = all.filter((one) =>
          base.includes(one)
            ? mine.includes(one) && theirs.includes(one)
            : mine.includes(one) || theirs.includes(one),
        )
        assert.deepEqual(run(m, l), same(expected))
      }),
    )
  })
})

describe('when the words of a competence change', () => {
  const follow = (avant: string[][], apres: string[][], links: string[]) =>
    liens(
      suivreLiens(unProgramme(blocs(...avant)), withEcs(blocs(...apres), unEc('A', { competences: links }))),
    )[0]

  it('a reworded one keeps its EC, even when another is added or removed beside it', () => {
    assert.deepEqual(follow([['Conduire un projet']], [['Conduire un projet.']], ['Conduire un projet']), [
      'Conduire un projet.',
    ])
    assert.deepEqual(
      follow(
        [['Conduire un projet', 'Lire une carte']],
        [['Analyser', 'Conduire un projet complexe', 'Lire une carte']],
        ['Conduire un projet', 'Lire une carte'],
      ),
      ['Conduire un projet complexe', 'Lire une carte'],
    )
  })

  it('one replaced by quite another sentence gives it no link: its own stays, to be named', () => {
    assert.deepEqual(follow([['Conduire un projet']], [['Parler anglais']], ['Conduire un projet']), [
      'Conduire un projet',
    ])
  })

  it('one moved to another bloc is the same one, and takes nothing from its new neighbours', () => {
    assert.deepEqual(
      follow(
        [['Conduire un projet'], ['Conduire un projet complexe']],
        [[], ['Conduire un projet']],
        ['Conduire un projet'],
      ),
      ['Conduire un projet'],
    )
  })

  it('nothing changes where nothing was reworded', () => {
    const programme = withEcs(blocs(['Lire']), unEc('A', { competences: ['Lire'] }))
    assert.equal(suivreLiens(programme, programme), programme)
    assert.deepEqual(
      butsOf(programme, 'competences').map(({ chemin }) => chemin),
      ['competences.blocs[0].competences[0]'],
    )
  })
})
