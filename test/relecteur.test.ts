import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { it } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
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
  assert.match(phraseDe('fr', premier), /^487 ≠ 457\s.* écart 30 h/)
  assert.equal(second.code, 'rythme-intenable')
})

/** One click after the other, as a person would; each must make its own finding fall. */
const mendAll = (nom: string) => {
  const { lecture, programme } = read(nom)
  const findings = (text: typeof programme) => relireProgramme({ programme: text, lecture, today: TODAY })
  const mend = (text: typeof programme): typeof programme => {
    const next = findings(text).find(({ reparation }) => reparation !== null)
    if (!next?.reparation) return text
    const done = appliquerReparation(text, next.reparation)
    assert.ok(done.ok, next.code)
    const left = findings(done.value).filter((c) => c.code === next.code && c.chemin === next.chemin)
    assert.ok(
      !left.some((c) => isDeepStrictEqual(c.params, next.params)),
      `${next.code} stands after its mend`,
    )
    return mend(programmeSchema.parse(done.value))
  }
  const mended = mend(programme)
  assert.ok(findings(mended).length < findings(programme).length)
  const bloquants = findings(mended).filter(({ gravite }) => gravite === 'bloquant')
  return { mended, bloquants: bloquants.map(({ code }) => code) }
}

it('the CIPT brochure mended click by click announces 457 h, and nothing blocks it', { skip }, () => {
  const { mended, bloquants } = mendAll('cipt')
  assert.equal(mended.organisation.heuresAnnoncees, 457)
  assert.deepEqual(bloquants, [])
})

it('the MPT brochure mended click by click still waits for what only a person knows', { skip }, () => {
  assert.deepEqual(mendAll('mpt').bloquants, ['marque-sans-numero', 'entete-colle'])
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
