import { planCtt } from './plan-ctt.ts'

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = { ctt: planCtt }

const USAGE = `plan ctt FICHIER --seconds S --seed N --out SOLUTION
`

/** The `plan` command: places a timetable from the command line; returns the exit code. */
export const planCommand = async (args: readonly string[]): Promise<number> => {
  const [name = '', ...rest] = args
  const command = COMMANDS[name]
  if (command) return command(rest)
  process.stderr.write(USAGE)
  return 2
}

if (import.meta.main) process.exitCode = await planCommand(process.argv.slice(2))
