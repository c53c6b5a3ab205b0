import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { addFractions, fraction, fromDecimal } from '#src/kit/fraction.ts'
import { apply } from '#src/kit/workflow.ts'
import { unEc } from '#test/un-programme.ts'
import { type Accord, coutParEc, sumExact } from './cout.rules.ts'
import { blocsCommuns, ecartsOf, pickConvenu } from './ecart.rules.ts'
import {
  cotesDe,
  GARDES_MUTUALISATION,
  mutualisationWorkflow,
  PAS_MUTUALISATION,
  STATUTS_MUTUALISATION,
  type StatutMutualisation,
} from './mutualisation.workflow.ts'
import { type Part, parsePart, repartir } from './part.rules.ts'

/** Written by hand, never derived from the table: this is the second opinion. */
const CYCLE_DE_VIE = `
proposee : accepter refuser retirer
acceptee : terminer
refusee  :
retiree  :
terminee :`

const everything = Object.fromEntries(GARDES_MUTUALISATION.map((garde) => [garde, true]))
const open = (statut: StatutMutualisation) =>
  PAS_MUTUALISATION.filter((pas) => apply(mutualisationWorkflow, statut, pas, everything).ok)

it('a mutualisation lives this life and no other', () => {
  const lines = STATUTS_MUTUALISATION.map((s) => `${s.padEnd(8)} : ${open(s).join(' ')}`.trimEnd())
  assert.equal(`\n${lines.join('\n')}`, CYCLE_DE_VIE)
})

it('accepting asks that both EC be there and free, and that the parts fit', () => {
  for (const garde of GARDES_MUTUALISATION)
    assert.deepEqual(
      apply(mutualisationWorkflow, 'proposee', 'accepter', { ...everything, [garde]: false }),
      {
        ok: false,
        refus: { code: 'bloque', par: garde },
      },
    )
})

it('the other side answers, the proposing side withdraws, either side ends', () => {
  assert.deepEqual(
    PAS_MUTUALISATION.map((pas) => [pas, cotesDe(pas, 'porteur'), cotesDe(pas, 'associe')]),
    [
      ['accepter', ['associe'], ['porteur']],
      ['refuser', ['associe'], ['porteur']],
      ['retirer', ['porteur'], ['associe']],
      ['terminer', ['porteur', 'associe'], ['porteur', 'associe']],
    ],
  )
})

it('a part is read as a fraction, a percentage or hours; blank is unknown, the rest is refused', () => {
  const part = (saisie: string) => {
    const read = parsePart(saisie)
    return read.ok ? read.value : read.refus
  }
  assert.deepEqual(part(' 1/3 '), { genre: 'fraction', numerateur: 1, denominateur: 3 })
  assert.deepEqual(part('12,5 %'), { genre: 'fraction', numerateur: 1, denominateur: 8 })
  assert.deepEqual(part('10,5 h'), { genre: 'heures', heures: 10.5 })
  assert.deepEqual(part('7'), { genre: 'heures', heures: 7 })
  assert.equal(part('  '), null)
  assert.deepEqual(['la moitié', '1/0', '-1', '1/3/2', '10,555'].map(part), [
    'part-illisible',
    'part-illisible',
    'part-illisible',
    'part-illisible',
    'part-illisible',
  ])
  assert.deepEqual(['4/3', '101 %'].map(part), ['part-trop-grande', 'part-trop-grande'])
})

const tiers: Part = { genre: 'fraction', numerateur: 1, denominateur: 3 }
const heures = (n: number): Part => ({ genre: 'heures', heures: n })

it('the carrier takes the rest; what one side did not settle leaves the rest unknown', () => {
  assert.deepEqual(repartir(fraction(20), [tiers, tiers]), {
    associes: [fraction(20, 3), fraction(20, 3)],
    porteur: fraction(20, 3),
    depasse: false,
  })
  assert.deepEqual(repartir(fraction(20), [heures(5), null]), {
    associes: [fraction(5), null],
    porteur: null,
    depasse: false,
  })
  assert.deepEqual(repartir(null, [tiers]), { associes: [null], porteur: null, depasse: false })
})

