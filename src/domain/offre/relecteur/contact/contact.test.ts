import assert from 'node:assert/strict'
import { it } from 'node:test'
import { chemins, constats, uneLecture } from '#test/un-programme.ts'
import { adhesionSansPersonne } from './adhesion-sans-personne.ts'
import { adresseIdentique } from './adresse-identique.ts'
import { contactSansMoyen } from './contact-sans-moyen.ts'
import { contactSansNom } from './contact-sans-nom.ts'
import { handicapAbsent } from './handicap-absent.ts'
import { handicapSansReferent } from './handicap-sans-referent.ts'
import { lienHttp } from './lien-http.ts'
import { lienPerdu } from './lien-perdu.ts'
import { marqueRepetee } from './marque-repetee.ts'
import { nomVariable } from './nom-variable.ts'
import { personnesCollees } from './personnes-collees.ts'
import { referentsAuPluriel } from './referents-au-pluriel.ts'

const contact = (faits: Readonly<Record<string, string | null>>) => ({
  role: 'gestionnaire_formation',
  titre: 'Gestionnaire',
  nom: null,
  courriel: null,
  telephone: null,
  ...faits,
})
const avec = (...contacts: readonly ReturnType<typeof contact>[]) => ({ contacts })

it('contact-sans-nom: a mailbox and nobody behind', () => {
  assert.deepEqual(chemins(contactSansNom, avec(contact({ courriel: 'm2@universite.exemple' }))), [
    'contacts[0].nom',
  ])
  assert.deepEqual(chemins(contactSansNom, avec(contact({ nom: 'A. Exemple' }))), [])
  assert.deepEqual(chemins(contactSansNom, avec(contact({ titre: 'Secrétariat pédagogique' }))), [])
})

it('contact-sans-moyen: a name without mail nor phone', () => {
  assert.deepEqual(chemins(contactSansMoyen, avec(contact({ nom: 'A. Exemple' }))), ['contacts[0]'])
  assert.deepEqual(chemins(contactSansMoyen, avec(contact({ telephone: '+33123456789' }))), [])
})

it('referents-au-pluriel: « Vos référents » above one person', () => {
  const lecture = uneLecture('Vos référents\nA. Exemple\nB. Exemple', {
    'contacts[0].nom': [2],
    'contacts[1].nom': [3],
  })
  const un = contact({ nom: 'A. Exemple' })
  const [constat] = constats(referentsAuPluriel, avec(un), { lecture })
  assert.deepEqual([constat?.chemin, constat?.lignes], ['contacts[0]', [1, 2]])
  assert.deepEqual(chemins(referentsAuPluriel, avec(un, contact({ nom: 'B. Exemple' })), { lecture }), [])
})

it('handicap-absent, then handicap-sans-referent, then nothing', () => {
  const texte = { 'cfa.handicapTexte': 'Un accompagnement est proposé.' }
  const nomme = avec(contact({ role: 'referent_handicap', nom: 'A. Exemple' }))
  assert.deepEqual(chemins(handicapAbsent, {}), ['cfa.handicapTexte'])
  assert.deepEqual(chemins(handicapSansReferent, {}), [])
  assert.deepEqual(chemins(handicapAbsent, texte), [])
  assert.deepEqual(chemins(handicapSansReferent, texte), ['cfa.handicapTexte'])
  assert.deepEqual(chemins(handicapSansReferent, { ...texte, ...nomme }), [])
})

it('lien-perdu: pages one is sent to without their address', () => {
  const faits = (texte: string) => ({ 'cfa.handicapTexte': texte })
  assert.deepEqual(chemins(lienPerdu, faits('Consultez nos pages dédiées.')), ['cfa.handicapTexte'])
  assert.deepEqual(
    chemins(lienPerdu, faits('Consultez nos pages : https://universite.exemple/handicap.')),
    [],
  )
})

it('lien-http: a link in clear, and its mend', () => {
  const [constat] = constats(lienHttp, { 'composante.siteWeb': 'http://ecole.exemple' })
  assert.equal(constat?.reparation?.[0]?.apres, 'https://ecole.exemple')
  assert.deepEqual(chemins(lienHttp, { 'composante.siteWeb': 'https://ecole.exemple' }), [])
})

it('[C045] adresse-identique: a seat at the very address of the school is put to confirmation', () => {
  const adresse = (voie: string) => ({ voie, codePostal: '75005', ville: 'Paris' })
  const siege = { 'etablissement.adresse': adresse('1, rue Exemple') }
  const [constat] = constats(adresseIdentique, { ...siege, 'composante.adresse': adresse('1, rue exemple') })
  assert.deepEqual([constat?.chemin, constat?.gravite], ['etablissement.adresse', 'avertissement'])
  assert.deepEqual(
    chemins(adresseIdentique, { ...siege, 'composante.adresse': adresse('2, rue Exemple') }),
    [],
  )
  assert.deepEqual(chemins(adresseIdentique, siege), [])
})

it('nom-variable: a school called by the beginning of its name', () => {
  const faits = (texte: string) => ({
    'composante.nom': 'École de droit public de Paris',
    'parcours.presentation': [texte],
  })
  const [constat] = constats(
    nomVariable,
    faits("À l'université (École de droit public), il forme des juristes."),
  )
  assert.deepEqual(
    [constat?.chemin, constat?.params.court],
    ['parcours.presentation[0]', 'ecole de droit public'],
  )
  assert.deepEqual(chemins(nomVariable, faits("À l'École de droit public de Paris.")), [])
  assert.deepEqual(chemins(nomVariable, faits('À l’école de la vie.')), [])
})

it('personnes-collees: two people on one line with nothing between', () => {
  const deux = avec(contact({ nom: 'A. Exemple' }), contact({ nom: 'B. Modèle' }))
  const champs = { 'contacts[0].nom': [1], 'contacts[1].nom': [1] }
  const lire = (texte: string) => ({ lecture: uneLecture(texte, champs) })
  const [constat] = constats(personnesCollees, deux, lire('A. Exemple - Responsable B. Modèle - Mention'))
  assert.equal(constat?.params.noms, 'A. Exemple, B. Modèle')
  assert.deepEqual(
    chemins(personnesCollees, deux, lire('A. Exemple - Responsable ; B. Modèle - Mention')),
    [],
  )
  assert.deepEqual(chemins(personnesCollees, deux, lire('Responsables : A. Exemple et B. Modèle')), [])
})

it('adhesion-sans-personne: a programme said to be a member', () => {
  const faits = (texte: string) => ({ adhesions: [{ organisme: 'GIS', nomComplet: null, texte }] })
  assert.deepEqual(chemins(adhesionSansPersonne, faits('Le master est membre du GIS.')), [
    'adhesions[0].texte',
  ])
  assert.deepEqual(chemins(adhesionSansPersonne, faits("L'université est membre du GIS.")), [])
})

it('marque-repetee: one word-mark printed in two places', () => {
  const faits = { 'marque.marques': ['SCHOOL'] }
  const printed = (...lignes: readonly number[]) => ({
    lecture: uneLecture('', { 'marque.marques[0]': lignes }),
  })
  const [constat] = constats(marqueRepetee, faits, printed(2, 3, 9))
  assert.equal(constat?.params.fois, 2)
  assert.deepEqual(chemins(marqueRepetee, faits, printed(2, 3)), [])
})
