import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { decodeAlmeida, encodeAlmeida, type InstanceAlmeida, isAlmeida } from './almeida.ts'

/** One member, two defences of one role, one day of three slots, two rooms; written by hand in the published shape. */
const unFichier = () => ({
  idx: { n_i: 1, n_j: 2, n_t: 1, n_k: 1, n_ell: 3, n_p: 2, n_q: 1 },
  par: {
    d: 2,
    e: [
      [
        [0, 0],
        [0, 0],
        [0, 0],
      ],
      [
        [0, 0],
        [0, 1],
        [0, 0],
      ],
    ],
    c: [0, 4],
    u: [0, 7],
    l: [
      [
        [0, 0, 0, 0],
        [0, 0, 0, 0],
      ],
      [
        [0, 0, 0, 0],
        [0, 0, 1, 2],
      ],
    ],
    m: [
      [
        [0, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
      [
        [0, 0, 0],
        [0, 1, 0],
        [0, 0, 0],
        [0, 0, 1],
      ],
    ],
  },
})
type Fichier = ReturnType<typeof unFichier>

describe('a published instance', () => {
  it('is read without its index 0', () => {
    assert.deepEqual(decodeAlmeida(unFichier()), {
      ok: true,
      value: {
        jours: 1,
        creneaux: 3,
        soutenances: 2,
        roles: 1,
        duree: 2,
        membres: [{ maximum: 4, gout: [[0, 1, 2]], peut: [[1], [0]] }],
        salles: [[[1, 0, 0]], [[0, 0, 1]]],
      },
    })
  })

  it('is known by its two parts', () => {
    assert.equal(isAlmeida(unFichier()), true)
    assert.equal(isAlmeida({ format: 'cohorte-soutenances/1' }), false)
    assert.equal(isAlmeida(null), false)
  })

  it('is refused with the field, the rule, what was read and what would be taken', () => {
    const refused = (change: (fichier: Fichier) => unknown) => {
      const fichier = unFichier()
      const read = decodeAlmeida(change(fichier) ?? fichier)
      return read.ok ? null : read.refus
    }
    assert.deepEqual(
      refused(({ par }) => void par.l[1]!.pop()),
      { code: 'taille', champ: 'par.l[1]', lu: '1', attendu: '2 (0 … 1)' },
    )
    assert.deepEqual(
      refused(({ par }) => void par.m[1]![2]!.push(0)),
      { code: 'taille', champ: 'par.m[1][2]', lu: '4', attendu: '3 (0 … 2)' },
    )
    assert.deepEqual(
      refused(({ par }) => void (par.e[1]![0]![1] = 1)),
      { code: 'indice-zero', champ: 'par.e[1][0]', lu: '[0,1]', attendu: '0' },
    )
    assert.deepEqual(
      refused(({ par }) => void (par.e[1]![1]![1] = 2)),
      { code: 'forme', champ: 'par.e[1][1][1]', lu: '2', attendu: '0, 1' },
    )
    assert.deepEqual(
      refused(({ par }) => void (par.d = 4)),
      { code: 'duree', champ: 'par.d', lu: '4', attendu: '1 … 3 (n_ell)' },
    )
    assert.deepEqual(
      refused(({ idx }) => void (idx.n_t = 9)),
      { code: 'roles', champ: 'idx.n_t', lu: '9', attendu: '1 … 8' },
    )
    const bare = refused(() => ({ idx: { n_i: 1 }, par: {} }))
    assert.deepEqual([bare?.code, bare?.champ, bare?.lu], ['forme', 'idx.n_j', 'undefined'])
  })

  it('written and read again is the same', () => {
    const grid = (height: number, width: number, max: number) =>
      fc.array(fc.array(fc.integer({ min: 0, max }), { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      })
    const size = fc.integer({ min: 1, max: 4 })
    const anyInstance = fc
      .record({ jours: size, creneaux: size, soutenances: size, roles: size, membres: size, salles: size })
      .chain(({ membres, salles, ...sizes }) =>
        fc.record({
          jours: fc.constant(sizes.jours),
          creneaux: fc.constant(sizes.creneaux),
          soutenances: fc.constant(sizes.soutenances),
          roles: fc.constant(sizes.roles),
          duree: fc.integer({ min: 1, max: sizes.creneaux }),
          membres: fc.array(
            fc.record({
              maximum: fc.nat(9),
              gout: grid(sizes.jours, sizes.creneaux, 3),
              peut: grid(sizes.soutenances, sizes.roles, 1),
            }),
            { minLength: membres, maxLength: membres },
          ),
          salles: fc.array(grid(sizes.jours, sizes.creneaux, 1), { minLength: salles, maxLength: salles }),
        }),
      )
    fc.assert(
      fc.property(anyInstance, (instance: InstanceAlmeida) => {
        const written = JSON.parse(JSON.stringify(encodeAlmeida(instance)))
        assert.deepEqual(decodeAlmeida(written), { ok: true, value: structuredClone(instance) })
      }),
    )
  })
})
