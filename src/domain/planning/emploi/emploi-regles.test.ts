import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { droit } from '#src/domain/droit/registre.ts'
import { jour } from '#src/kit/jour.ts'
import { compareEditions } from './changements.rules.ts'
import { checkSemaines } from './charge-groupe.rules.ts'
import { readDecoupage, writeDecoupage } from './decoupage.rules.ts'
import { isEvite, isOuvert } from './disponibilite.rules.ts'
import type { Disponibilite, Groupe, Seance } from './emploi.ts'
import { numerosSeances } from './numero-seance.rules.ts'
import { activitesDuJour, enCoursLe } from './rythme-groupe.rules.ts'

const seance = (over: Partial<Seance> = {}): Seance => ({
  id: 's',
  edition: 'e',
  cours: 'c',
  bloc: 'b',
  rang: 0,
  jour: jour('2026-09-10'),
  debut: 540,
  duree: 180,
  salle: 'r',
  groupes: ['g'],
  intervenants: ['i'],
  verrouillee: false,
  horsSite: false,
  adresse: null,
  transport: null,
  ...over,
})
const ligne = (over: Partial<Disponibilite>): Disponibilite => ({
  id: 'd',
  de: 'i',
  sens: 'disponible',
  jourSemaine: null,
  du: null,
  au: null,
  debut: null,
  fin: null,
  motif: null,
  ...over,
})
const groupe = (over: Partial<Groupe> = {}): Groupe => ({
  id: 'g',
  millesime: null,
  nom: 'M2 MPT · apprentis',
  effectif: 9,
  statuts: ['APP'],
  rythme: {
    cours: [
      { jour: 4, partie: 'journee' },
      { jour: 5, partie: 'journee' },
      { jour: 6, partie: 'matin' },
    ],
    cycle: null,
    entreprise: [1, 2, 3].map((j) => ({ jour: j, partie: 'journee' as const })),
    projet: [],
  },
  jourMax: null,
  semaineMax: null,
  entrepriseSemaine: 21 * 60,
  courriel: null,
  contacts: [],
  ...over,
})

