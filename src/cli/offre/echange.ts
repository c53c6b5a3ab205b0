import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { type Programme, programmeSchema } from '#src/domain/offre/programme.schema.ts'
import { assembleProgramme } from '#src/formats/brochure/assemble-programme.ts'
import { readBrochure } from '#src/formats/brochure/read-brochure.ts'
import { type Complements, countRapport } from '#src/formats/echange/rapport.ts'
import { CODES_PROFIL, PROFILS, type Profil } from '#src/formats/profil/profil.ts'

const USAGE = `exporter PROFIL PROGRAMME --out FICHIER [--complements JSON] [--rapport JSON]
importer PROFIL FICHIER [--out JSON] [--rapport JSON] [--complements JSON]
  PROFIL     ${CODES_PROFIL.join(' ')}
  PROGRAMME  a programme as JSON, or the text of a brochure (.txt)
  JSON of --complements (read by exporter, written by importer for the first programme): { "formation/action/…": { "valeur": "…", "par": "who gave it" } }
`

const complementsSchema = z.record(
  z.string(),
  z.object({ valeur: z.union([z.string(), z.array(z.string())]), par: z.string().min(1) }),
)

const options = {
  out: { type: 'string' },
  rapport: { type: 'string' },
  complements: { type: 'string' },
} as const

const readProgramme = async (file: string): Promise<Programme> => {
  const texte = await readFile(file, 'utf8')
  return file.endsWith('.json')
    ? programmeSchema.parse(JSON.parse(texte))
    : assembleProgramme(readBrochure(texte).champs)
}

const readComplements = async (file: string | undefined): Promise<Complements> =>
  file === undefined ? {} : complementsSchema.parse(JSON.parse(await readFile(file, 'utf8')))

const writeJson = (file: string, value: unknown): Promise<void> =>
  writeFile(file, `${JSON.stringify(value, null, 2)}\n`)

const profilOf = (nom: string | undefined): Profil | null => {
  const code = CODES_PROFIL.find((one) => one === nom)
  return code === undefined ? null : PROFILS[code]
}

const usage = (): number => {
  process.stderr.write(USAGE)
  return 2
}

/** The `exporter` command: a programme in one format; exit code 1 and the list of what is missing when it stops. */
export const exporterCommand = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const [nom, file] = positionals
  const profil = profilOf(nom)
  if (profil === null || file === undefined || values.out === undefined) return usage()
  const written = await profil.write(await readProgramme(file), await readComplements(values.complements))
  if (!written.ok) {
    process.stdout.write(`${JSON.stringify(written.refus, null, 2)}\n`)
    return 1
  }
  await writeFile(values.out, written.value.octets)
  if (values.rapport !== undefined) await writeJson(values.rapport, written.value.rapport)
  process.stdout.write(`${JSON.stringify(countRapport(written.value.rapport))}\n`)
  return 0
}

/** The `importer` command: the programmes of a file, with what became of each part of it. */
export const importerCommand = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const [nom, file] = positionals
  const profil = profilOf(nom)
  if (!profil?.read || file === undefined) return usage()
  const read = profil.read(await readFile(file))
  if (!read.ok) {
    process.stdout.write(`${JSON.stringify(read.refus)}\n`)
    return 1
  }
  const lus = read.value
  if (values.out !== undefined)
    await writeJson(
      values.out,
      lus.map(({ programme }) => programme),
    )
  if (values.rapport !== undefined)
    await writeJson(
      values.rapport,
      lus.map(({ rapport, ecarts }) => ({ rapport, ecarts })),
    )
  if (values.complements !== undefined) await writeJson(values.complements, lus[0]?.complements ?? {})
  for (const { rapport, ecarts } of lus)
    process.stdout.write(`${JSON.stringify({ ...countRapport(rapport), ecarts: ecarts.length })}\n`)
  return 0
}
