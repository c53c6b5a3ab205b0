import { estRetenue, type FicheRefusee, numeroFiche } from '#src/domain/offre/rncp/import.rules.ts'
import type { FicheRncp } from '#src/domain/offre/rncp/rncp.schema.ts'
import { countLines } from '#src/formats/rncp/count-lines.ts'
import { type BilanRncp, type LotRncp, readRncp } from '#src/formats/rncp/read-rncp.ts'
import { isZip, unzipFlux } from '#src/formats/rncp/unzip-flux.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { type Db, inTransaction } from '#src/store/database.ts'
import { listCodesCites } from '#src/store/offre/rncp/fiche-rncp-store.ts'
import {
  countWritten,
  type ImportRow,
  newestJour,
  updateImport,
} from '#src/store/offre/rncp/import-rncp-store.ts'
import type { Monde } from '../../monde.ts'
import { recordAudit } from '../../socle/record.ts'
import { writeBatch } from './write-fiches.ts'

const LOT = 100
/** Refusals told one by one; all are counted. */
const REFUS_DITS = 200
const MEMOIRE_NUMEROS = 200_000

export type BilanImport = {
  readonly version: string | null
  readonly fiches: number
  readonly retenues: number
  readonly inchangees: number
  readonly refusees: number
  readonly refus: readonly FicheRefusee[]
}
export type RefusImport = { readonly code: string; readonly ligne: number | null }

/** Thrown by a source of bytes that cannot be read on: the file's fault, not the database's. */
export class FluxIllisible extends Error {
  readonly code: 'zip_abime' | 'morceaux_absents'
  constructor(code: FluxIllisible['code'], options?: ErrorOptions) {
    super(code, options)
    this.code = code
  }
}

/** Counts what is taken of the source: how far the reading is. */
async function* watched(
  pieces: AsyncIterable<Uint8Array>,
  etat: { lus: number },
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    etat.lus += piece.length
    yield piece
  }
}

async function* opened(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = pieces[Symbol.asyncIterator]()
  const first = await source.next()
  if (first.done) return
  const whole = (async function* () {
    yield first.value
    yield* { [Symbol.asyncIterator]: () => source }
  })()
  if (!isZip(first.value)) {
    yield* whole
    return
  }
  try {
    yield* unzipFlux(whole)
  } catch (error) {
    throw error instanceof FluxIllisible ? error : new FluxIllisible('zip_abime', { cause: error })
  }
}

type Lecture = {
  readonly etat: { lus: number }
  readonly row: ImportRow
  readonly monde: Pick<Monde, 'db' | 'now'>
}

/** What is met as the flow is read: fiches kept by batches, those refused with their line. */
const gather = async ({ monde, row, etat }: Lecture, lineAt: (position: number) => number) => {
  const cites = (await listCodesCites(monde.db)).flatMap((code) => numeroFiche(code) ?? [])
  const choix = { portee: row.portee, numeros: new Set(row.numeros), cites: new Set(cites) }
  const met = new Set<string>()
  const bilan = { retenues: 0, inchangees: 0, refusees: 0, refus: [] as FicheRefusee[] }
  let lot: FicheRncp[] = []
  const refuse = (position: number, motif: FicheRefusee['motif'], numero: string | null): void => {
    bilan.refusees += 1
    if (bilan.refus.length < REFUS_DITS) bilan.refus.push({ ligne: lineAt(position), motif, numero })
  }
  const flush = async (): Promise<void> => {
    const batch = lot
    lot = []
    const place = { importId: row.id, le: monde.now(), lus: etat.lus }
    if (batch.length === 0) await updateImport(monde.db, row.id, { lus: etat.lus })
    else bilan.inchangees += await writeBatch(monde.db, batch, place)
  }
  const visit = async (_: readonly FicheRncp[], { fiches, positions, illisibles }: LotRncp) => {
    for (const position of illisibles) refuse(position, 'sans_numero', null)
    for (const [rang, fiche] of fiches.entries()) {
      if (met.has(fiche.numero)) {
        refuse(positions[rang] ?? 0, 'doublon', fiche.numero)
        continue
      }
      if (met.size < MEMOIRE_NUMEROS) met.add(fiche.numero)
      if (!estRetenue(fiche, choix)) continue
      bilan.retenues += 1
      lot.push(fiche)
      if (lot.length >= LOT) await flush()
    }
  }
  return { bilan, visit, flush }
}

const read = async (
  lecture: Lecture,
  pieces: AsyncIterable<Uint8Array>,
): Promise<Result<BilanImport, RefusImport>> => {
  const counted = countLines(opened(watched(pieces, lecture.etat)))
  const { bilan, visit, flush } = await gather(lecture, counted.lineAt)
  try {
    const done: Result<BilanRncp, { code: string; position: number }> = await readRncp(counted.pieces, visit)
    await flush()
    if (!done.ok) return refus({ code: done.refus.code, ligne: counted.lineAt(done.refus.position) })
    if (done.value.fiches === 0) return refus({ code: 'sans_fiche', ligne: null })
    const { version, fiches } = done.value
    const written = await countWritten(lecture.monde.db, lecture.row.id)
    return ok({ ...bilan, version, fiches, inchangees: bilan.retenues - written })
  } catch (error) {
    if (error instanceof FluxIllisible) return refus({ code: error.code, ligne: null })
    throw error
  }
}

/**
 * Reads a flow into the tables, batch by batch: what was read before a fault stays, and reading the same file again
 * writes only what is missing. An older file than one already read is refused: it would bring back past texts as new ones.
 */
export const lireImport = async (
  monde: Pick<Monde, 'db' | 'now'>,
  row: ImportRow,
  pieces: AsyncIterable<Uint8Array>,
): Promise<Result<BilanImport, RefusImport>> => {
  const newest = await newestJour(monde.db)
  const isOlder = row.jour_fichier !== null && newest !== null && row.jour_fichier < newest
  await updateImport(monde.db, row.id, { etat: 'en_cours' })
  const done = isOlder
    ? refus<RefusImport>({ code: 'plus_ancien', ligne: null })
    : await read({ monde, row, etat: { lus: 0 } }, pieces)
  await close(monde.db, { row, done, le: monde.now() })
  return done
}

const close = (
  db: Db,
  { row, done, le }: { row: ImportRow; done: Result<BilanImport, RefusImport>; le: Date },
) =>
  inTransaction<null, never>(db, async (tx) => {
    const common = { fini_le: le, morceaux: [] }
    if (done.ok) {
      const { version, fiches, retenues, inchangees, refusees, refus: dits } = done.value
      const counts = { version_flux: version, fiches, retenues, inchangees, refusees }
      await updateImport(tx, row.id, { ...common, ...counts, etat: 'fini', refus: JSON.stringify(dits) })
    } else await updateImport(tx, row.id, { ...common, etat: 'refuse', motif: JSON.stringify(done.refus) })
    const detail = { nom: row.nom, ...(done.ok ? { retenues: done.value.retenues } : done.refus) }
    const acteur = row.par === null ? null : { id: row.par }
    await recordAudit(
      tx,
      acteur,
      done.ok ? 'rncp.importer' : 'rncp.refuser',
      { type: 'import_rncp', id: row.id },
      detail,
    )
    return ok(null)
  })