it('blocks are read as people write them, and whatever is accepted sums exactly', () => {
  assert.deepEqual(readDecoupage('5 × 4 h', 1200), { ok: true, value: [240, 240, 240, 240, 240] })
  assert.deepEqual(readDecoupage('3x4+3', 900), { ok: true, value: [240, 240, 240, 180] })
  assert.deepEqual(readDecoupage('3h30 + 3,5', 420), { ok: true, value: [210, 210] })
  assert.deepEqual(readDecoupage('2 × 45 min + 1 h 30', 180), { ok: true, value: [45, 45, 90] })
  const short = readDecoupage('4 + 4 + 4', 1200)
  assert.deepEqual(short, { ok: false, refus: { code: 'somme', minutes: 720, ecart: 480 } })
  for (const bad of ['', '4 h +', 'quatre', '4h75', '0', '0 min'])
    assert.equal(readDecoupage(bad, 240).ok, bad === '4 h +', bad)
  const blocs = fc.array(fc.integer({ min: 1, max: 16 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(blocs, fc.integer({ min: 0, max: 3000 }), (quarters, asked) => {
      const minutes = quarters.map((n) => n * 15)
      const sum = minutes.reduce((a, b) => a + b, 0)
      assert.deepEqual(readDecoupage(writeDecoupage(minutes), sum), { ok: true, value: minutes })
      const read = readDecoupage(writeDecoupage(minutes), asked)
      assert.equal(read.ok, asked === sum)
    }),
  )
})

it('a lecturer is there in the hours said, an absence outweighs a habit, a dated yes outweighs an absence', () => {
  const thursday = { jour: jour('2026-09-10'), minute: 600 }
  const friday = { jour: jour('2026-09-11'), minute: 600 }
  assert.equal(isOuvert([], thursday), true)
  const weekly = ligne({ jourSemaine: 4 })
  assert.deepEqual([isOuvert([weekly], thursday), isOuvert([weekly], friday)], [true, false])
  const away = ligne({ sens: 'indisponible', du: thursday.jour, au: thursday.jour })
  assert.equal(isOuvert([weekly, away], thursday), false)
  const yes = ligne({ du: thursday.jour, au: thursday.jour, debut: 540, fin: 720 })
  assert.equal(isOuvert([weekly, away, yes], thursday), true)
  assert.equal(isOuvert([weekly, away, yes], { ...thursday, minute: 720 }), false)
  assert.equal(isOuvert([yes], friday), true)
  assert.equal(isEvite([ligne({ sens: 'prefere', jourSemaine: 4 })], friday), true)
  assert.equal(isEvite([ligne({ sens: 'evite', jourSemaine: 4, debut: 480, fin: 600 })], thursday), false)
})

it('a groupe is in class, at work or on projects by its rhythm; Monday to Wednesday is work for an apprenti', () => {
  const { rythme } = groupe()
  const fi = { ...rythme, entreprise: [], projet: rythme.entreprise }
  const tuesday = jour('2026-09-08')
  assert.deepEqual(activitesDuJour(rythme, tuesday), [{ activite: 'entreprise', partie: 'journee' }])
  assert.deepEqual(activitesDuJour(fi, tuesday), [{ activite: 'projet', partie: 'journee' }])
  const lunch = { dejeunerDebut: 750, dejeunerFin: 810 }
  const saturday = jour('2026-09-12')
  assert.deepEqual(
    [700, 900].map((minute) => enCoursLe(rythme, saturday, lunch)(minute)),
    [true, false],
  )
  const cycle = { semainesCours: 1, semainesAilleurs: 3, premiere: '2025-09-01' }
  const parSemaines = { ...rythme, cycle, cours: [{ jour: 2, partie: 'journee' as const }] }
  const inClass = ['2025-09-02', '2025-09-09', '2025-09-30', '2025-08-05'].map((day) =>
    enCoursLe(parSemaines, jour(day), lunch)(600),
  )
  assert.deepEqual(inClass, [true, false, true, true])
})

it('21 h at work and 18 h of class are 39 h: an alert over the legal 35 h, and none where nobody said the hours', () => {
  const week = [
    seance({ jour: jour('2026-09-10'), duree: 450 }),
    seance({ jour: jour('2026-09-11'), duree: 450 }),
    seance({ jour: jour('2026-09-12'), duree: 180 }),
  ]
  const found = checkSemaines(droit, groupe(), week)
  assert.ok(found.ok)
  const [alerte, ...others] = found.value
  assert.deepEqual(others, [])
  assert.deepEqual([alerte?.lundi, alerte?.cours, alerte?.entreprise], ['2026-09-07', 1080, 1260])
  assert.equal(alerte?.constat.code, 'semaine-au-dela-duree-legale')
  assert.deepEqual(alerte?.constat.params, { total: 39, seuil: 35, ecart: 4 })
  const unknown = checkSemaines(droit, groupe({ entrepriseSemaine: null }), week)
  assert.deepEqual(unknown, { ok: true, value: [] })
})

it('two editions are compared séance by séance, and only those concerned are named', () => {
  const avant = [seance(), seance({ bloc: 'b2', rang: 1 }), seance({ bloc: 'b3', rang: 2 })]
  const apres = [
    seance({ debut: 600 }),
    seance({ bloc: 'b2', rang: 1, intervenants: ['k'] }),
    seance({ bloc: 'b4', rang: 3, jour: jour('2026-09-01') }),
  ]
  const found = compareEditions(avant, apres)
  assert.deepEqual(
    found.map(({ code, bloc }) => [code, bloc]),
    [
      ['ajoutee', 'b4'],
      ['autres-personnes', 'b2'],
      ['retiree', 'b3'],
      ['deplacee', 'b'],
    ],
  )
  assert.deepEqual(found[1]?.intervenants, ['i', 'k'])
  const [dedans] = compareEditions([seance({ horsSite: true })], [seance()])
  assert.equal(dedans?.code, 'autre-salle')
  assert.deepEqual(compareEditions(avant, avant), [])
})

it('counts the séances of a cours in the order of the calendar, whatever the rank of their blocks', () => {
  const drawn = fc.uniqueArray(
    fc.record({
      cours: fc.constantFrom('c', 'd'),
      day: fc.integer({ min: 10, max: 28 }),
      debut: fc.constantFrom(480, 600, 840),
    }),
    { selector: ({ cours, day, debut }) => `${cours} ${day} ${debut}`, maxLength: 12 },
  )
  fc.assert(
    fc.property(drawn, (list) => {
      const seances = list.map(({ cours, day, debut }, rang) =>
        seance({ cours, debut, rang, bloc: `b${rang}`, jour: jour(`2026-09-${day}`) }),
      )
      const numeros = numerosSeances(seances)
      for (const one of seances) {
        const before = seances.filter(
          (other) =>
            other.cours === one.cours &&
            `${other.jour} ${other.debut + 1e4}` < `${one.jour} ${one.debut + 1e4}`,
        )
        assert.equal(numeros.get(one.bloc), before.length + 1)
      }
    }),
  )
})

it('a change says the number the séance will have, or had when it goes away', () => {
  const [first, second] = [
    seance({ bloc: 'b1', rang: 1, jour: jour('2026-09-10') }),
    seance({ bloc: 'b0', rang: 0, jour: jour('2026-09-17') }),
  ]
  const moved = { ...first, jour: jour('2026-09-24') }
  const said = (a: readonly Seance[], b: readonly Seance[]) =>
    compareEditions(a, b).map(({ code, numero }) => [code, numero])
  assert.deepEqual(said([first, second], [moved, second]), [['deplacee', 2]])
  assert.deepEqual(said([first, second], [first]), [['retiree', 2]])
  assert.deepEqual(said([second], [first, second]), [['ajoutee', 1]])
})
