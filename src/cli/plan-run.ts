import { parseArgs } from 'node:util'

/** CPU seconds this thread has used: what a run is measured in. */
export const cpuSeconds = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1e6
}

/** The arguments every planner command shares; null when one of them is not what it should be. */
export const readRunArgs = (
  args: readonly string[],
): {
  file: string
  seconds: number
  seed: number
  out: string | null
  numbers: (name: string) => number
} | null => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        seconds: { type: 'string', default: '10' },
        seed: { type: 'string', default: '1' },
        out: { type: 'string' },
        promotions: { type: 'string', default: '1' },
        rythme: { type: 'string', default: '0' },
      },
    })
    const numbers = (name: string): number => Number(values[name as 'seed'])
    const [seconds, seed] = [numbers('seconds'), numbers('seed')]
    if (!(seconds > 0) || !Number.isInteger(seed)) return null
    return { file: positionals[0] ?? '', seconds, seed, out: values.out ?? null, numbers }
  } catch {
    return null
  }
}

/** Says what is wrong; returns the exit code. */
export const printWrong = (texte: string): number => {
  process.stderr.write(`${texte}\n`)
  return 2
}
