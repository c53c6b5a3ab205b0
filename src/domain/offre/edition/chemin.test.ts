import assert from 'node:assert/strict'
import { it } from 'node:test'
import mpt from '#data/demonstration/mpt.json' with { type: 'json' }
import { genericChemin, joinChemin, rangsOf, readAt, splitChemin, writeAt } from './chemin.rules.ts'
import { formeAt, parseValeur } from './feuille.rules.ts'

const CHEMIN = 'maquette.semestres[1].parties[0].ues[1].intitule'

it('an address is read, shortened, counted and written back', () => {
  assert.equal(joinChemin(splitChemin(CHEMIN)), CHEMIN)
  assert.equal(genericChemin(CHEMIN), 'maquette.semestres.parties.ues.intitule')
  assert.deepEqual(rangsOf(CHEMIN), [2, 1, 2])
  assert.equal(readAt(mpt, CHEMIN), 'Piloter et évaluer des politiques publiques')
  assert.equal(readAt(mpt, 'admission.pieces[40].intitule'), undefined)
})

it('a fact is changed in a copy', () => {
  const changed = writeAt(mpt, CHEMIN, 'Évaluer')
  assert.equal(readAt(changed, CHEMIN), 'Évaluer')
  assert.equal(readAt(mpt, CHEMIN), 'Piloter et évaluer des politiques publiques')
})

it('the schema says what may stand where', () => {
  assert.deepEqual(formeAt('admission.pieces[3].exigence'), {
    genre: 'choix',
    facultatif: false,
    options: ['obligatoire', 'si_disponible', 'facultatif'],
  })
  assert.deepEqual(formeAt('parcours.capacite'), { genre: 'nombre', facultatif: true })
  assert.equal(formeAt('parcours.couleur'), undefined)
})

it('what is typed is a value, or says why not', () => {
  assert.deepEqual(parseValeur('parcours.capacite', ' 24 '), { ok: true, value: 24 })
  assert.deepEqual(parseValeur('maquette.semestres[0].parties[0].ues[0].ecs[0].ects', '2,5'), {
    ok: true,
    value: 2.5,
  })
  assert.deepEqual(parseValeur('parcours.capacite', ''), { ok: true, value: null })
  assert.deepEqual(parseValeur('parcours.capacite', 'vingt'), { ok: false, refus: 'nombre-attendu' })
  assert.deepEqual(parseValeur('admission.pieces[0].intitule', ''), { ok: false, refus: 'obligatoire' })
  assert.deepEqual(parseValeur('admission.pieces[0].exigence', 'peut-être'), {
    ok: false,
    refus: 'hors-liste',
  })
  assert.deepEqual(parseValeur('organisation.debut', '1er septembre'), { ok: false, refus: 'forme-invalide' })
  assert.deepEqual(parseValeur('parcours.campus', 'Vieux\u0000-Lille'), { ok: true, value: 'Vieux-Lille' })
  assert.deepEqual(parseValeur('rien', 'x'), { ok: false, refus: 'chemin-inconnu' })
})
