import type { Programme } from '#src/domain/offre/programme.schema.ts'
import { programmeVide } from '#src/domain/offre/programme-vide.ts'
import { decodeCdm } from '#src/formats/cdm-fr/decode-cdm.ts'
import { encodeCdm } from '#src/formats/cdm-fr/encode-cdm.ts'
import { compareRapport } from '#src/formats/echange/compare-rapport.ts'
import type { Complements, Ligne, Manque, Rapport } from '#src/formats/echange/rapport.ts'
import { decodeEdof } from '#src/formats/edof/decode-edof.ts'
import { encodeEdof } from '#src/formats/edof/encode-edof.ts'
import { decodeLheo } from '#src/formats/lheo/decode-lheo.ts'
import { encodeLheo } from '#src/formats/lheo/encode-lheo.ts'
import { parseCsv, renderCsv } from '#src/formats/tableau/csv.ts'
import { COLONNES_MAQUETTE, tabulateMaquette } from '#src/formats/tableau/maquette-table.ts'
import { splitMention, withMention } from '#src/formats/tableau/mention-table.ts'
import { readMaquetteTable } from '#src/formats/tableau/read-maquette.ts'
import type { Table } from '#src/formats/tableau/table.ts'
import { renderXlsx } from '#src/formats/tableau/xlsx.ts'
import type { Feuille } from '#src/formats/xml/arbre.ts'
import type { Ecart } from '#src/formats/xml/structure.ts'
import { ok, type Result } from '#src/kit/result.ts'
import { fold } from '#src/kit/text.ts'

/** A document written, and what became of each field of the programme. */
export type Ecrit = { readonly octets: Uint8Array; readonly rapport: Rapport }
/** A programme read, what became of each part of the document, and where it departs from its schema. */
export type Lu = {
  readonly programme: Programme
  readonly rapport: Rapport
  readonly ecarts: readonly Ecart[]
  /** What it says beyond a programme, ready to be given back to an export of the same format. */
  readonly complements: Complements
  /** The texts the report is about. */
  readonly feuilles: readonly Feuille[]
}

/** One format of exchange, in both directions where it has two. */
export type Profil = {
  readonly extension: string
  readonly mime: string
  readonly write: (
    programme: Programme,
    complements: Complements,
  ) => Promise<Result<Ecrit, { readonly manque: readonly Manque[] }>>
  /** null: this format is only written. A refusal is a code of the format. */
  readonly read: ((octets: Uint8Array) => Result<readonly Lu[], { readonly code: string }>) | null
}

export const CODES_PROFIL = ['lheo', 'edof', 'cdm-fr', 'csv', 'xlsx'] as const
export type CodeProfil = (typeof CODES_PROFIL)[number]

/** Each column of a table that was read: known to the maquette, or left out. */
const rapportColonnes = (table: Table): Rapport => {
  const known = new Set(COLONNES_MAQUETTE.map(fold))
  return table.colonnes.map(
    (source): Ligne =>
      known.has(fold(source))
        ? { sort: 'conserve', source, cible: 'maquette' }
        : { sort: 'abandonne', source, raison: 'sans_place' },
  )
}

const maquetteOf = (csv: string) => {
  const table = parseCsv(csv)
  if (!table.ok) return table
  const maquette = readMaquetteTable(table.value)
  const { mention } = splitMention(table.value)
  return maquette.ok
    ? ok({ maquette: maquette.value, mention, rapport: rapportColonnes(table.value) })
    : maquette
}

const tableMaquette = ({ maquette, document }: Programme): Table =>
  withMention(tabulateMaquette(maquette), document.mentionLegale)

/** What a table of courses keeps: what is read again from it, and nothing beside the maquette. */
const rapportMaquette = (programme: Programme): Rapport => {
  const relu = maquetteOf(renderCsv(tableMaquette(programme)))
  if (!relu.ok) return compareRapport(programme, {}, 'Maquette')
  const { maquette, mention: mentionLegale } = relu.value
  return compareRapport(programme, { maquette, document: { mentionLegale } }, 'Maquette')
}

type LuMaquette = {
  readonly maquette: Programme['maquette']
  readonly mention: string | null
  readonly rapport: Rapport
}

const luTable = ({ maquette, mention, rapport }: LuMaquette): Lu => ({
  programme: {
    ...programmeVide(),
    maquette,
    document: { ...programmeVide().document, mentionLegale: mention },
  },
  rapport,
  ecarts: [],
  complements: {},
  feuilles: rapport.flatMap((ligne) =>
    'source' in ligne ? [{ chemin: ligne.source, texte: ligne.source }] : [],
  ),
})

/** A table of courses read as a programme of which only the maquette is known. */
export const luOfTable = (table: Table) => {
  const maquette = readMaquetteTable(table)
  const { mention } = splitMention(table)
  return maquette.ok
    ? ok(luTable({ maquette: maquette.value, mention, rapport: rapportColonnes(table) }))
    : maquette
}

const bytes = (texte: string): Uint8Array => new TextEncoder().encode(texte)

export const PROFILS: Readonly<Record<CodeProfil, Profil>> = {
  lheo: {
    extension: 'xml',
    mime: 'application/xml',
    write: async (programme, complements) => {
      const written = encodeLheo(programme, complements)
      return written.ok ? ok({ octets: bytes(written.value.texte), rapport: written.value.rapport }) : written
    },
    read: decodeLheo,
  },
  edof: {
    extension: 'xml',
    mime: 'application/xml',
    write: async (programme, complements) => encodeEdof(programme, complements),
    read: decodeEdof,
  },
  'cdm-fr': {
    extension: 'xml',
    mime: 'application/xml',
    write: async (programme, complements) => {
      const written = encodeCdm(programme, complements)
      return written.ok ? ok({ octets: bytes(written.value.texte), rapport: written.value.rapport }) : written
    },
    read: (octets) => {
      const read = decodeCdm(octets)
      return read.ok ? ok([{ ...read.value, ecarts: [], complements: {} }]) : read
    },
  },
  csv: {
    extension: 'csv',
    mime: 'text/csv; charset=utf-8',
    write: async (programme) =>
      ok({
        octets: bytes(renderCsv(tableMaquette(programme))),
        rapport: rapportMaquette(programme),
      }),
    read: (octets) => {
      const read = maquetteOf(new TextDecoder().decode(octets))
      return read.ok ? ok([luTable(read.value)]) : read
    },
  },
  xlsx: {
    extension: 'xlsx',
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: async (programme) =>
      ok({
        octets: await renderXlsx([tableMaquette(programme)]),
        rapport: rapportMaquette(programme),
      }),
    read: null,
  },
}