it('parts that pass the whole are said to, even where no hour is known', () => {
  const deux: Part = { genre: 'fraction', numerateur: 2, denominateur: 3 }
  assert.equal(repartir(fraction(20), [heures(15), heures(6)]).depasse, true)
  assert.equal(repartir(fraction(20), [heures(15), heures(5)]).depasse, false)
  assert.equal(repartir(null, [deux, deux]).depasse, true)
  assert.equal(repartir(fraction(20), [heures(21)]).porteur, null)
})

it('whatever the parts, those of an EC make its hours exactly', () => {
  const part = fc.oneof(
    fc.record({
      genre: fc.constant('fraction' as const),
      numerateur: fc.integer({ min: 0, max: 3 }),
      denominateur: fc.integer({ min: 12, max: 40 }),
    }),
    fc.integer({ min: 0, max: 500 }).map((n) => heures(n / 100)),
  )
  fc.assert(
    fc.property(fc.integer({ min: 4000, max: 10_000 }), fc.array(part, { maxLength: 3 }), (n, parts) => {
      const total = fromDecimal(n / 100)
      const { associes, porteur, depasse } = repartir(total, parts)
      assert.equal(depasse, false)
      assert.ok(porteur)
      const all = [...associes, porteur].filter((one) => one !== null)
      assert.deepEqual(all.reduce(addFractions, fraction(0)), total)
    }),
  )
})

it('over three programmes an EC taught once is paid once, and followed in full by each', () => {
  const [mpt, ge2s, manoess] = ['mpt', 'ge2s', 'manoess']
  const accords: readonly Accord[] = [
    { porteur: { id: 'mpt', heures: 21 }, associe: 'ge2s', part: tiers },
    { porteur: { id: 'mpt', heures: 21 }, associe: 'manoess', part: heures(5.5) },
  ]
  const lines = [mpt, ge2s, manoess].flatMap((id) =>
    coutParEc(
      [
        { id, heures: 21 },
        { id: `${id}-seul`, heures: 10 },
      ],
      accords.filter(({ porteur, associe }) => [porteur.id, associe].includes(id)),
    ),
  )
  assert.deepEqual(
    lines.map(({ ec, role, cout }) => [ec, role, cout]),
    [
      ['mpt', 'porteur', fraction(17, 2)],
      ['mpt-seul', 'seul', fraction(10)],
      ['ge2s', 'associe', fraction(7)],
      ['ge2s-seul', 'seul', fraction(10)],
      ['manoess', 'associe', fraction(11, 2)],
      ['manoess-seul', 'seul', fraction(10)],
    ],
  )
  assert.deepEqual(sumExact(lines.map(({ cout }) => cout)), { total: fraction(21 + 30), inconnus: 0 })
  assert.deepEqual(sumExact(lines.map((line) => line.heures)), { total: fraction(63 + 30), inconnus: 0 })
})

it('unknown hours stay unknown in the sums', () => {
  const [line] = coutParEc([{ id: 'a', heures: null }], [])
  assert.deepEqual(sumExact([line?.cout ?? null]), { total: fraction(0), inconnus: 1 })
})

it('what the carrier changed since is shown; its code, its links and its credits are its own', () => {
  const convenu = pickConvenu(unEc('Méthodologie', { volumes: [{ mode: 'TD', heures: 20 }] }))
  const now = unEc('Méthodologie', {
    volumes: [{ mode: 'TD', heures: 18 }],
    code: 'X',
    ects: 3,
    competences: ['Lire'],
  })
  assert.deepEqual(ecartsOf(convenu, now), [{ chemin: 'volumes[0].heures', avant: 20, apres: 18 }])
  assert.equal(ecartsOf(convenu, undefined), null)
})

it('BCC of one title in both programmes are shared ones, whatever their codes', () => {
  const ours = [
    { code: 'BCC4', intitule: 'Accompagner' },
    { code: 'BCC5', intitule: 'Produire' },
  ]
  assert.deepEqual(blocsCommuns(ours, [{ code: 'B1', intitule: 'PRODUIRE ' }]), [ours[1]])
})
