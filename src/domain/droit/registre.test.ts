import assert from 'node:assert/strict'
import { it } from 'node:test'
import { jour } from '#src/kit/jour.ts'
import { CODES_DROIT, type CodeDroit } from './code.ts'
import { fautesRegistre } from './fautes-registre.rules.ts'
import { droit, parseEntrees } from './registre.ts'

const valeur = (code: CodeDroit, quand: string) => {
  const lue = droit.at(code, jour(quand))
  return lue.ok ? lue.value.valeur : lue.refus.code
}
const INCONNU = 'droit-inconnu-a-cette-date'

it('the SMIC of a day is the one of that day', () => {
  assert.equal(valeur('smic.horaire', '2025-12-31'), 11.88)
  assert.equal(valeur('smic.horaire', '2026-01-01'), 12.02)
  assert.equal(valeur('smic.horaire', '2026-05-31'), 12.02)
  assert.equal(valeur('smic.horaire', '2026-06-01'), 12.31)
  assert.equal(valeur('smic.mensuel', '2024-10-31'), 1766.92)
  assert.equal(valeur('smic.mensuel', '2026-06-01'), 1867.02)
})

it('one contract of the CIPT meets three SMIC', () => {
  const tranches = droit.over('smic.horaire', jour('2025-09-01'), jour('2026-09-14'))
  assert.ok(tranches.ok)
  assert.deepEqual(
    tranches.value.map(({ du, au, entree }) => [du, au, entree.valeur]),
    [
      ['2025-09-01', '2025-12-31', 11.88],
      ['2026-01-01', '2026-05-31', 12.02],
      ['2026-06-01', '2026-09-14', 12.31],
    ],
  )
})

it('a master gets no hiring aid from 1 January to 7 March 2026, and an unknown one outside the dates read', () => {
  assert.equal(valeur('aide_embauche.moins_250', '2025-12-31'), INCONNU)
  assert.equal(valeur('aide_embauche.moins_250', '2026-01-01'), 0)
  assert.equal(valeur('aide_embauche.250_et_plus', '2026-03-07'), 0)
  assert.equal(valeur('aide_embauche.moins_250', '2026-03-08'), 2000)
  assert.equal(valeur('aide_embauche.250_et_plus', '2026-12-31'), 750)
  assert.equal(valeur('aide_embauche.250_et_plus', '2027-01-01'), INCONNU)
})

it('the employer share of 750 € starts with the contracts of July 2025', () => {
  assert.equal(valeur('financement.participation_employeur.montant', '2025-06-30'), INCONNU)
  assert.equal(valeur('financement.participation_employeur.montant', '2025-07-01'), 750)
  assert.equal(valeur('financement.participation_employeur.jours', '2025-09-01'), 45)
})

it('an hour of internship is worth 4.35 € then 4.50 €, and 2027 is not known yet', () => {
  assert.equal(valeur('stage.gratification.horaire', '2025-12-31'), 4.35)
  assert.equal(valeur('stage.gratification.horaire', '2026-01-01'), 4.5)
  assert.equal(valeur('stage.gratification.horaire', '2027-01-01'), INCONNU)
})

it('the CNFPT pays no master, year by year, and says nothing yet of 2027', () => {
  for (const an of ['2025', '2026']) {
    assert.deepEqual(valeur('cnfpt.niveaux', `${an}-06-15`), [{ niveau: 3 }, { niveau: 4 }, { niveau: 5 }])
    assert.equal(valeur('cnfpt.quota', `${an}-06-15`), 5000)
  }
  assert.equal(valeur('cnfpt.niveaux', '2027-01-01'), INCONNU)
})

it('silence refuses an apprenticeship contract and accepts a contrat de professionnalisation', () => {
  assert.equal(valeur('apprentissage.instruction.silence', '2025-09-01'), 'refus')
  assert.equal(valeur('professionnalisation.instruction.silence', '2025-09-01'), 'acceptation')
})

it('the instalments of the OPCO sum to the whole', () => {
  const echeancier = droit.at('financement.npec.echeancier', jour('2025-09-01'))
  assert.ok(echeancier.ok)
  assert.equal(
    echeancier.value.valeur.reduce((somme, { part }) => somme + Number(part), 0),
    100,
  )
})

it('a code that stops before the end of a period refuses the whole period', () => {
  const over = droit.over('stage.gratification.horaire', jour('2026-12-01'), jour('2027-01-31'))
  assert.deepEqual(over, {
    ok: false,
    refus: { code: INCONNU, cherche: 'stage.gratification.horaire', jour: '2027-01-01' },
  })
})

it('no code gives two answers for one day, and no period is turned round', () => {
  assert.deepEqual(fautesRegistre(droit.entrees), [])
})

it('the faults of a register are found when there are some', () => {
  const [premiere] = droit.entrees
  assert.ok(premiere)
  const longue = { ...premiere, du: jour('2025-01-01'), au: null }
  const autre = { ...premiere, du: jour('2025-06-01'), au: jour('2025-05-01') }
  assert.deepEqual(
    fautesRegistre([longue, autre]).map(({ faute, du }) => [faute, ...du]),
    [
      ['periode-inversee', '2025-06-01'],
      ['chevauchement', '2025-01-01', '2025-06-01'],
    ],
  )
})

it('one day in common is an overlap, the day after is not', () => {
  const [premiere] = droit.entrees
  assert.ok(premiere)
  const un = { ...premiere, du: jour('2025-01-01'), au: jour('2025-06-30') }
  const suite = (du: string) => fautesRegistre([un, { ...premiere, du: jour(du), au: null }]).length
  assert.deepEqual([suite('2025-06-30'), suite('2025-07-01')], [1, 0])
})

it('every code has an entry', () => {
  const connus = new Set(droit.entrees.map(({ code }) => code))
  assert.deepEqual(
    Object.keys(CODES_DROIT).filter((code) => !connus.has(code as CodeDroit)),
    [],
  )
})

it('every entry says where it was read, and only an official document may say it was read in the text', () => {
  for (const { code, reference, source, confiance } of droit.entrees) {
    assert.ok(reference.length > 0 && source.length > 0, code)
    if (confiance === 'lu') assert.match(source, /officiel/, code)
  }
})

it('a line from outside is refused when its day, its code or the nature of its value is wrong', () => {
  const [bonne] = droit.entrees.filter(({ code }) => code === 'smic.horaire')
  assert.equal(parseEntrees([bonne]).length, 1)
  for (const faute of [
    { du: '2026-02-30' },
    { code: 'smic.hebdomadaire' },
    { valeur: 'onze' },
    { source: '' },
  ])
    assert.throws(() => parseEntrees([{ ...bonne, ...faute }]), JSON.stringify(faute))
})
