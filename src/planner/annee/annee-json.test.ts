import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { jour } from '#src/kit/jour.ts'
import { readAnnee } from './annee.schema.ts'
import { decodeOuverture, encodeAnnee, encodeOuverture } from './annee-json.ts'
import { genererAnnee } from './generateur.ts'
import { uneAnnee } from './une-annee.ts'

describe('a year as JSON', () => {
  it('an opening written is read back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ max: 1, maxLength: 60 }), (bits) => {
        const open = new Uint8Array(bits)
        assert.deepEqual(decodeOuverture(encodeOuverture(open), open.length), open)
      }),
    )
  })

  it('a year written as text is read back whole', () => {
    const generated = genererAnnee({ promotions: 2, seed: 1, rythme: null })
    const full = uneAnnee({
      fermetures: new Map([[jour('2026-03-03'), 'pont']]),
      evenements: [{ nom: 'salon', concerne: ['P'], debut: 1, fin: 2, sansRepas: true }],
      leves: new Set(['M']),
      ecarts: [
        {
          blocs: [{ module: 'M', rang: 0 }],
          jours: 2,
          compte: 'rangs',
          tenus: [jour('2026-03-02')],
        },
      ],
      repas: { de: 1, a: 4, duree: 60 },
    })
    for (const annee of [generated, full])
      assert.deepEqual(readAnnee(JSON.parse(JSON.stringify(encodeAnnee(annee)))), { ok: true, value: annee })
  })

  it('says where a document is wrong', () => {
    const json = encodeAnnee(uneAnnee())
    const refused = (over: object) => {
      const read = readAnnee({ ...json, ...over })
      return read.ok ? null : read.refus
    }
    assert.deepEqual(refused({ salles: [{ ...json.salles[0], capacite: -1 }] }), {
      code: 'forme',
      chemin: 'salles.0.capacite',
    })
    assert.deepEqual(refused({ modules: [{ ...json.modules[0], enseignants: ['X'] }] }), {
      code: 'reference',
      chemin: 'modules M',
      nom: 'X',
    })
    assert.deepEqual(refused({ salles: [{ ...json.salles[0], id: 'P' }] }), { code: 'doublon', nom: 'P' })
    assert.equal(refused({ format: 'autre' })?.code, 'forme')
  })
})
