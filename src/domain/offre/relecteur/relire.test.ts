import assert from 'node:assert/strict'
import { it } from 'node:test'
import { droit } from '#src/domain/droit/registre.ts'
import { jour } from '#src/kit/jour.ts'
import { unDossier, uneLecture } from '#test/un-programme.ts'
import type { Controle } from './controle.ts'
import { CONTROLES_OFFRE } from './registre.ts'
import { bloquants, relire } from './relire.rules.ts'

const unControle = (code: string, autres: Partial<Controle> = {}): Controle => ({
  code,
  famille: 'somme',
  gravite: 'bloquant',
  lit: () => [{ chemin: 'contacts[0].nom' }],
  ...autres,
})
const entree = (confiance: 'seconde_main' | 'connaissance_generale') => {
  const found = droit.entrees.find((e) => e.confiance === confiance)
  assert.ok(found)
  return found
}
const DISPENSE = {
  code: 'a',
  chemin: 'contacts[0].nom',
  params: {},
  motif: 'Le poste est vacant.',
  par: 'Philippine',
  le: jour('2025-11-20'),
}

it('what blocks is read first, what was set aside last', () => {
  const controles = [
    unControle('i', { gravite: 'information' }),
    unControle('a'),
    unControle('w', { gravite: 'avertissement' }),
    unControle('b'),
  ]
  const lus = relire(controles, unDossier({}), [DISPENSE])
  assert.deepEqual(
    lus.map(({ code }) => code),
    ['b', 'w', 'i', 'a'],
  )
  assert.equal(lus.at(-1)?.dispense?.motif, 'Le poste est vacant.')
  assert.deepEqual(
    bloquants(lus).map(({ code }) => code),
    ['b'],
  )
})

it('a finding is set aside at its own place, for what it says', () => {
  for (const autre of [{ chemin: 'contacts[1].nom' }, { params: { ecart: 30 } }])
    assert.equal(bloquants(relire([unControle('a')], unDossier({}), [{ ...DISPENSE, ...autre }])).length, 1)
  assert.deepEqual(bloquants(relire([unControle('a')], unDossier({}), [DISPENSE])), [])
})

it('what rests on general knowledge alone warns, and blocks once a text was read', () => {
  const citing = (confiance: 'seconde_main' | 'connaissance_generale'): Controle =>
    unControle('a', { lit: () => [{ chemin: 'cfa.nom', cite: [entree(confiance)] }] })
  const gravites = (['connaissance_generale', 'seconde_main'] as const).map(
    (confiance) => relire([citing(confiance)], unDossier({}))[0]?.gravite,
  )
  assert.deepEqual(gravites, ['avertissement', 'bloquant'])
})

it('on a day the register knows nothing of, what rests on it blocks nobody', () => {
  const unknown = unControle('a', { lit: () => [{ chemin: 'cfa.nom', cite: [] }] })
  assert.equal(relire([unknown], unDossier({}))[0]?.gravite, 'avertissement')
  const own = unControle('a', { lit: () => [{ chemin: 'cfa.nom' }] })
  assert.equal(relire([own], unDossier({}))[0]?.gravite, 'bloquant')
})

it('a finding shows the lines its fact was read from, or those of the item it is missing from', () => {
  const lecture = uneLecture('Contact\nService des études\nparis@exemple.fr', {
    'contacts[0].titre': [2],
    'contacts[0].courriel': [3],
  })
  const at = (chemin: string) => {
    const controle = unControle('a', { lit: () => [{ chemin }] })
    return relire([controle], { ...unDossier({}), lecture })[0]?.lignes
  }
  assert.deepEqual(at('contacts[0].courriel'), [3])
  assert.deepEqual(at('contacts[0].nom'), [2, 3])
  assert.deepEqual(at('parcours.tarifs'), [])
})

it('every check has a code of its own', () => {
  const codes = CONTROLES_OFFRE.map(({ code }) => code)
  assert.equal(new Set(codes).size, codes.length)
})

it('of a programme nobody filled in, it says what is missing and contradicts nothing', () => {
  const codes = relire(CONTROLES_OFFRE, unDossier({})).map(({ code }) => code)
  assert.deepEqual(codes, [
    'candidature-absente',
    'lieu-absent',
    'resultats-absents',
    'tarif-absent',
    'annee-absente',
    'processus-absent',
    'handicap-absent',
  ])
})
