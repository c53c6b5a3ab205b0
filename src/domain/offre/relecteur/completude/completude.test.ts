import assert from 'node:assert/strict'
import { it } from 'node:test'
import { chemins, constats, unEc, uneLecture, unSemestre } from '#test/un-programme.ts'
import { candidatureAbsente } from './candidature-absente.ts'
import { capaciteAmbigue } from './capacite-ambigue.ts'
import { coupureDuTableau } from './coupure-du-tableau.ts'
import { ectsAbsents } from './ects-absents.ts'
import { evaluationAbsente } from './evaluation-absente.ts'
import { heuresAbsentes } from './heures-absentes.ts'
import { lieuAbsent } from './lieu-absent.ts'
import { modesAbsents } from './modes-absents.ts'
import { resultatsAbsents } from './resultats-absents.ts'
import { semestreAbsent } from './semestre-absent.ts'
import { tarifAbsent } from './tarif-absent.ts'
import { tauxEnBlanc } from './taux-en-blanc.ts'

const maquette = (ec: Parameters<typeof unEc>[1] = {}, code: string | null = null) => ({
  'maquette.semestres': [unSemestre([unEc('Droit public', ec)], code)],
})
const taux = (nom: string, affiche: string, valeur: number | null = null) => ({ nom, affiche, valeur })

it('taux-en-blanc: « --% » blocks, a rate or « non disponible » does not', () => {
  const [constat] = constats(tauxEnBlanc, { 'parcours.taux': [taux('Taux de réussite', '--%')] })
  assert.deepEqual([constat?.chemin, constat?.gravite], ['parcours.taux[0]', 'bloquant'])
  assert.deepEqual(constat?.reparation, [
    { chemin: 'parcours.taux[0].affiche', avant: '--%', apres: 'non disponible' },
  ])
  const bons = [taux('Taux de réussite', '90 %', 90), taux('Taux de sélection', 'non disponible')]
  assert.deepEqual(chemins(tauxEnBlanc, { 'parcours.taux': bons }), [])
})

it('resultats-absents: success and employment are due, broken contracts where there are apprentices', () => {
  const dits = [taux('Taux de réussite', '90 %', 90), taux("Taux d'insertion", '80 %', 80)]
  const [constat] = constats(resultatsAbsents, { 'parcours.taux': dits, 'parcours.statuts': ['APP'] })
  assert.equal(constat?.params.manquants, 'rupture de contrat')
  assert.equal(constat?.gravite, 'avertissement')
  assert.deepEqual(chemins(resultatsAbsents, { 'parcours.taux': dits, 'parcours.statuts': ['FI'] }), [])
})

it('heures-absentes: a line without hours, unless others have some and a total is announced', () => {
  assert.deepEqual(chemins(heuresAbsentes, maquette()), ['maquette'])
  assert.deepEqual(chemins(heuresAbsentes, maquette({ volumes: [{ mode: 'CM', heures: 20 }] })), [])
})

it('ects-absents: neither credit nor coefficient anywhere', () => {
  assert.deepEqual(chemins(ectsAbsents, maquette()), ['maquette'])
  assert.deepEqual(chemins(ectsAbsents, maquette({ ects: 3 })), [])
  assert.deepEqual(chemins(ectsAbsents, maquette({ coefficient: 1 })), [])
})

it('evaluation-absente: the one word the brochure has is shown, and does not do for every EC', () => {
  const [constat] = constats(evaluationAbsente, { ...maquette(), 'pedagogie.evaluation': ['Soutenances'] })
  assert.deepEqual([constat?.chemin, constat?.params.dit], ['pedagogie.evaluation', 'Soutenances'])
  assert.deepEqual(
    constat?.cite.map(({ code }) => code),
    ['mcc.delai_fixation'],
  )
  assert.deepEqual(chemins(evaluationAbsente, maquette({ evaluation: 'non évalué' })), [])
})

it('modes-absents: hours nobody teaches and of no kind', () => {
  const volumes = (mode: 'CM' | null) => [{ mode, heures: 20 }]
  assert.deepEqual(chemins(modesAbsents, maquette({ volumes: volumes(null) })), ['maquette'])
  assert.deepEqual(chemins(modesAbsents, maquette({ volumes: volumes('CM') })), [])
  assert.deepEqual(
    chemins(modesAbsents, maquette({ volumes: volumes(null), responsables: ['A. Exemple'] })),
    [],
  )
})

it('coupure-du-tableau: a blank line cuts the table, and both halves are summed', () => {
  const ecs = [
    unEc('A', { volumes: [{ mode: null, heures: 220 }] }),
    unEc('B', { volumes: [{ mode: null, heures: 237 }] }),
  ]
  const ec = 'maquette.semestres[0].parties[0].ues[0].ecs'
  const lecture = uneLecture('A 220h\n\nB 237h', { [`${ec}[0].intitule`]: [1], [`${ec}[1].intitule`]: [3] })
  const [constat] = constats(coupureDuTableau, { 'maquette.semestres': [unSemestre(ecs)] }, { lecture })
  assert.deepEqual(constat?.params, { premiere: 220, seconde: 237 })
  assert.deepEqual(constat?.lignes, [1, 3])
  assert.deepEqual(
    chemins(coupureDuTableau, { 'maquette.semestres': [unSemestre(ecs, 'S3')] }, { lecture }),
    [],
  )
})

it('semestre-absent: lines of no semester', () => {
  assert.deepEqual(chemins(semestreAbsent, maquette()), ['maquette.semestres[0].code'])
  assert.deepEqual(chemins(semestreAbsent, maquette({}, 'S3')), [])
})

it('capacite-ambigue: « 20 Étudiants » is asked about, « 20 places » is not', () => {
  const capacite = (texte: string) => ({ 'parcours.capacite': 20, 'parcours.capaciteTexte': texte })
  assert.deepEqual(chemins(capaciteAmbigue, capacite('20 Étudiants')), ['parcours.capaciteTexte'])
  for (const texte of ['20 places', '20 étudiants maximum'])
    assert.deepEqual(chemins(capaciteAmbigue, capacite(texte)), [], texte)
})

/** A fact every fiche owes, and what fills it. */
const DUS = [
  [tarifAbsent, 'parcours.tarifs', { 'parcours.tarifs': ['Droits nationaux.'] }],
  [
    candidatureAbsente,
    'admission.calendrier',
    { 'admission.calendrier': ['Candidatures du 1er au 31 mars.'] },
  ],
  [lieuAbsent, 'organisation.lieu', { 'parcours.campus': 'Centre' }],
] as const

for (const [controle, chemin, rempli] of DUS)
  it(`${controle.code}: said once it is missing, silent once it is there`, () => {
    assert.deepEqual(chemins(controle, {}), [chemin])
    assert.deepEqual(chemins(controle, rempli), [])
  })
