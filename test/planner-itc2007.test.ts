import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { it } from 'node:test'
import { parseCtt } from '#src/formats/ctt/ctt.ts'
import { scoreUd2, verdict } from '#src/planner/itc2007/formules.ts'
import { searchUd2 } from '#src/planner/itc2007/search.ts'
import { clockBudget, drive } from '#src/planner/kernel/search.ts'

const DATA = new URL('../../shared/data/timetabling/itc2007/', import.meta.url)

const cpu = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1e6
}

/** Loose ceilings for five seconds of CPU time; the figures themselves are in docs/benchmarks.md. */
const CEILINGS = { comp01: 6, comp02: 80, comp03: 115, comp04: 55, comp05: 400 } as const

for (const [nom, ceiling] of Object.entries(CEILINGS))
  it(`${nom}: feasible and at most ${ceiling} in 5 CPU seconds`, { skip: !existsSync(DATA) }, () => {
    const read = parseCtt(readFileSync(new URL(`${nom}.ctt`, DATA), 'utf8'))
    assert.ok(read.ok)
    const search = drive(searchUd2(read.value, 1), { spent: clockBudget(5, cpu) })
    const { hard, soft } = scoreUd2(verdict(read.value, search.best()))
    assert.equal(hard, 0)
    assert.ok(soft <= ceiling, `cost ${soft}`)
  })
