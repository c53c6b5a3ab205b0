/** The promises of a loss report, checked on an export and what it is read back as. */
import assert from 'node:assert/strict'
import { leavesOfProgramme, valueAt } from '#src/formats/echange/chemin.ts'
import type { Rapport } from '#src/formats/echange/rapport.ts'

const pattern = (chemin: string): string => chemin.replaceAll(/\[\d+\]/g, '[]')

/**
 * Every known field once, and each said kept is read again as it was. In a list it may have moved up, where an item
 * before it was dropped: it is looked for under the same path, ranks aside.
 */
export const checkRapport = (source: object, rapport: Rapport, relu: object): void => {
  const lines = rapport.flatMap((ligne) => ('source' in ligne ? [ligne.source] : []))
  assert.deepEqual(
    lines,
    leavesOfProgramme(source).map(({ chemin }) => chemin),
  )
  const found = new Map<string, Set<unknown>>()
  for (const { chemin } of leavesOfProgramme(relu)) {
    const values = found.get(pattern(chemin)) ?? new Set()
    found.set(pattern(chemin), values.add(valueAt(relu, chemin)))
  }
  for (const ligne of rapport) {
    if (ligne.sort !== 'conserve') continue
    const values = found.get(pattern(ligne.source)) ?? new Set()
    assert.ok(
      values.has(valueAt(source, ligne.source)),
      `${ligne.source} is not in ${JSON.stringify([...values])}`,
    )
  }
}
