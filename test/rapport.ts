/** The promises of a loss report, checked on an export and what it is read back as. */
import assert from 'node:assert/strict'
import { leavesOfProgramme, valueAt } from '#src/formats/echange/chemin.ts'
import type { Rapport } from '#src/formats/echange/rapport.ts'

/** Every known field once; what is said kept is read again as it was (in a list: among its items). */
export const checkRapport = (source: object, rapport: Rapport, relu: object): void => {
  const lines = rapport.flatMap((ligne) => (ligne.sort === 'complete' ? [] : [ligne.source]))
  assert.deepEqual(
    lines,
    leavesOfProgramme(source).map(({ chemin }) => chemin),
  )
  for (const ligne of rapport) {
    if (ligne.sort !== 'conserve') continue
    const expected = valueAt(source, ligne.source)
    const at = ligne.source.lastIndexOf('[')
    if (at < 0) {
      assert.deepEqual(valueAt(relu, ligne.source), expected, ligne.source)
      continue
    }
    const field = ligne.source.slice(ligne.source.indexOf(']', at) + 1).replace(/^\./, '')
    const list = (valueAt(relu, ligne.source.slice(0, at)) ?? []) as readonly object[]
    const all = list.map((one) => (field === '' ? one : valueAt(one, field)))
    assert.ok(all.includes(expected as object), `${ligne.source}: ${JSON.stringify(all)}`)
  }
}
