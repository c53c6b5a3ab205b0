import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { leavesOfProgramme } from '#src/formats/echange/chemin.ts'
import { countRapport } from '#src/formats/echange/rapport.ts'
import { programmeArbitraire, unProgramme } from '#test/programme.ts'
import { checkRapport } from '#test/rapport.ts'
import { CODES_PROFIL, PROFILS } from './profil.ts'

it('every profile writes, or says what is missing', async () => {
  for (const code of CODES_PROFIL) {
    const written = await PROFILS[code].write(unProgramme(), {})
    if (written.ok) {
      const { conserve, transforme, abandonne } = countRapport(written.value.rapport)
      assert.equal(conserve + transforme + abandonne, leavesOfProgramme(unProgramme()).length, code)
      assert.ok(written.value.octets.length > 100, code)
    } else assert.ok(written.refus.manque.length > 0, code)
  }
})

it('every profile that reads refuses any bytes without throwing', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.string({ maxLength: 200 }), (octets, texte) => {
      for (const code of CODES_PROFIL) {
        PROFILS[code].read?.(octets)
        PROFILS[code].read?.(new TextEncoder().encode(texte))
      }
    }),
  )
})

it('the report of a table tells the truth about the maquette', async () => {
  await fc.assert(
    fc.asyncProperty(programmeArbitraire, async (programme) => {
      const written = await PROFILS.csv.write(programme, {})
      assert.ok(written.ok)
      const read = PROFILS.csv.read!(written.value.octets)
      assert.ok(read.ok, JSON.stringify(read))
      checkRapport(programme, written.value.rapport, read.value[0]!.programme)
    }),
    { numRuns: 60 },
  )
})
