import assert from 'node:assert/strict'
import { it } from 'node:test'
import { heuresMaquette, sommeHeures } from './heures.rules.ts'
import type { Ec, Maquette } from './maquette.schema.ts'

const uneEc = (heures: number | null, statuts: Ec['statuts'] = []): Ec => ({
  code: null,
  intitule: 'Module',
  nature: null,
  volumes: heures === null ? [] : [{ mode: null, heures }],
  ects: null,
  coefficient: null,
  statuts,
  responsables: [],
  evaluation: null,
})
const uneMaquette = (...semestres: readonly (readonly Ec[])[]): Maquette => ({
  blocs: [],
  semestres: semestres.map((ecs) => ({
    code: null,
    parties: [
      {
        bloc: null,
        ues: [{ code: null, intitule: null, ects: null, coefficient: null, responsables: [], ecs: [...ecs] }],
      },
    ],
  })),
})

/** The 25 lines of the CIPT as printed, in its two tables. */
const PREMIERE = [20, 20, 20, 20, 20, 20, 15, 20, 15, 15, 20, 15]
const SECONDE = [15, 20, 20, 20, 20, 20, 20, 15, 20, 30, 15, 15, 7]
const cipt = uneMaquette(
  PREMIERE.map((h) => uneEc(h)),
  SECONDE.map((h) => uneEc(h)),
)

it('the CIPT sums to 15×20 + 8×15 + 30 + 7 = 457 h, 220 then 237', () => {
  const compte = (h: number) => [...PREMIERE, ...SECONDE].filter((x) => x === h).length
  assert.deepEqual([20, 15, 30, 7].map(compte), [15, 8, 1, 1])
  assert.equal(sommeHeures(uneMaquette(PREMIERE.map((h) => uneEc(h)))).heures, 220)
  assert.equal(sommeHeures(uneMaquette(SECONDE.map((h) => uneEc(h)))).heures, 237)
  assert.deepEqual(sommeHeures(cipt), { heures: 457, lignes: 25, inconnues: 0 })
})

it('[C037] 487 h announced and 457 h summed: écart 30 h, which bars publication', () => {
  assert.deepEqual(heuresMaquette(487, cipt), {
    code: 'heures-ecart',
    poids: 'bloque',
    params: { annoncees: 487, sommees: 457, ecart: 30, lignes: 25, inconnues: 0 },
    cite: [],
  })
})

it('nothing to say when they agree, or when there is nothing to compare', () => {
  assert.equal(heuresMaquette(457, cipt), null)
  assert.equal(heuresMaquette(null, cipt), null)
  assert.equal(heuresMaquette(487, uneMaquette([uneEc(null), uneEc(null)])), null)
})

it('an unknown line makes the sum a minimum: 457 of 487 proves nothing, 457 of 400 does', () => {
  const avecInconnue = uneMaquette([uneEc(457), uneEc(null)])
  assert.deepEqual(
    [heuresMaquette(487, avecInconnue), heuresMaquette(400, avecInconnue)].map((c) => [c?.code, c?.poids]),
    [
      ['heures-incompletes', 'informe'],
      ['heures-depassement', 'bloque'],
    ],
  )
})

it('for one statut, the lines of the others are left out', () => {
  const maquette = uneMaquette([uneEc(100), uneEc(10, ['APP']), uneEc(20, ['FI', 'FC'])])
  assert.equal(sommeHeures(maquette, 'APP').heures, 110)
  assert.equal(sommeHeures(maquette, 'FI').heures, 120)
  assert.equal(heuresMaquette(110, maquette, 'APP'), null)
})

it('thirds of an hour sum without noise', () => {
  assert.equal(sommeHeures(uneMaquette([uneEc(0.1), uneEc(0.2)])).heures, 0.3)
})
