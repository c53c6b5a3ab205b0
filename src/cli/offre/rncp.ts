import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type ParcoursRncp, statutRncp, watchRncp } from '#src/domain/offre/rncp/rncp.rules.ts'
import type { FicheRncp } from '#src/domain/offre/rncp/rncp.schema.ts'
import { readRncp } from '#src/formats/rncp/read-rncp.ts'
import { isZip, unzipFlux } from '#src/formats/rncp/unzip-flux.ts'
import { type Jour, jourOf, parseJour } from '#src/kit/jour.ts'
import { importerRncp } from './importer-rncp.ts'

const USAGE = `rncp FICHIER                      counts the fiches of a flow (.xml, or .zip as published)
rncp FICHIER --numero RNCP38175   one fiche and what there is to say of it
     [--siret 14CHIFFRES] [--nom ETABLISSEMENT] [--debut AAAA-MM-JJ] [--fin AAAA-MM-JJ] [--apprentissage]
     [--jour AAAA-MM-JJ] [--alerte JOURS]
rncp FICHIER --importer           writes into the installation the fiches of level 7 and those the programmes cite
     [--liste RNCP38175,RNCP34567 | --tout]
`

const options = {
  numero: { type: 'string' },
  siret: { type: 'string' },
  nom: { type: 'string' },
  debut: { type: 'string' },
  fin: { type: 'string' },
  jour: { type: 'string' },
  importer: { type: 'boolean', default: false },
  tout: { type: 'boolean', default: false },
  liste: { type: 'string' },
  alerte: { type: 'string', default: '365' },
  apprentissage: { type: 'boolean', default: false },
} as const

const piecesOf = async (file: string): Promise<AsyncIterable<Uint8Array>> => {
  const handle = await open(file)
  const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0)
  await handle.close()
  const pieces = createReadStream(file, { highWaterMark: 1 << 18 })
  return isZip(buffer) ? unzipFlux(pieces) : pieces
}

const dayOf = (texte: string | undefined): Jour | null => {
  if (texte === undefined) return null
  const read = parseJour(texte)
  if (!read.ok) throw new Error(`not a day: ${texte}`)
  return read.value
}

/** The `rncp` command: reads a flow of France compétences; returns the exit code (1: refused or not found). */
export const rncpCommand = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const [file] = positionals
  if (file === undefined) {
    process.stderr.write(USAGE)
    return 2
  }
  if (values.importer) return importerRncp(file, values)
  const today = dayOf(values.jour) ?? jourOf(new Date())
  const statuts: Record<string, number> = {}
  let found: FicheRncp | null = null
  const read = await readRncp(await piecesOf(file), (fiches) => {
    for (const fiche of fiches) {
      const statut = statutRncp(fiche, today)
      statuts[statut] = (statuts[statut] ?? 0) + 1
      if (fiche.numero === values.numero) found = fiche
    }
  })
  if (!read.ok) {
    process.stderr.write(`${read.refus.code} (${read.refus.position})\n`)
    return 1
  }
  if (values.numero === undefined) {
    process.stdout.write(`${JSON.stringify({ ...read.value, jour: today, statuts }, null, 2)}\n`)
    return 0
  }
  if (found === null) {
    process.stderr.write(`${values.numero} ?\n`)
    return 1
  }
  const parcours: ParcoursRncp = {
    debut: dayOf(values.debut),
    fin: dayOf(values.fin),
    niveau: null,
    apprentissage: values.apprentissage,
    etablissement: { siret: values.siret ?? null, nom: values.nom ?? null },
  }
  const constats = watchRncp(found, parcours, { today, alerte: Number(values.alerte) })
  process.stdout.write(`${JSON.stringify({ fiche: found, constats }, null, 2)}\n`)
  return 0
}
