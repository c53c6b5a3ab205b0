import assert from 'node:assert/strict'
import { it } from 'node:test'
import { chemins, constats, unEc, uneLecture, unSemestre } from '#test/un-programme.ts'
import { doublonIntitule } from './doublon-intitule.ts'
import { evenementExterieur } from './evenement-exterieur.ts'
import { heuresCohorte } from './heures-cohorte.ts'
import { heuresEcart } from './heures-ecart.ts'
import { heuresIndividuelles } from './heures-individuelles.ts'
import { homonyme } from './homonyme.ts'
import { recouvrement } from './recouvrement.ts'
import { suiteIntitule } from './suite-intitule.ts'

const EC0 = 'maquette.semestres[0].parties[0].ues[0].ecs[0]'
const heures = (n: number) => ({ volumes: [{ mode: null, heures: n }] })
const maquette = (...semestres: readonly ReturnType<typeof unSemestre>[]) => ({
  'maquette.semestres': semestres,
})

it('heures-ecart: 487 h are announced, the lines sum 457, and 30 are missing', () => {
  const lignes = maquette(unSemestre([unEc('Droit', heures(400)), unEc('Sociologie', heures(57))]))
  const lecture = uneLecture('487 heures\nDroit 400h\nSociologie 57h', {
    'organisation.heuresAnnoncees': [1],
    [`${EC0}.volumes[0].heures`]: [2],
    [`${EC0.replace('ecs[0]', 'ecs[1]')}.volumes[0].heures`]: [3],
  })
  const [constat] = constats(heuresEcart, { ...lignes, 'organisation.heuresAnnoncees': 487 }, { lecture })
  assert.equal(constat?.gravite, 'bloquant')
  assert.deepEqual(constat?.lignes, [1, 2, 3])
  assert.deepEqual(
    [constat?.params.annoncees, constat?.params.sommees, constat?.params.ecart],
    [487, 457, 30],
  )
  assert.deepEqual(constat?.reparation, [{ chemin: 'organisation.heuresAnnoncees', avant: 487, apres: 457 }])
  assert.deepEqual(chemins(heuresEcart, { ...lignes, 'organisation.heuresAnnoncees': 457 }), [])
})

it('heures-ecart: a sum far from the total says lines are missing, not what to announce', () => {
  const lignes = maquette(unSemestre([unEc('Droit', heures(118))]))
  const [constat] = constats(heuresEcart, { ...lignes, 'organisation.heuresAnnoncees': 900 })
  assert.deepEqual([constat?.gravite, constat?.reparation], ['bloquant', null])
})

it('heures-ecart: while a line is unknown, nobody proposes what to announce', () => {
  const lignes = maquette(unSemestre([unEc('Droit', heures(40)), unEc('Sociologie')]))
  const [constat] = constats(heuresEcart, { ...lignes, 'organisation.heuresAnnoncees': 30 })
  assert.equal(constat?.reparation, null)
  assert.deepEqual(chemins(heuresEcart, { ...lignes, 'organisation.heuresAnnoncees': 60 }), [])
})

it('doublon-intitule: two lines of one title in one semester', () => {
  const [constat] = constats(
    doublonIntitule,
    maquette(unSemestre([unEc('Retour'), unEc('Droit'), unEc('retour')])),
  )
  assert.equal(constat?.chemin, `${EC0}.intitule`)
  assert.equal(constat?.params.nombre, 2)
  assert.deepEqual(chemins(doublonIntitule, maquette(unSemestre([unEc('Retour 1'), unEc('Retour 2')]))), [])
})

it('suite-intitule: one title in two semesters of one block is a sequence, a third time a duplicate', () => {
  const s3 = unSemestre([unEc('Recherche')], 'S3', 'BCC1')
  assert.deepEqual(chemins(suiteIntitule, maquette(s3, unSemestre([unEc('Recherche')], 'S4', 'BCC1'))), [
    `${EC0}.intitule`,
  ])
  const trois = maquette(s3, unSemestre([unEc('Recherche'), unEc('Recherche')], 'S4', 'BCC1'))
  assert.deepEqual(chemins(suiteIntitule, trois), [])
  assert.equal(chemins(doublonIntitule, trois).length, 1)
  assert.deepEqual(chemins(suiteIntitule, maquette(s3, unSemestre([unEc('Mémoire')], 'S4', 'BCC1'))), [])
})

it('recouvrement: two titles on one narrow theme, not on a wide one', () => {
  const deux = [unEc('La transition numérique'), unEc('Enjeux numériques'), unEc('Sociologie')]
  assert.deepEqual(chemins(recouvrement, maquette(unSemestre(deux))), [`${EC0}.intitule`])
  const larges = [unEc('Droit public'), unEc('Droit du travail'), unEc('Enjeux numériques')]
  assert.deepEqual(chemins(recouvrement, maquette(unSemestre(larges))), [])
})

it('homonyme: a title of another institution, unless the EC has a code of its own', () => {
  const voisins = [
    { etablissement: 'Université B', code: 'M2 X', intitule: null, ecs: ['marketing territorial'] },
  ]
  const faits = (code: string | null) => ({
    'etablissement.nom': 'Université A',
    ...maquette(unSemestre([unEc('Marketing territorial', { code })])),
  })
  const [constat] = constats(homonyme, faits(null), { voisins })
  assert.deepEqual([constat?.chemin, constat?.params.ailleurs], [`${EC0}.intitule`, 'Université B, M2 X'])
  assert.deepEqual(chemins(homonyme, faits('MT01'), { voisins }), [])
  assert.deepEqual(
    chemins(homonyme, { ...faits(null), 'etablissement.nom': 'Université B' }, { voisins }),
    [],
  )
})

/** A line that needs its kind of hours stated, and the mode that states it. */
const A_PRECISER = [
  [heuresCohorte, 'Évaluation et soutenances', 'evaluation'],
  [heuresIndividuelles, 'Coaching', 'coaching'],
  [evenementExterieur, 'Forum des métiers', 'evenement'],
] as const

it('heures-cohorte: a course about assessment is a course', () => {
  const cours = [
    unEc('Évaluation des politiques publiques', heures(24)),
    unEc('Évaluer un projet', heures(10)),
  ]
  assert.deepEqual(chemins(heuresCohorte, maquette(unSemestre(cours))), [])
})

for (const [controle, intitule, mode] of A_PRECISER)
  it(`${controle.code}: « ${intitule} » is asked about until its mode is stated`, () => {
    assert.deepEqual(chemins(controle, maquette(unSemestre([unEc(intitule, heures(7))]))), [`${EC0}.volumes`])
    const dit = unEc(intitule, { volumes: [{ mode, heures: 7 }] })
    assert.deepEqual(chemins(controle, maquette(unSemestre([dit, unEc('Sociologie', heures(20))]))), [])
  })
