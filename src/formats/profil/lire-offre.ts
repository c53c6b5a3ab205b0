import { decodeOoapi } from '#src/formats/ooapi/decode-ooapi.ts'
import { parseXlsx } from '#src/formats/tableau/read-xlsx.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { type CodeProfil, type Lu, luOfTable, PROFILS } from './profil.ts'

/** Formats a file may be of: those of the exports, and the answers of an OOAPI service. */
export type CodeImport = CodeProfil | 'ooapi'
export type Offre = { readonly profil: CodeImport; readonly lus: readonly Lu[] }
/** Why a file is not read; where it is known, the line and the column at fault. */
export type RefusOffre = { readonly code: string; readonly ligne?: number; readonly colonne?: string }

const OFFRES_MAX = 500
const XML: readonly CodeProfil[] = ['edof', 'lheo', 'cdm-fr']
/** Refusals that say « another format », not « a wrong file ». */
const AUTRE = /\.espace$/

const startOf = (octets: Uint8Array): string =>
  new TextDecoder('latin1')
    .decode(octets.subarray(0, 64))
    .replaceAll('\u0000', '')
    .replace(/^[^\x20-\x7e]+|^\s+/, '')
    .trimStart()

const readXmlOffre = (octets: Uint8Array): Result<Offre, RefusOffre> => {
  for (const profil of XML) {
    const read = PROFILS[profil].read?.(octets)
    if (read?.ok) return ok({ profil, lus: read.value })
    if (read && !AUTRE.test(read.refus.code)) return refus(read.refus)
  }
  return refus({ code: 'offre.inconnue' })
}

const readTable = async (octets: Uint8Array): Promise<Result<Offre, RefusOffre>> => {
  const table = await parseXlsx(octets)
  if (!table.ok) return table
  const read = luOfTable(table.value)
  return read.ok ? ok({ profil: 'xlsx', lus: [read.value] }) : read
}

const readJson = (octets: Uint8Array): Result<Offre, RefusOffre> => {
  const read = decodeOoapi(octets)
  if (!read.ok) return read
  return ok({ profil: 'ooapi', lus: read.value.map((lu) => ({ ...lu, ecarts: [], complements: {} })) })
}

const recognize = (octets: Uint8Array): Result<Offre, RefusOffre> | Promise<Result<Offre, RefusOffre>> => {
  const start = startOf(octets)
  if (octets.length === 0) return refus({ code: 'offre.vide' })
  if (start.startsWith('PK')) return readTable(octets)
  if (start.startsWith('<')) return readXmlOffre(octets)
  if (start.startsWith('{') || start.startsWith('[')) return readJson(octets)
  const read = PROFILS.csv.read?.(octets)
  return read?.ok ? ok({ profil: 'csv', lus: read.value }) : refus(read?.refus ?? { code: 'offre.inconnue' })
}

/** The programmes of a file of any format this house reads, recognized by what it holds, never by its name. */
export const lireOffre = async (octets: Uint8Array): Promise<Result<Offre, RefusOffre>> => {
  const read = await recognize(octets)
  return read.ok && read.value.lus.length > OFFRES_MAX ? refus({ code: 'offre.trop' }) : read
}
