import assert from 'node:assert/strict'
import { it } from 'node:test'
import cipt from '#data/demonstration/cipt.json' with { type: 'json' }
import mpt from '#data/demonstration/mpt.json' with { type: 'json' }
import { writeAt } from '../edition/chemin.rules.ts'
import { type Ec, type Maquette, maquetteSchema } from '../maquette.schema.ts'
import type { StatutApprenant } from '../vocabulaire.ts'
import { type CodeConstatMaquette, constatsMaquette, ecsPour, manquesEc } from './completude.rules.ts'
import { ecsOf, suitesOf, uesOf } from './repere.rules.ts'
import { bilansOf, bilansParStatut, heuresParMode } from './somme.rules.ts'

const MPT: Maquette = maquetteSchema.parse(mpt.maquette)
const CIPT: Maquette = maquetteSchema.parse(cipt.maquette)
const TOUS: readonly StatutApprenant[] = ['FI', 'FC', 'APP', 'PRO']

const found = (maquette: Maquette, code: CodeConstatMaquette) =>
  constatsMaquette(maquette, { statuts: TOUS, ectsSemestre: 30 })
    .filter((constat) => constat.code === code)
    .map(({ cle }) => cle)

const change = (maquette: Maquette, chemin: string, valeur: unknown): Maquette =>
  writeAt({ maquette }, chemin, valeur).maquette

it('every EC has a repère of its own, three homonyms included', () => {
  const reperes = ecsOf(MPT).map(({ repere }) => repere)
  assert.equal(new Set(reperes).size, reperes.length)
  const homonyms = ecsOf(MPT).filter(({ ec }) => ec.intitule.startsWith('Stratégie d’optimisation'))
  assert.deepEqual(
    homonyms.map(({ repere, ue }) => [repere, ue.intitule]),
    [
      ['S3-BCC2-2', null],
      ['S4-BCC2-1', 'Concevoir et mettre en œuvre des politiques publiques'],
      ['S4-BCC2-2', 'Piloter et évaluer des politiques publiques'],
    ],
  )
  assert.deepEqual(ecsOf(CIPT).at(-1)?.repere, 'M-25')
})

it('a sum says how many are unknown, and unknown is not zero', () => {
  const { semestres } = bilansOf(MPT)
  assert.deepEqual(semestres, [
    { cle: 'S3', heures: { total: 0, inconnus: 14 }, ects: { total: 0, inconnus: 6 } },
    { cle: 'S4', heures: { total: 0, inconnus: 12 }, ects: { total: 0, inconnus: 5 } },
  ])
  assert.deepEqual(bilansOf(CIPT).semestres[0]?.heures, { total: 457, inconnus: 0 })
  const partly = change(MPT, 'maquette.semestres[0].parties[1].ues[0].ecs[0].volumes', [
    { mode: 'CM', heures: 12 },
    { mode: 'TD', heures: 8.5 },
  ])
  assert.deepEqual(bilansOf(partly).blocs[1], {
    cle: 'BCC2',
    heures: { total: 20.5, inconnus: 3 },
    ects: { total: 0, inconnus: 3 },
  })
})

it('hours are summed by the way they are taught', () => {
  assert.deepEqual(heuresParMode(CIPT), [
    { mode: null, heures: 420 },
    { mode: 'evenement', heures: 15 },
    { mode: 'coaching', heures: 15 },
    { mode: 'evaluation', heures: 7 },
  ])
})

it('what an EC lacks is named, one by one', () => {
  const ec: Ec = { ...(ecsOf(MPT)[0]?.ec as Ec), evaluation: null }
  assert.deepEqual(manquesEc(ec), ['code', 'heures', 'enseignant', 'evaluation'])
  assert.deepEqual(
    manquesEc({
      ...ec,
      code: 'MPT301',
      volumes: [{ mode: null, heures: 20 }],
      responsables: ['Jules Prototype'],
      evaluation: 'non évalué',
    }),
    [],
  )
})

it('[M093] Méthodologie de recherche is two EC, S3 then S4, linked as a sequence', () => {
  assert.deepEqual(suitesOf(MPT), [['S3-BCC5-1', 'S4-BCC5-1']])
  const two = ecsOf(MPT).filter(({ ec }) => ec.intitule === 'Méthodologie de recherche')
  assert.deepEqual(
    two.map(({ repere, semestre }) => [repere, semestre]),
    [
      ['S3-BCC5-1', 'S3'],
      ['S4-BCC5-1', 'S4'],
    ],
  )
})

