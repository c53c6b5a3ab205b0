import { planCtt } from './plan-ctt.ts'
import { planFet, planGenerate } from './plan-fet.ts'
import { planEntretiens, planSoutenances } from './plan-json.ts'

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  ctt: planCtt,
  entretiens: planEntretiens,
  fet: planFet,
  generate: planGenerate,
  soutenances: planSoutenances,
}

const USAGE = `plan ctt FICHIER --seconds S --seed N --out SOLUTION
plan fet FICHIER --seconds S --seed N --out RESULTAT
plan entretiens FICHIER --seconds S --seed N --out PLAN
plan soutenances FICHIER (ou DOSSIER publié) --seconds S --seed N --out PLAN
plan generate --promotions N --seed S [--rythme K] --out FICHIER

--seconds : secondes de CPU (10 sans rien dire). --moves M à la place : M pas, et le plan ne dépend plus que de --seed.
Ctrl-C écrit le meilleur plan trouvé. Code de sortie : 0, tout est placé et aucune règle n'est enfreinte ;
1, il en manque ; 2, la demande ou le fichier est à corriger ; 130, interrompu.
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
