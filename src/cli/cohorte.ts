/** `npm run -s cohorte -- COMMAND …`: what is done at the keyboard of the machine. */
type Command = (args: string[]) => Promise<number>

/** A command is read only when it is asked for: `backup` need not know how to plan. */
const COMMANDS: Readonly<Record<string, readonly [usage: string, load: () => Promise<Command>]>> = {
  administrateur: [
    'administrateur COURRIEL [PRENOM NOM]',
    async () => (await import('./acces/administrateur.ts')).administrateurCommand,
  ],
  backup: ['backup FILE', async () => (await import('./backup.ts')).backupCommand],
  restore: ['restore FILE', async () => (await import('./backup.ts')).restoreCommand],
  exporter: [
    'exporter PROFIL PROGRAMME --out FILE',
    async () => (await import('./offre/echange.ts')).exporterCommand,
  ],
  graph: ['graph', async () => (await import('./graph.ts')).graphCommand],
  import: ['import FILE [--json]', async () => (await import('./import.ts')).importCommand],
  importer: ['importer PROFIL FILE', async () => (await import('./offre/echange.ts')).importerCommand],
  plan: ['plan …', async () => (await import('./plan.ts')).planCommand],
  rncp: ['rncp FILE [--importer] …', async () => (await import('./offre/rncp.ts')).rncpCommand],
  valider: ['valider FILE --xsd XSD', async () => (await import('./offre/valider.ts')).validerCommand],
}

const [name = '', ...args] = process.argv.slice(2)
const command = COMMANDS[name]
if (command) {
  const [, load] = command
  process.exitCode = await (await load())(args)
} else {
  const usages = Object.values(COMMANDS).map(([usage]) => `  npm run -s cohorte -- ${usage}`)
  process.stderr.write(`${usages.join('\n')}\n`)
  process.exitCode = 2
}
