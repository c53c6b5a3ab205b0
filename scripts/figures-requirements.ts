/** How many rows of the requirements are named by a passing test: `[M045]` in its title. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Counted, ROOT, runWithin } from './test-leg.ts'

const ROWS = join(ROOT, '../shared/field/requirements.json')
const RESULTS = join(ROOT, 'var/tests.json')

type Row = { readonly id: string; readonly brochure: string; readonly fact_fr: string }

const changedAt = (file: string): number => statSync(file).mtimeMs

const isStale = (): boolean => {
  if (!existsSync(RESULTS)) return true
  const done = changedAt(RESULTS)
  const tests = globSync(['{src,test,scripts}/**/*.test.ts', 'test/e2e/*.e2e.ts'], { cwd: ROOT })
  return tests.some((file) => changedAt(join(ROOT, file)) > done)
}

const tagsOf = (name: string): readonly string[] =>
  [...name.matchAll(/\[([MC]\d{3})\]/g)].map(([, id]) => id ?? '')

/** A row that one test names and passes while another names it and fails is not covered. */
const coveredBy = (tests: readonly Counted[]): ReadonlySet<string> => {
  const idsOf = (result: Counted['result']): ReadonlySet<string> =>
    new Set(tests.filter((test) => test.result === result).flatMap(({ name }) => tagsOf(name)))
  return idsOf('passed').difference(idsOf('failed'))
}

if (!existsSync(ROWS)) {
  console.log('skipped: the requirements (../shared/field/requirements.json) are not here')
  process.exit(0)
}
if (isStale()) {
  console.log('the results are absent or older than a test: running them')
  await runWithin(['scripts/test.ts'], {}, 45)
}
const rows = JSON.parse(readFileSync(ROWS, 'utf8')) as readonly Row[]
const covered = coveredBy(JSON.parse(readFileSync(RESULTS, 'utf8')) as readonly Counted[])
for (const [brochure, family] of Map.groupBy(rows, (row) => row.brochure)) {
  const missing = family.filter(({ id }) => !covered.has(id))
  console.log(`\n${brochure}: ${family.length - missing.length} of ${family.length}, missing:`)
  for (const { id, fact_fr } of missing) console.log(`  ${id} ${fact_fr.slice(0, 100)}`)
}
const unknown = [...covered].filter((id) => !rows.some((row) => row.id === id))
if (unknown.length > 0) console.log(`\nnamed by a test and in no row: ${unknown.join(' ')}`)
const total = rows.length
console.log(
  `\n${rows.filter(({ id }) => covered.has(id)).length} of ${total} rows are named by a passing test`,
)
console.log(JSON.stringify({ covered: rows.filter(({ id }) => covered.has(id)).length, total }))
