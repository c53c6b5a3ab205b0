import { parseArgs } from 'node:util'
import { ok, type Result, refus } from '#src/kit/result.ts'

/** CPU seconds this thread has used: what a run is measured in. */
export const cpuSeconds = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1e6
}

/** How far a run goes: CPU seconds of this thread, or moves (the plan is then a function of the seed). */
export type Budget = { readonly seconds: number } | { readonly moves: number }

/** The arguments every planner command shares. */
export type RunArgs = {
  readonly file: string
  readonly budget: Budget
  readonly seed: number
  readonly out: string | null
}

const finite = (texte: string): number =>
  /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(texte) ? Number(texte) : Number.NaN

/** `--seed -1` is a value, not an option: parseArgs asks for `--seed=-1`. */
const joined = (args: readonly string[]): string[] => {
  const list: string[] = []
  for (const arg of args) {
    const last = list.at(-1)
    if (/^-[\d.]/.test(arg) && last !== undefined && /^--[a-z]+$/.test(last))
      list[list.length - 1] = `${last}=${arg}`
    else list.push(arg)
  }
  return list
}

const read = (
  args: readonly string[],
  names: readonly string[],
): Result<{ values: Record<string, string>; files: string[] }, string> => {
  const options = Object.fromEntries(names.map((nom) => [nom, { type: 'string' as const }]))
  try {
    const { values, positionals } = parseArgs({ args: joined(args), options, allowPositionals: true })
    return ok({ values: values as Record<string, string>, files: positionals })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const nom = /'(-[^' ]*)/.exec(message)?.[1] ?? ''
    return refus(
      code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
        ? `option inconnue : ${nom} (connues : ${names.map((one) => `--${one}`).join(', ')})`
        : `${nom} attend une valeur`,
    )
  }
}

/** A whole number of an option, or what is wrong with it. */
export const wholeOption = (
  nom: string,
  texte: string,
  [min, max]: readonly [number, number],
): Result<number, string> => {
  const n = finite(texte)
  return Number.isInteger(n) && n >= min && n <= max
    ? ok(n)
    : refus(`--${nom} vaut « ${texte} » : un nombre entier de ${min} à ${max} est attendu`)
}

/** Options a command does not share with the others, as they were written. */
type More = Readonly<Record<string, string>>

/** Reads the arguments of a command; `more` names its own options with what they are worth when absent. */
export const readRunArgs = (
  args: readonly string[],
  more: More = {},
): Result<RunArgs & { readonly more: More }, string> => {
  const given = read(args, ['seconds', 'moves', 'seed', 'out', ...Object.keys(more)])
  if (!given.ok) return given
  const { values, files } = given.value
  if (files.length > 1)
    return refus(`un seul fichier est attendu, en voici ${files.length} : ${files.join(', ')}`)
  const seed = wholeOption('seed', values.seed ?? '1', [-(2 ** 31), 2 ** 32 - 1])
  if (!seed.ok) return seed
  const { seconds = '10', moves } = values
  if (moves !== undefined && values.seconds !== undefined) return refus('--seconds ou --moves, pas les deux')
  const length = finite(seconds)
  if (!(length > 0 && Number.isFinite(length)))
    return refus(
      `--seconds vaut « ${seconds} » : un nombre de secondes supérieur à 0 est attendu (exemple : --seconds 60)`,
    )
  const steps = moves === undefined ? null : wholeOption('moves', moves, [1, 1e15])
  if (steps && !steps.ok) return steps
  const { out = null } = values
  if (out === '') return refus('--out attend le nom d’un fichier')
  const budget = steps ? { moves: steps.value } : { seconds: length }
  const own = Object.fromEntries(Object.entries(more).map(([nom, usual]) => [nom, values[nom] ?? usual]))
  return ok({ file: files[0] ?? '', budget, seed: seed.value, out, more: own })
}

/** Says what is wrong; returns the exit code. */
export const printWrong = (texte: string): number => {
  process.stderr.write(`${texte}\n`)
  return 2
}
