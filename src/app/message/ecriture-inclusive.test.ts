import assert from 'node:assert/strict'
import { it } from 'node:test'
import { readAloud } from './ecriture-inclusive.ts'

it('a doubled form is read masculine then feminine', () => {
  const READ: readonly (readonly [string, string])[] = [
    ['Directeur.trice de la communication', 'Directeur ou directrice de la communication'],
    ['Directeur·rice', 'Directeur ou directrice'],
    ['Chargé.e de communication', 'Chargé ou chargée de communication'],
    ['cabinet d’élu.e territorial.e', 'cabinet d’élu ou élue territorial ou territoriale'],
    ['Les diplômé.e.s seront', 'Les diplômés ou diplômées seront'],
    ['étudiant·es', 'étudiants ou étudiantes'],
    ['chef.fe', 'chef.fe'],
    ['conseiller.ère', 'conseiller ou conseillère'],
    ['professionnel.le.s', 'professionnels ou professionnelles'],
    ['technicien.ne', 'technicien ou technicienne'],
    ['vendeur.euse', 'vendeur ou vendeuse'],
    ['actif.ve', 'actif ou active'],
  ]
  for (const [printed, read] of READ) assert.equal(readAloud(printed), read, printed)
})

it('addresses, sentences and abbreviations are left alone', () => {
  for (const printed of [
    'www.iaelille.fr',
    'm2-mpt@iae.exemple',
    'La formation dure un an. Elle commence en septembre.',
    'Voir p.ex. le site',
    'https://cohorte.exemple/formation.e',
    'Responsable des relations publiques',
  ])
    assert.equal(readAloud(printed), printed)
})
