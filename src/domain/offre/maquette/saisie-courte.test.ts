import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { programmeArbitraire } from '#test/programme.ts'
import { MODES_HEURE } from '../vocabulaire.ts'
import { ecsOf } from './repere.rules.ts'
import { CHAMPS_COURTS, readCourt, writeCourt } from './saisie-courte.rules.ts'

const heures = (texte: string, avant: unknown = []) =>
  readCourt({ niveau: 'ec', champ: 'volumes' }, texte, avant)
const value = (texte: string, avant?: unknown) => {
  const lue = heures(texte, avant)
  return lue.ok ? lue.value : lue.refus
}

it('hours are a number, or what each way of teaching takes', () => {
  assert.deepEqual(value('20'), [{ mode: null, heures: 20 }])
  assert.deepEqual(value(' 2,5 h '), [{ mode: null, heures: 2.5 }])
  assert.deepEqual(value('CM 12 + td 8,5'), [
    { mode: 'CM', heures: 12 },
    { mode: 'TD', heures: 8.5 },
  ])
  assert.deepEqual(value('12h CM + 15 évaluation'), [
    { mode: 'CM', heures: 12 },
    { mode: 'evaluation', heures: 15 },
  ])
  assert.deepEqual(value(''), [])
  for (const wrong of ['vingt', '0', '-3', 'CM', 'CM 12 TD', 'XX 12', '12 + ', '1e3'])
    assert.equal(value(wrong), 'heures-attendues', wrong)
})

it('a number typed over one way of teaching keeps that way', () => {
  assert.deepEqual(value('24', [{ mode: 'TD', heures: 12 }]), [{ mode: 'TD', heures: 24 }])
  const two = [
    { mode: 'CM', heures: 4 },
    { mode: 'TD', heures: 8 },
  ]
  assert.deepEqual(value('24', two), [{ mode: null, heures: 24 }])
})

it('blank is unknown where unknown is allowed, and refused in a title', () => {
  const read = (champ: 'ects' | 'code' | 'intitule', texte: string) =>
    readCourt({ niveau: 'ec', champ }, texte, null)
  assert.deepEqual(read('ects', ' '), { ok: true, value: null })
  assert.deepEqual(read('ects', '0'), { ok: true, value: 0 })
  assert.deepEqual(read('ects', '-1'), { ok: false, refus: 'nombre-attendu' })
  assert.deepEqual(read('code', ''), { ok: true, value: null })
  assert.deepEqual(read('intitule', '  '), { ok: false, refus: 'obligatoire' })
  assert.deepEqual(readCourt({ niveau: 'ue', champ: 'intitule' }, '', null), { ok: true, value: null })
  assert.deepEqual(readCourt({ niveau: 'ec', champ: 'statuts' }, 'app, fi', []), {
    ok: true,
    value: ['FI', 'APP'],
  })
  assert.deepEqual(readCourt({ niveau: 'ec', champ: 'statuts' }, 'FI, DU', []), {
    ok: false,
    refus: 'statut-inconnu',
  })
})

it('what a table shows is read back as it stood', () => {
  const volumes = fc.array(
    fc.record({
      mode: fc.constantFrom(...MODES_HEURE, null),
      heures: fc.integer({ min: 1, max: 4000 }).map((n) => n / 4),
    }),
    { maxLength: 4 },
  )
  fc.assert(
    fc.property(volumes, (kept) => {
      const plain = kept.map(({ mode, heures }) => ({ mode, heures }))
      assert.deepEqual(value(writeCourt('volumes', kept), kept), plain)
    }),
  )
  fc.assert(
    fc.property(programmeArbitraire, ({ maquette }) => {
      for (const { ec } of ecsOf(maquette))
        for (const champ of CHAMPS_COURTS.ec.filter((one) => ['code', 'ects', 'statuts'].includes(one))) {
          const kept = ec[champ]
          // No text of the database holds a NUL.
          const clean =
            typeof kept === 'string' ? kept.replaceAll('\0', '').replace(/\s+/g, ' ').trim() || null : kept
          const lue = readCourt({ niveau: 'ec', champ }, writeCourt(champ, kept), kept)
          assert.ok(lue.ok, `${champ} ${JSON.stringify(kept)}`)
          if (champ !== 'statuts') assert.deepEqual(lue.value, clean)
        }
    }),
  )
})
