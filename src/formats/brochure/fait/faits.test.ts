import assert from 'node:assert/strict'
import { it } from 'node:test'
import { fold } from '#src/kit/text.ts'
import { readMesures } from '../maquette/mesure.ts'
import { structureOf } from '../maquette/structure.ts'
import { readAdresse, readPostal } from './adresse.ts'
import { datesOf, joursOf } from './date-fait.ts'
import { e164, isNom, roleOf, telephonesOf } from './personne.ts'

it('reads a date however it is written, and only days of the calendar', () => {
  const iso = (texte: string): string[] => datesOf(fold(texte)).map((date) => date.iso)
  assert.deepEqual(iso('du 01/09/2025 au 1er septembre 2026'), ['2025-09-01', '2026-09-01'])
  assert.deepEqual(iso('Septembre 2025, 14 August 2026, March 31, 2027, 2026-02-03'), [
    '2025-09',
    '2026-08-14',
    '2027-03-31',
    '2026-02-03',
  ])
  assert.deepEqual(iso('31/02/2025, 12/2025, en 2025, le 3 mai'), [])
})

it('reads days of the week, halves and ranges', () => {
  assert.deepEqual(joursOf('les jeudi, vendredi et samedi matin'), [
    { jour: 4, partie: 'journee' },
    { jour: 5, partie: 'journee' },
    { jour: 6, partie: 'matin' },
  ])
  assert.deepEqual(
    joursOf('du mercredi au vendredi').map(({ jour }) => jour),
    [3, 4, 5],
  )
})

it('takes hours, credits and coefficient out of a title, and nothing else', () => {
  const cases: readonly [string, string, [string | null, number][], number | null, number | null][] = [
    [
      'Droit des données - 24h CM / 12h TD - 5 ECTS',
      'Droit des données',
      [
        ['CM', 24],
        ['TD', 12],
      ],
      5,
      null,
    ],
    [
      'Finance (CM : 18h, TD : 10h ; coef. 0,5)',
      'Finance',
      [
        ['CM', 18],
        ['TD', 10],
      ],
      null,
      0.5,
    ],
    ['Atelier : 1h30', 'Atelier', [[null, 1.5]], null, null],
    ['Anglais 20 heures de TD, 3 crédits', 'Anglais', [['TD', 20]], 3, null],
    ['Marketing 2.0 et RSE', 'Marketing 2.0 et RSE', [], null, null],
    ['Histoire du 19e siècle', 'Histoire du 19e siècle', [], null, null],
  ]
  for (const [texte, intitule, volumes, ects, coefficient] of cases) {
    const lu = readMesures(texte)
    assert.deepEqual(
      [lu.intitule, lu.volumes.map(({ mode, heures }) => [mode, heures]), lu.ects, lu.coefficient],
      [intitule, volumes, ects, coefficient],
      texte,
    )
  }
})

it('knows semesters, BCC, UE and EC by their usual spellings', () => {
  const rang = (texte: string): (string | null)[] => {
    const s = structureOf(texte, fold(texte))
    return s === null ? [] : [s.rang, s.code, s.intitule]
  }
  assert.deepEqual(rang('Semestre 3 (30 ECTS)'), ['semestre', 'S3', ''])
  assert.deepEqual(rang('2e semestre'), ['semestre', 'S2', ''])
  assert.deepEqual(rang('M1 - Semestre II'), ['semestre', 'S2', ''])
  assert.deepEqual(rang('BCC 2 : Concevoir'), ['bloc', 'BCC2', 'Concevoir'])
  assert.deepEqual(rang('Bloc de compétences n°4 – Agir'), ['bloc', 'Bloc 4', 'Agir'])
  assert.deepEqual(rang('UE 1.2 – Analyser'), ['ue', 'UE1.2', 'Analyser'])
  assert.deepEqual(rang("Unité d'enseignement 3 : Agir"), ['ue', 'UE3', 'Agir'])
  assert.deepEqual(rang('UEAnalyser un marché'), ['ue', null, 'Analyser un marché'])
  assert.deepEqual(rang('EC 3.1.2 : Droit'), ['ec', 'EC3.1.2', 'Droit'])
  assert.deepEqual(rang('Matière : Droit'), ['ec', null, 'Droit'])
  for (const autre of ['Cours de droit', 'Une UE au choix', 'Bloc opératoire', 'Économie'])
    assert.deepEqual(rang(autre), [], autre)
})

it('tells a name from a thing, and a title from a sentence', () => {
  for (const nom of ['Ada LOVELACE', 'Yves Martin de la Tour', 'Mme Zoé Exemple', "Anne-Marie d'Exemple"])
    assert.ok(isNom(nom), nom)
  for (const chose of [
    'IUT Ville-Fictive',
    'Master Finance',
    'Campus Nord',
    'Ada',
    'Lettre de motivation',
    'M2 ABC',
  ])
    assert.ok(!isNom(chose), chose)
  assert.equal(roleOf('Directrice de la mention'), 'directrice_mention')
  assert.equal(roleOf('Co-responsable du parcours'), 'responsable_parcours')
  assert.equal(roleOf('Référente handicap'), 'referent_handicap')
  assert.equal(roleOf('Nous formons des responsables. Ils dirigent.'), null)
})

it('reads postal lines, addresses on one line, telephones', () => {
  assert.deepEqual(readPostal('99400 - VILLE-FICTIVE CEDEX 3'), {
    codePostal: '99400',
    ville: 'VILLE-FICTIVE CEDEX 3',
  })
  assert.equal(readPostal('20240 heures'), null)
  assert.deepEqual(readAdresse('École X, 3 bis, rue des Arts, 99100 Ville'), {
    avant: 'École X,',
    voie: '3 bis, rue des Arts',
    codePostal: '99100',
    ville: 'Ville',
  })
  assert.deepEqual(telephonesOf('Tél. 01.99.00.00.01 ou +33 (0)1 99 00 00 02').map(e164), [
    '+33199000001',
    '+33199000002',
  ])
})
