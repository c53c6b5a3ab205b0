import assert from 'node:assert/strict'
import { it } from 'node:test'
import { chemins, constats, unEc, uneLecture, unSemestre } from '#test/un-programme.ts'
import { anneePourDiplome } from './annee-pour-diplome.ts'
import { blocsSansCode } from './blocs-sans-code.ts'
import { blocsSansEc } from './blocs-sans-ec.ts'
import { competenceSansEvaluation } from './competence-sans-evaluation.ts'
import { competenceSelonStatut } from './competence-selon-statut.ts'
import { marqueSansNumero } from './marque-sans-numero.ts'
import { matriceVide } from './matrice-vide.ts'
import { pucesInegales } from './puces-inegales.ts'
import { rubriqueMention } from './rubrique-mention.ts'

const bloc = (intitule: string, code: string | null = null, competences: readonly string[] = []) => ({
  code,
  intitule,
  competences,
})

it('marque-sans-numero: the mark without a number blocks, with its number it stands', () => {
  const marques = { 'marque.marques': ['Université A', 'Certification enregistrée au RNCP'] }
  const [constat] = constats(marqueSansNumero, marques)
  assert.deepEqual([constat?.chemin, constat?.gravite], ['marque.marques[1]', 'bloquant'])
  assert.deepEqual(chemins(marqueSansNumero, { ...marques, 'diplome.rncp': '12345' }), [])
})

it('blocs-sans-code: a block without its official code', () => {
  assert.deepEqual(chemins(blocsSansCode, { 'competences.blocs': [bloc('Analyser')] }), ['competences.blocs'])
  assert.deepEqual(chemins(blocsSansCode, { 'competences.blocs': [bloc('Analyser', 'RNCP12345BC01')] }), [])
})

it('blocs-sans-ec: blocks of skills, and no EC says which it serves', () => {
  const faits = (code: string | null) => ({
    'competences.blocs': [bloc('Analyser')],
    'maquette.semestres': [unSemestre([unEc('Droit')], 'S3', code)],
  })
  assert.deepEqual(chemins(blocsSansEc, faits(null)), ['competences.blocs'])
  assert.deepEqual(chemins(blocsSansEc, faits('BCC1')), [])
  const reliee = { competences: ['Lire'] }
  const blocs = [bloc('Analyser', null, ['Lire']), bloc('Agir', null, ['Faire'])]
  const [constat] = constats(blocsSansEc, {
    'competences.blocs': blocs,
    'maquette.semestres': [unSemestre([unEc('Droit', reliee)], 'S3', 'BCC1')],
  })
  assert.deepEqual(constat?.params, { blocs: 1, total: 2, ecs: 1, noms: 'Agir' })
})

it('matrice-vide: nothing linked yet is one thing to do; one link, and it is begun', () => {
  const faits = (ec: object) => ({
    'competences.blocs': [bloc('Analyser', null, ['Lire', 'Dire'])],
    'parcours.objectifs': ['Comprendre'],
    'maquette.semestres': [unSemestre([unEc('Droit', ec)])],
  })
  const [constat] = constats(matriceVide, faits({}))
  assert.deepEqual(
    [constat?.chemin, constat?.params],
    ['competences', { competences: 2, objectifs: 1, ecs: 1 }],
  )
  assert.deepEqual(chemins(matriceVide, faits({ competences: ['Lire'] })), ['parcours.objectifs'])
  assert.deepEqual(chemins(matriceVide, faits({ competences: ['Lire'], objectifs: ['Comprendre'] })), [])
  // Each empty row is said once the matrix is begun, not before.
  assert.deepEqual(chemins(competenceSansEvaluation, faits({})), [])
  assert.deepEqual(chemins(competenceSansEvaluation, faits({ competences: ['Lire'], evaluation: 'Oral' })), [
    'competences.blocs[0].competences[1]',
  ])
})

it('competence-selon-statut: assessed for some learners only', () => {
  const faits = (statuts: readonly string[]) => ({
    'competences.blocs': [bloc('Analyser', null, ['Lire'])],
    'parcours.statuts': ['FI', 'APP'],
    'maquette.semestres': [
      unSemestre([unEc('Stage', { competences: ['Lire'], evaluation: 'Oral', statuts: [...statuts] as [] })]),
    ],
  })
  const [constat] = constats(competenceSelonStatut, faits(['FI']))
  assert.deepEqual(constat?.params, { texte: 'Lire', statuts: 'APP' })
  assert.deepEqual(chemins(competenceSelonStatut, faits([])), [])
})

it('puces-inegales: the rarer bullet is shown', () => {
  const faits = { 'competences.blocs': [bloc('A'), bloc('B'), bloc('C')] }
  const champs = {
    'competences.blocs[0].intitule': [1],
    'competences.blocs[1].intitule': [2],
    'competences.blocs[2].intitule': [3],
  }
  const [constat] = constats(pucesInegales, faits, { lecture: uneLecture('- A\n- ► B\n- C', champs) })
  assert.deepEqual(constat?.lignes, [2])
  assert.deepEqual(chemins(pucesInegales, faits, { lecture: uneLecture('- A\n- B\n- C', champs) }), [])
})

it('annee-pour-diplome: « Master 2 » names a year in the line that gives the mention', () => {
  const lire = (texte: string) => ({ lecture: uneLecture(texte, { 'diplome.mention': [1] }) })
  assert.deepEqual(chemins(anneePourDiplome, {}, lire('Master 2 Science politique')), ['diplome.type'])
  assert.deepEqual(chemins(anneePourDiplome, {}, lire('Master mention Science politique')), [])
})

it('rubrique-mention: the shelf names the mention, or the difference is said', () => {
  const faits = (rubrique: string) => ({
    'document.rubrique': rubrique,
    'diplome.mention': 'Science politique',
  })
  assert.deepEqual(chemins(rubriqueMention, faits('Sciences Politiques - Géopolitique')), [
    'document.rubrique',
  ])
  assert.deepEqual(chemins(rubriqueMention, faits('Droit - Science politique')), [])
  assert.deepEqual(chemins(rubriqueMention, faits('Accueil > Formations > Master Science politique')), [])
})
