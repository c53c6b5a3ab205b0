import assert from 'node:assert/strict'
import { it } from 'node:test'
import { chemins, constats, uneLecture } from '#test/un-programme.ts'
import { anneeAbsente } from './annee-absente.ts'
import { libelleAnnee } from './libelle-annee.ts'
import { miseAJourTardive } from './mise-a-jour-tardive.ts'
import { soutenanceApresCours } from './soutenance-apres-cours.ts'

it('mise-a-jour-tardive: updated a week after the first class, not before it, nor on a month alone', () => {
  const faits = (date: string) => ({ 'document.date': date, 'organisation.debut': '2025-09-01' })
  const [constat] = constats(miseAJourTardive, faits('2025-09-08'))
  assert.deepEqual([constat?.chemin, constat?.params.jours], ['document.date', 7])
  assert.deepEqual(chemins(miseAJourTardive, faits('2025-08-25')), [])
  assert.deepEqual(chemins(miseAJourTardive, faits('2025-09')), [])
})

it('annee-absente: the date of the paper is not an intake', () => {
  assert.deepEqual(chemins(anneeAbsente, { 'document.dateTexte': 'Novembre 2025' }), [
    'document.anneeUniversitaire',
  ])
  assert.deepEqual(chemins(anneeAbsente, { 'document.anneeUniversitaire': '2026-2027' }), [])
  assert.deepEqual(chemins(anneeAbsente, { 'organisation.debut': '2026-09-01' }), [])
})

it('soutenance-apres-cours: September is after a year that ends in June, June is not', () => {
  const faits = (soutenanceMois: number) => ({
    'organisation.moisDebut': 9,
    'organisation.moisFin': 6,
    'organisation.soutenanceMois': soutenanceMois,
  })
  assert.deepEqual(chemins(soutenanceApresCours, faits(9)), ['organisation.soutenanceMois'])
  assert.deepEqual(chemins(soutenanceApresCours, faits(7)), ['organisation.soutenanceMois'])
  assert.deepEqual(chemins(soutenanceApresCours, faits(6)), [])
  assert.deepEqual(chemins(soutenanceApresCours, faits(1)), [])
})

it('libelle-annee: a heading with a number on both sides of « année »', () => {
  const [constat] = constats(libelleAnnee, {}, { lecture: uneLecture('Volume - 1 année 1') })
  assert.deepEqual(constat?.lignes, [1])
  assert.deepEqual(chemins(libelleAnnee, {}, { lecture: uneLecture('Volume horaire, année 1') }), [])
})
