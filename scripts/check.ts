/**
 * `npm run check`: format, lint, types, architecture and pure tests, in seconds. Stops at the first that fails.
 * Names given as arguments run those steps only.
 */
import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'

const ROOT = new URL('..', import.meta.url).pathname
const bin = (name: string): string => `${ROOT}node_modules/.bin/${name}`
const unit = [...globSync('src/**/*.test.ts', { cwd: ROOT }), 'test/architecture.test.ts'].filter(
  (file) => !file.endsWith('.db.test.ts'),
)

const steps: readonly (readonly [string, string, readonly string[]])[] = [
  ['format', bin('biome'), ['check', '.']],
  ['lint', bin('oxlint'), []],
  ['types', bin('tsc'), ['-p', '.']],
  [
    'unit',
    process.execPath,
    ['--import', './scripts/tsx-hook.ts', '--test', '--test-isolation=none', '--test-reporter=dot', ...unit],
  ],
]

const asked = process.argv.slice(2)
for (const [name, command, args] of steps) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const started = performance.now()
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' })
  if (status !== 0) {
    console.error(`check: ${name} failed`)
    process.exit(1)
  }
  console.log(`check: ${name} ${Math.round(performance.now() - started)} ms`)
}
