import assert from 'node:assert/strict'
import { it } from 'node:test'
import { chemins, constats } from '#test/un-programme.ts'
import { dureeAnnoncee } from './duree-annoncee.ts'
import { heuresHorsLimites } from './heures-hors-limites.ts'
import { mobiliteSansFenetre } from './mobilite-sans-fenetre.ts'
import { proTropLong } from './pro-trop-long.ts'
import { rythmeIntenable } from './rythme-intenable.ts'
import { rythmeSelonSemaine } from './rythme-selon-semaine.ts'
import { semaineApprenti } from './semaine-apprenti.ts'
import { stageSansPlace } from './stage-sans-place.ts'

const session = (heuresAnnoncees: number, faits: Readonly<Record<string, unknown>> = {}) => ({
  'organisation.semainesCours': 1,
  'organisation.semainesEntreprise': 3,
  'organisation.debut': '2025-09-01',
  'organisation.fin': '2026-09-14',
  'organisation.heuresAnnoncees': heuresAnnoncees,
  ...faits,
})
const jours = (faits: Readonly<Record<string, unknown>> = {}) => ({
  'organisation.joursCours': [
    { jour: 4, partie: 'journee' },
    { jour: 5, partie: 'journee' },
    { jour: 6, partie: 'matin' },
  ],
  'organisation.moisDebut': 9,
  'organisation.moisFin': 6,
  'document.date': '2025-11',
  ...faits,
})

it('rythme-intenable: 487 h do not fit one week in four, 441 h fit whichever week it starts', () => {
  const [constat] = constats(rythmeIntenable, session(487))
  assert.deepEqual([constat?.chemin, constat?.gravite], ['organisation.rythmeTexte', 'bloquant'])
  assert.deepEqual([constat?.params.capacite, constat?.params.manque], [476, 11])
  assert.deepEqual(chemins(rythmeIntenable, session(434)), [])
})

it('rythme-selon-semaine: 457 h fit if classes start in the right week', () => {
  assert.deepEqual(chemins(rythmeSelonSemaine, session(457)), ['organisation.rythmeTexte'])
  assert.deepEqual(chemins(rythmeIntenable, session(457)), [])
  assert.deepEqual(chemins(rythmeSelonSemaine, session(400)), [])
})

it('heures-hors-limites: more than a quarter of a contrat de professionnalisation, and the article', () => {
  const [constat] = constats(heuresHorsLimites, session(457, { 'parcours.statuts': ['PRO'] }))
  assert.deepEqual([constat?.chemin, constat?.gravite], ['organisation.heuresAnnoncees', 'avertissement'])
  assert.ok(constat?.cite.some(({ code }) => code === 'professionnalisation.formation.part_max'))
  assert.deepEqual(chemins(heuresHorsLimites, session(400, { 'parcours.statuts': ['PRO'] })), [])
  assert.deepEqual(chemins(heuresHorsLimites, session(457, { 'parcours.statuts': ['APP'] })), [])
})

it('pro-trop-long: 379 days are more than twelve months', () => {
  assert.deepEqual(chemins(proTropLong, session(400, { 'parcours.statuts': ['PRO'] })), ['organisation.fin'])
  const an = session(400, { 'parcours.statuts': ['PRO'], 'organisation.fin': '2026-08-31' })
  assert.deepEqual(chemins(proTropLong, an), [])
})

it('duree-annoncee: one year is announced for 379 days', () => {
  const [constat] = constats(dureeAnnoncee, session(400, { 'organisation.dureeTexte': '1 an' }))
  assert.deepEqual([constat?.chemin, constat?.params.jours], ['organisation.dureeTexte', 379])
  const an = session(400, { 'organisation.dureeTexte': '1 an', 'organisation.fin': '2026-08-31' })
  assert.deepEqual(chemins(dureeAnnoncee, an), [])
  // Classes that stop three days before the year is up are a year of classes.
  assert.deepEqual(chemins(dureeAnnoncee, { ...an, 'organisation.fin': '2026-08-28' }), [])
  assert.equal(chemins(dureeAnnoncee, { ...an, 'organisation.fin': '2026-05-31' }).length, 1)
})

it('semaine-apprenti: three company days and two and a half of class are 36 to 39 h', () => {
  const faits = (entreprise: readonly number[], statuts: readonly string[]) =>
    jours({ 'organisation.joursEntreprise': entreprise, 'parcours.statuts': statuts })
  const [constat] = constats(semaineApprenti, faits([1, 2, 3], ['APP']))
  assert.deepEqual([constat?.params.min, constat?.params.max, constat?.params.seuil], [36, 39, 35])
  assert.deepEqual(
    constat?.cite.map(({ code }) => code),
    ['travail.duree_hebdo'],
  )
  assert.deepEqual(chemins(semaineApprenti, faits([1, 2], ['APP'])), [])
  assert.deepEqual(chemins(semaineApprenti, faits([1, 2, 3], ['FI'])), [])
})

it('stage-sans-place: 65 working days from July to September, 66 are asked', () => {
  const faits = (stageMois: number) =>
    jours({ 'organisation.stageMois': stageMois, 'organisation.soutenanceMois': 9 })
  const [constat] = constats(stageSansPlace, faits(3))
  assert.deepEqual(
    [constat?.chemin, constat?.params.jours, constat?.params.voulus],
    ['organisation.stageMois', 65, 66],
  )
  assert.deepEqual(chemins(stageSansPlace, faits(2)), [])
})

it('mobilite-sans-fenetre: classes each week of both semesters leave no semester abroad', () => {
  const mobilite = [
    { texte: 'Un échange est possible.', programme: 'Erasmus', pays: 'Italie', partenaires: [] },
  ]
  const [constat] = constats(mobiliteSansFenetre, jours({ mobilite, 'parcours.statuts': ['FI', 'APP'] }))
  assert.deepEqual([constat?.chemin, constat?.params.statuts], ['mobilite[0]', 'APP'])
  assert.deepEqual(chemins(mobiliteSansFenetre, jours()), [])
  assert.deepEqual(chemins(mobiliteSansFenetre, { mobilite }), [])
})
