import assert from 'node:assert/strict'
import { it } from 'node:test'
import { chemins, constats, unEc, unSemestre } from '#test/un-programme.ts'
import { cfaAbsent } from './cfa-absent.ts'
import { cnfptNiveau } from './cnfpt-niveau.ts'
import { initialeOuApprentissage } from './initiale-ou-apprentissage.ts'
import { niveauParStatut } from './niveau-par-statut.ts'
import { placeDeDroit } from './place-de-droit.ts'
import { proEmployeurPublic } from './pro-employeur-public.ts'
import { stageFc } from './stage-fc.ts'
import { stageUnite } from './stage-unite.ts'
import { suiviIncomplet } from './suivi-incomplet.ts'
import { vocabulaireStatut } from './vocabulaire-statut.ts'

const EC0 = 'maquette.semestres[0].parties[0].ues[0].ecs[0]'
const TERRITORIAL = { 'debouches.employeurs': ['collectivités territoriales'] }

it('cfa-absent: apprenticeship without a CFA', () => {
  assert.deepEqual(chemins(cfaAbsent, { 'parcours.statuts': ['APP'] }), ['cfa.nom'])
  assert.deepEqual(chemins(cfaAbsent, { 'parcours.statuts': ['APP'], 'cfa.nom': 'CFA Exemple' }), [])
  assert.deepEqual(chemins(cfaAbsent, { 'parcours.statuts': ['FI'] }), [])
})

it('pro-employeur-public: public employers and a contrat de professionnalisation, with the rule that excludes them', () => {
  const [constat] = constats(proEmployeurPublic, { ...TERRITORIAL, 'parcours.statuts': ['PRO'] })
  assert.equal(constat?.chemin, 'parcours.statuts')
  assert.deepEqual(
    constat?.cite.map(({ code }) => code),
    ['professionnalisation.employeurs_exclus'],
  )
  assert.deepEqual(chemins(proEmployeurPublic, { ...TERRITORIAL, 'parcours.statuts': ['APP'] }), [])
  const prive = { 'debouches.employeurs': ['agences de communication'], 'parcours.statuts': ['PRO'] }
  assert.deepEqual(chemins(proEmployeurPublic, prive), [])
})

it('cnfpt-niveau: a level the CNFPT does not fund, on a day the register knows', () => {
  const faits = (niveau: number, debut: string) => ({
    ...TERRITORIAL,
    'parcours.statuts': ['APP'],
    'diplome.niveau': niveau,
    'organisation.debut': debut,
  })
  assert.deepEqual(chemins(cnfptNiveau, faits(7, '2025-09-01')), ['parcours.tarifs'])
  assert.deepEqual(chemins(cnfptNiveau, faits(5, '2025-09-01')), [])
  // What the CNFPT will fund later is unknown: nothing is said.
  assert.deepEqual(chemins(cnfptNiveau, faits(7, '2030-09-01')), [])
})

it('stage-fc: formation continue has no student internship', () => {
  assert.deepEqual(chemins(stageFc, { 'organisation.stageStatuts': ['FI', 'FC'] }), [
    'organisation.stageStatuts',
  ])
  assert.deepEqual(chemins(stageFc, { 'organisation.stageStatuts': ['FI'] }), [])
})

it('stage-unite: months are asked about until days or hours stand beside', () => {
  const faits = (texte: string) => ({ 'organisation.stageTexte': texte, 'organisation.stageMois': 3 })
  assert.deepEqual(chemins(stageUnite, faits('Stage de 3 mois minimum.')), ['organisation.stageTexte'])
  assert.deepEqual(chemins(stageUnite, faits('Stage de 3 mois, soit 66 jours.')), [])
})

it('suivi-incomplet: a status without the follow-up the others have', () => {
  const suivi = (...statuts: readonly ('FI' | 'APP' | 'PRO')[]) =>
    unEc('Suivi', { nature: 'suivi', statuts: [...statuts] })
  const faits = (...ecs: Parameters<typeof unSemestre>[0]) => ({
    'parcours.statuts': ['FI', 'APP', 'PRO'],
    'maquette.semestres': [unSemestre(ecs, 'S3')],
  })
  const [constat] = constats(suiviIncomplet, faits(suivi('APP'), suivi('FI')))
  assert.deepEqual([constat?.chemin, constat?.params.statuts], [`${EC0}.statuts`, 'PRO'])
  assert.deepEqual(chemins(suiviIncomplet, faits(suivi('APP', 'PRO'), suivi('FI'))), [])
  assert.deepEqual(chemins(suiviIncomplet, faits(suivi())), [])
})

it('niveau-par-statut: a level said of one status leaves the others without', () => {
  const critere = (statuts: readonly string[]) => ({
    texte: 'Bac + 4.',
    statuts,
    nature: 'diplome',
    alternatives: [],
  })
  const faits = (...statuts: readonly string[]) => ({
    'parcours.statuts': ['FI', 'FC'],
    'admission.criteres': [critere(statuts)],
  })
  const [constat] = constats(niveauParStatut, faits('FC'))
  assert.deepEqual([constat?.chemin, constat?.params.statuts], ['admission.niveauRequis', 'FI'])
  assert.deepEqual(chemins(niveauParStatut, faits('FC', 'FI')), [])
  assert.deepEqual(chemins(niveauParStatut, faits()), [])
})

it('initiale-ou-apprentissage: the two are opposed as if one excluded the other', () => {
  const faits = (texte: string) => ({ 'parcours.statutsTexte': texte })
  assert.deepEqual(
    chemins(initialeOuApprentissage, faits('Ouvert en formation initiale, en apprentissage.')),
    ['parcours.statutsTexte'],
  )
  assert.deepEqual(chemins(initialeOuApprentissage, faits('Ouvert aux apprentis.')), [])
})

it('vocabulaire-statut: two words for the kind of learner', () => {
  const deux = [
    'Une soutenance sans distinction de filière.',
    "Les cours sont communs à l'ensemble des statuts.",
  ]
  const [constat] = constats(vocabulaireStatut, { 'organisation.textes': deux })
  assert.equal(constat?.params.mots, 'filière, statut')
  const un = ['Une soutenance quel que soit le statut.', "Les cours sont communs à l'ensemble des statuts."]
  assert.deepEqual(chemins(vocabulaireStatut, { 'organisation.textes': un }), [])
})

it('place-de-droit: seats are selected for where some are due', () => {
  const faits = {
    'parcours.annee': 'M2',
    'parcours.capacite': 20,
    'diplome.annees': [{ annee: 'M1', code: 'M1', intitule: 'Management' }],
    'admission.etapes': [{ nom: 'admission', mode: 'entretien', texte: 'Un entretien est organisé.' }],
  }
  const [constat] = constats(placeDeDroit, faits)
  assert.deepEqual([constat?.chemin, constat?.cite[0]?.code], ['parcours.capacite', 'admission.m2.de_droit'])
  const dit = 'Les titulaires du M1 de la mention sont admis de droit.'
  assert.deepEqual(chemins(placeDeDroit, { ...faits, 'admission.calendrier': [dit] }), [])
  assert.deepEqual(chemins(placeDeDroit, { ...faits, 'diplome.annees': [] }), [])
})
