import assert from 'node:assert/strict'
import { it } from 'node:test'
import { chemins, constats, unEc, uneUe, unSemestre } from '#test/un-programme.ts'
import { activitePartagee } from './activite-partagee.ts'
import { activiteSansEnseignement } from './activite-sans-enseignement.ts'
import { competenceLangue } from './competence-langue.ts'
import { langueAbsente } from './langue-absente.ts'
import { memoireAbsent } from './memoire-absent.ts'
import { metiersNombre } from './metiers-nombre.ts'
import { mobilitePaysTiers } from './mobilite-pays-tiers.ts'
import { promesseAbsolue } from './promesse-absolue.ts'
import { promesseSansMoyen } from './promesse-sans-moyen.ts'
import { soutenanceSansObjet } from './soutenance-sans-objet.ts'

const avec = (...intitules: readonly string[]) => ({
  'diplome.type': 'Master',
  'maquette.semestres': [unSemestre(intitules.map((intitule) => unEc(intitule)))],
})

it('promesse-absolue: « tous les postes » asks for a source', () => {
  const [constat] = constats(promesseAbsolue, { 'debouches.texte': 'Il prépare à tous les postes.' })
  assert.deepEqual([constat?.chemin, constat?.params.extrait], ['debouches.texte', 'tous les postes'])
  assert.deepEqual(chemins(promesseAbsolue, { 'debouches.texte': 'Il prépare à des postes de cadre.' }), [])
})

it('metiers-nombre: plural and singular in one list, acronyms apart', () => {
  const metiers = (...intitules: readonly string[]) => ({
    'debouches.metiers': intitules.map((intitule) => ({ intitule, domaines: [] })),
  })
  assert.deepEqual(chemins(metiersNombre, metiers('Auditeur', 'Chefs de projet')), ['debouches.metiers'])
  assert.deepEqual(chemins(metiersNombre, metiers('Auditeur', 'Responsable des achats', 'DGS')), [])
})

it('promesse-sans-moyen: support for exams with an EC for it, or without', () => {
  const promesse = { 'debouches.concours': 'Un accompagnement est assuré pour préparer les concours.' }
  assert.deepEqual(chemins(promesseSansMoyen, { ...promesse, ...avec('Droit') }), ['debouches.concours'])
  assert.deepEqual(chemins(promesseSansMoyen, { ...promesse, ...avec('Préparation aux concours') }), [])
})

const MARCHES = { 'competences.activites': ['Passation des marchés publics'] }

it('activite-partagee: one line for it, and that line is half about something else', () => {
  const [constat] = constats(activitePartagee, { ...MARCHES, ...avec('Droit local et marchés publics') })
  assert.deepEqual(
    [constat?.chemin, constat?.params.intitule],
    ['competences.activites[0]', 'Droit local et marchés publics'],
  )
  assert.deepEqual(chemins(activitePartagee, { ...MARCHES, ...avec('Marchés publics') }), [])
  const droit = { 'competences.activites': ['Suivi juridique'] }
  assert.deepEqual(chemins(activitePartagee, { ...droit, ...avec('Droit local et marchés publics') }), [])
  const deux = avec('Droit local et marchés publics', 'Achat public et commande publique')
  assert.deepEqual(chemins(activitePartagee, { ...MARCHES, ...deux }), [])
})

it('activite-sans-enseignement: a theme that no title names', () => {
  assert.deepEqual(chemins(activiteSansEnseignement, { ...MARCHES, ...avec('Sociologie') }), [
    'competences.activites[0]',
  ])
  assert.deepEqual(chemins(activiteSansEnseignement, { ...MARCHES, ...avec('Marchés publics') }), [])
  const sansTheme = { 'competences.activites': ['Rédaction de notes'] }
  assert.deepEqual(chemins(activiteSansEnseignement, { ...sansTheme, ...avec('Sociologie') }), [])
})

it('langue-absente: no line teaches a language, and the rule is cited', () => {
  const [constat] = constats(langueAbsente, avec('Droit', 'Sociologie'))
  assert.deepEqual([constat?.chemin, constat?.cite[0]?.code], ['maquette', 'master.langue_etrangere'])
  assert.deepEqual(chemins(langueAbsente, avec('Droit', 'Anglais professionnel')), [])
  assert.deepEqual(
    chemins(langueAbsente, { ...avec('Droit'), 'parcours.langues': ['français', 'anglais'] }),
    [],
  )
  // The rule is the national master's: another diploma is not held against it.
  const licence = { ...avec('Droit'), 'diplome.type': 'Licence professionnelle' }
  assert.deepEqual(chemins(langueAbsente, licence), [])
})

it('competence-langue: a foreign language is a skill, and no line of the table teaches one', () => {
  const blocs = {
    'competences.blocs': [
      {
        code: null,
        intitule: 'Communiquer',
        competences: ['Écrire', 'Écrire dans au moins une langue étrangère'],
      },
    ],
  }
  const vingtCinq = Array.from({ length: 25 }, (_, rang) => `Enseignement ${rang + 1}`)
  const [constat] = constats(competenceLangue, { ...blocs, ...avec(...vingtCinq) })
  assert.equal(constat?.chemin, 'competences.blocs[0].competences[1]')
  assert.deepEqual([constat?.gravite, constat?.params.nombre], ['avertissement', 25])
  assert.deepEqual(chemins(competenceLangue, { ...blocs, ...avec('Droit', 'Langue vivante') }), [])
})

it('memoire-absent: neither mémoire nor initiation to research', () => {
  const [constat] = constats(memoireAbsent, avec('Droit'))
  assert.equal(constat?.cite[0]?.code, 'master.memoire')
  assert.deepEqual(chemins(memoireAbsent, avec('Droit', 'Méthodologie de recherche')), [])
  assert.deepEqual(
    chemins(memoireAbsent, { ...avec('Droit'), 'organisation.memoireTexte': 'Un mémoire.' }),
    [],
  )
  assert.deepEqual(chemins(memoireAbsent, { ...avec('Droit'), 'diplome.type': 'MBA' }), [])
  const ues = [uneUe([], 'Mémoire'), uneUe([unEc('Droit')])]
  const aPart = [{ code: 'S4', parties: [{ bloc: null, ues }] }]
  assert.deepEqual(chemins(memoireAbsent, { 'diplome.type': 'Master', 'maquette.semestres': aPart }), [])
})

it('soutenance-sans-objet: of what the defence is', () => {
  const faits = (texte: string) => ({ 'organisation.textes': [texte] })
  assert.deepEqual(chemins(soutenanceSansObjet, faits('Une soutenance a lieu en septembre.')), [
    'organisation.textes[0]',
  ])
  assert.deepEqual(chemins(soutenanceSansObjet, faits('Une soutenance de mémoire a lieu en septembre.')), [])
})

it('mobilite-pays-tiers: Erasmus with a country outside the programme', () => {
  const faits = (pays: string, texte = 'Des échanges sont possibles.') => ({
    mobilite: [{ texte, programme: 'Erasmus', pays, partenaires: [] }],
  })
  assert.deepEqual(chemins(mobilitePaysTiers, faits('Kosovo')), ['mobilite[0]'])
  assert.deepEqual(chemins(mobilitePaysTiers, faits('Italie')), [])
  assert.deepEqual(chemins(mobilitePaysTiers, faits('Kosovo', 'Échanges Erasmus+ (KA171).')), [])
})
