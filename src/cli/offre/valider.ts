import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type RefusXsd, type Schemas, validateXsd } from '#src/formats/xml/validate-xsd.ts'

const USAGE = `valider FICHIER --xsd XSD
  Other schemas the XSD imports are looked for by file name in the folder of XSD, and nowhere else.
`
const DOCUMENT_MAX = 64 << 20
const SCHEMAS_MAX = 32 << 20
const FICHIERS_MAX = 200

const readBounded = async (file: string, max: number): Promise<Uint8Array | null> =>
  (await stat(file)).size > max ? null : readFile(file)

/** The XSD and its neighbours of the same folder, within bounds; null beyond them. */
const readSchemas = async (xsd: string): Promise<Schemas | null> => {
  const folder = path.dirname(xsd)
  const nom = path.basename(xsd)
  const beside = (await readdir(folder)).filter((one) => one.endsWith('.xsd') || one === nom)
  if (beside.length > FICHIERS_MAX) return null
  const fichiers = new Map<string, Uint8Array>()
  let left = SCHEMAS_MAX
  for (const one of beside) {
    const octets = await readBounded(path.join(folder, one), left)
    if (octets === null) return null
    left -= octets.length
    fichiers.set(one, octets)
  }
  return { nom, fichiers }
}

const tell = ({ code, fautes, absents }: RefusXsd): void => {
  for (const { ligne, message } of fautes)
    process.stdout.write(`${ligne > 0 ? `${ligne}: ` : ''}${message}\n`)
  for (const place of absents) process.stdout.write(`absent: ${place}\n`)
  process.stdout.write(`${JSON.stringify({ code, fautes: fautes.length, absents: absents.length })}\n`)
}

/** The `valider` command: 0 valid, 1 not valid or not usable, 2 asked wrongly or out of bounds. */
export const validerCommand = async (args: readonly string[]): Promise<number> => {
  const options = { xsd: { type: 'string' } } as const
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const [file] = positionals
  if (file === undefined || values.xsd === undefined) {
    process.stderr.write(USAGE)
    return 2
  }
  const document = await readBounded(file, DOCUMENT_MAX)
  const schemas = await readSchemas(values.xsd)
  if (document === null || schemas === null) {
    process.stderr.write(
      `at most ${DOCUMENT_MAX >> 20} MB for the document, ${SCHEMAS_MAX >> 20} MB for the schemas\n`,
    )
    return 2
  }
  const verdict = validateXsd(document, schemas)
  if (verdict.ok) process.stdout.write(`${JSON.stringify({ code: 'xsd.valide' })}\n`)
  else tell(verdict.refus)
  return verdict.ok ? 0 : 1
}