/** By hand: six UE of 5 ECTS in S3, five of 6 in S4. */
const withEcts = (first: number): Maquette =>
  uesOf(MPT).reduce((next, { chemin, semestre }, rang) => {
    const isFirst = uesOf(MPT).findIndex((place) => place.semestre === semestre) === rang
    return change(next, `${chemin}.ects`, (semestre === 'S3' ? 5 : 6) + (isFirst ? first : 0))
  }, MPT)

for (const [tag, code] of [
  ['M076', 'S3'],
  ['M077', 'S4'],
] as const)
  it(`[${tag}] the ECTS of ${code} sum to 30, or a finding says so`, () => {
    assert.ok(found(MPT, 'ectsSemestreIncomplet').includes(code))
    assert.equal(bilansOf(withEcts(0)).semestres.find(({ cle }) => cle === code)?.ects.total, 30)
    assert.deepEqual(found(withEcts(0), 'ectsSemestre'), [])
    assert.ok(found(withEcts(-1), 'ectsSemestre').includes(code))
    assert.ok(found(withEcts(1), 'ectsSemestre').includes(code))
  })

it('too many ECTS is wrong whatever the unknown ones are worth', () => {
  const over = change(MPT, 'maquette.semestres[0].parties[0].ues[0].ects', 31)
  assert.ok(found(over, 'ectsSemestre').includes('S3'))
})

it('[M101] one title twice in a BCC of a semester is a finding, across semesters it is not', () => {
  assert.deepEqual(found(MPT, 'doublonIntitule'), ['S4-BCC2-1, S4-BCC2-2'])
  const renamed = change(
    MPT,
    'maquette.semestres[1].parties[0].ues[1].ecs[0].intitule',
    'Évaluation des politiques publiques',
  )
  assert.deepEqual(found(renamed, 'doublonIntitule'), [])
  assert.deepEqual(found(CIPT, 'doublonIntitule'), ['M-11, M-24'])
})

it('two EC of one code are a finding', () => {
  const [first, second] = ecsOf(MPT)
  const once = change(MPT, `${first?.chemin}.code`, 'MPT301')
  assert.deepEqual(found(once, 'codeDouble'), [])
  assert.deepEqual(found(change(once, `${second?.chemin}.code`, 'MPT301'), 'codeDouble'), ['MPT301'])
})

it('an EC meant for some statuses is left out of what the others follow', () => {
  const suivis = (statut: StatutApprenant) =>
    ecsPour(MPT, statut)
      .filter(({ semestre, ec }) => semestre === 'S3' && ec.statuts.length > 0)
      .map(({ ec }) => ec.intitule)
  assert.deepEqual(suivis('FI'), ['Suivi de stage'])
  assert.deepEqual(suivis('FC'), ['Suivi de stage'])
  assert.deepEqual(suivis('APP'), ['Suivi apprentissage', 'Retour d’alternance'])
  assert.deepEqual(suivis('PRO'), ['Retour d’alternance'])
})

it('[M098] no statut is left without the ECTS of a slot: the lesser ones are named until an equivalent is there', () => {
  const bcc5 = 'maquette.semestres[0].parties[4].ues[0].ecs'
  const given = [0, 1, 2, 3, 4, 5].reduce((next, rang) => change(next, `${bcc5}[${rang}].ects`, 1), MPT)
  const constat = constatsMaquette(given, { statuts: TOUS, ectsSemestre: 30 }).find(
    ({ code }) => code === 'statutDesequilibre',
  )
  assert.deepEqual(constat?.params, { place: 'S3 BCC5', statuts: 'FI, FC, PRO', ects: 5 })
  const forAll = change(change(given, `${bcc5}[3].statuts`, ['APP', 'PRO']), `${bcc5}[5].statuts`, [])
  assert.deepEqual(found(forAll, 'statutDesequilibre'), [])
})

it('hours by statut count an EC open to all for each, and an EC of one statut for that one alone', () => {
  const ec = (intitule: string, statuts: Ec['statuts'], heures: number | null): Ec => ({
    code: null,
    intitule,
    nature: null,
    volumes: heures === null ? [] : [{ mode: 'CM', heures }],
    ects: null,
    coefficient: null,
    statuts,
    responsables: [],
    evaluation: null,
  })
  const ecs = [ec('Tous', [], 10), ec('Apprentis', ['APP'], 4), ec('Inconnu', ['FI'], null)]
  const ue = { code: null, intitule: null, ects: null, coefficient: null, responsables: [], ecs }
  const maquette = { blocs: [], semestres: [{ code: 'S1', parties: [{ bloc: null, ues: [ue] }] }] }
  assert.deepEqual(
    bilansParStatut(maquette, ['FI', 'APP']).map(({ cle, heures }) => [cle, heures]),
    [
      ['FI', { total: 10, inconnus: 1 }],
      ['APP', { total: 14, inconnus: 0 }],
    ],
  )
})
