import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { ChampLu } from '#src/domain/offre/lecture.schema.ts'
import { assembleProgramme } from './assemble-programme.ts'

const lu = (chemin: string, valeur: ChampLu['valeur']): ChampLu => ({
  chemin,
  valeur,
  lignes: [1],
  confiance: 'haute',
})

it('what no field states is null, or an empty list', () => {
  const p = assembleProgramme([lu('site.adresse.ville', 'Ville-Fictive')])
  assert.deepEqual(p.site, { nom: null, adresse: { voie: null, codePostal: null, ville: 'Ville-Fictive' } })
  assert.deepEqual(
    [p.composante.adresse, p.parcours.capacite, p.contacts, p.maquette.semestres],
    [null, null, [], []],
  )
})

it('lists close up when a person sets an item aside', () => {
  const p = assembleProgramme([
    lu('parcours.objectifs[2]', 'c'),
    lu('parcours.objectifs[0]', 'a'),
    lu('parcours.objectifs[10]', 'k'),
  ])
  assert.deepEqual(p.parcours.objectifs, ['a', 'c', 'k'])
})

it('an item without what makes it an item falls, alone', () => {
  const p = assembleProgramme([
    lu('admission.pieces[0].exigence', 'facultatif'),
    lu('admission.pieces[1].intitule', 'CV'),
    lu('admission.pieces[1].exigence', 'obligatoire'),
    lu('admission.pieces[1].statuts[0]', 'APP'),
  ])
  assert.deepEqual(p.admission.pieces, [{ intitule: 'CV', exigence: 'obligatoire', statuts: ['APP'] }])
})

it('a value the schema refuses is unknown, an unknown path is ignored', () => {
  const p = assembleProgramme([
    lu('diplome.niveau', 12),
    lu('diplome.rncp', 'douze'),
    lu('nulle.part[0]', 'x'),
    lu('__proto__.x', 'y'),
  ])
  assert.deepEqual([p.diplome.niveau, p.diplome.rncp], [null, null])
  assert.equal(({} as { x?: string }).x, undefined)
})

it('a UE without title is implicit, a volume without mode keeps its hours', () => {
  const p = assembleProgramme([
    lu('maquette.semestres[0].parties[0].ues[0].ecs[0].intitule', 'Droit'),
    lu('maquette.semestres[0].parties[0].ues[0].ecs[0].volumes[0].heures', 20),
  ])
  const [ue] = p.maquette.semestres[0]!.parties[0]!.ues
  assert.deepEqual([ue?.intitule, ue?.ecs[0]?.volumes], [null, [{ mode: null, heures: 20 }]])
})
