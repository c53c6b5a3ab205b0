import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { it } from 'node:test'
import { phraseDe } from '#src/app/offre/relecteur/phrase.ts'
import { relireProgramme, voisinDe } from '#src/app/offre/relecteur/relire.ts'
import { programmeSchema } from '#src/domain/offre/programme.schema.ts'
import { appliquerReparation } from '#src/domain/offre/relecteur/reparation.rules.ts'
import { assembleProgramme } from '#src/formats/brochure/assemble-programme.ts'
import { readBrochure } from '#src/formats/brochure/read-brochure.ts'
import { jour } from '#src/kit/jour.ts'
import { isFound } from '../scripts/bench-relecteur/attendu.ts'
import { DEFAUTS_CIPT } from '../scripts/bench-relecteur/cipt.ts'
import { DEFAUTS_MPT } from '../scripts/bench-relecteur/mpt.ts'

const BROCHURES = new URL('../../shared/brochures/', import.meta.url)
const skip = existsSync(BROCHURES) ? false : 'the brochures (../shared/brochures) are not here'
const TODAY = jour('2025-11-30')
const read = (nom: string) => {
  const lecture = readBrochure(readFileSync(new URL(`${nom}.txt`, BROCHURES), 'utf8'))
  return { lecture, programme: assembleProgramme(lecture.champs) }
}
const proofread = (nom: string, autre: string) =>
  relireProgramme({ ...read(nom), voisins: [voisinDe(read(autre).programme)], today: TODAY })

it('finds the flaws listed on the MPT brochure, each at its line', { skip }, () => {
  const constats = proofread('mpt', 'cipt')
  const missed = DEFAUTS_MPT.filter((defaut) => !isFound(defaut, constats)).map(([id]) => id)
  assert.deepEqual(missed, [])
})

it('finds the flaws listed on the CIPT brochure, each at its line', { skip }, () => {
  const constats = proofread('cipt', 'mpt')
  const missed = DEFAUTS_CIPT.filter((defaut) => !isFound(defaut, constats)).map(([id]) => id)
  assert.deepEqual(missed, [])
})

it('of the CIPT brochure it says 487 ≠ 457 first, and the gap of 30 h', { skip }, () => {
  const [premier, second] = proofread('cipt', 'mpt')
  assert.ok(premier && second)
  assert.equal(premier.gravite, 'bloquant')
  assert.match(phraseDe('fr', premier), /^487 ≠ 457 .* écart 30 h/)
  assert.equal(second.code, 'rythme-intenable')
})

it('the CIPT brochure once mended click by click has nothing left that a click mends', { skip }, () => {
  const { lecture, programme } = read('cipt')
  let mended = programme
  const findings = () => relireProgramme({ programme: mended, lecture, today: TODAY })
  const before = findings().length
  for (
    let next = findings().find((c) => c.reparation);
    next?.reparation;
    next = findings().find((c) => c.reparation)
  ) {
    const done = appliquerReparation(mended, next.reparation)
    assert.ok(done.ok, next.code)
    mended = done.value
  }
  assert.equal(mended.organisation.heuresAnnoncees, 457)
  assert.equal(
    findings().some(({ gravite }) => gravite === 'bloquant'),
    false,
  )
  assert.ok(findings().length < before)
})

for (const nom of ['mpt', 'cipt'])
  it(`the corrected demonstration (${nom}) has nothing that blocks`, () => {
    const text = readFileSync(new URL(`../data/demonstration/${nom}.json`, import.meta.url), 'utf8')
    const programme = programmeSchema.parse(JSON.parse(text))
    // Before, within and after the years the register covers.
    for (const today of ['2024-06-01', '2025-11-30', '2026-11-22', '2030-01-01'].map(jour)) {
      const constats = relireProgramme({ programme, today })
      assert.deepEqual(
        constats.filter(({ gravite }) => gravite === 'bloquant'),
        [],
        today,
      )
    }
  })
