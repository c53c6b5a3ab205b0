import { createHash } from 'node:crypto'
import { type Acteur, can } from '#src/domain/acces/permission.ts'
import { jourFichier, type PorteeImport } from '#src/domain/offre/rncp/import.rules.ts'
import { isZip } from '#src/formats/rncp/unzip-flux.ts'
import { newId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { inTransaction } from '#src/store/database.ts'
import {
  closeAbandoned,
  findImport,
  findPending,
  type ImportRow,
  insertImport,
  stillWanted,
  updateImport,
} from '#src/store/offre/rncp/import-rncp-store.ts'
import type { Monde } from '../../monde.ts'
import { recordAudit } from '../../socle/record.ts'
import { type BilanImport, FluxIllisible, lireImport, type RefusImport } from './lire-import.ts'

export type DemandeImport = {
  readonly nom: string
  readonly portee: PorteeImport
  readonly numeros: readonly string[]
}
export type RefusDepotRncp =
  | { readonly code: 'interdit' }
  | { readonly code: 'vide' }
  | { readonly code: 'type' }
  | { readonly code: 'liste_vide' }
  | { readonly code: 'trop_gros'; readonly mio: number }

/** The daily file is near 500 MB open, 75 zipped. */
export const MAX_DEPOT_MIO = 1024
const MORCEAU = 4 << 20
const NOM_MAX = 200

const isXml = (debut: Uint8Array): boolean =>
  /^\ufeff?\s*</.test(Buffer.from(debut.subarray(0, 64)).toString('utf8'))

/** Cuts a stream into pieces of some 4 MB: memory holds one of them, whatever the file weighs. */
async function* slices(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = []
  let weight = 0
  for await (const piece of bytes) {
    held.push(piece)
    weight += piece.length
    if (weight < MORCEAU) continue
    yield Buffer.concat(held)
    held = []
    weight = 0
  }
  if (weight > 0) yield Buffer.concat(held)
}

/** The same file may have been dropped twice: a piece another import waits for stays. */
const forget = async (
  monde: Pick<Monde, 'db' | 'files'>,
  { id, morceaux }: Pick<ImportRow, 'id' | 'morceaux'>,
): Promise<void> => {
  const wanted = await stillWanted(monde.db, id, morceaux)
  for (const morceau of new Set(morceaux)) if (!wanted.has(morceau)) await monde.files.remove(morceau)
}

/** Keeps the bytes piece by piece under their prints. */
const keep = async (
  monde: Pick<Monde, 'db' | 'files'>,
  bytes: AsyncIterable<Uint8Array>,
): Promise<Result<{ morceaux: string[]; taille: number }, RefusDepotRncp>> => {
  const morceaux: string[] = []
  let taille = 0
  const giveUp = async (why: RefusDepotRncp) => {
    await forget(monde, { id: newId(), morceaux })
    return refus(why)
  }
  try {
    for await (const slice of slices(bytes)) {
      if (morceaux.length === 0 && !isZip(slice) && !isXml(slice)) return giveUp({ code: 'type' })
      taille += slice.length
      if (taille > MAX_DEPOT_MIO * 1024 * 1024) return giveUp({ code: 'trop_gros', mio: MAX_DEPOT_MIO })
      const empreinte = createHash('sha256').update(slice).digest('hex')
      await monde.files.put(empreinte, slice, 'application/octet-stream')
      morceaux.push(empreinte)
    }
  } catch (error) {
    // The sender went away: half a file is no file.
    await giveUp({ code: 'vide' })
    throw error
  }
  return taille === 0 ? refus({ code: 'vide' }) : ok({ morceaux, taille })
}

const rowOf = ({ nom, portee, numeros }: DemandeImport, le: Date) => ({
  id: newId(),
  nom: nom.slice(0, NOM_MAX),
  portee,
  numeros: [...numeros],
  jour_fichier: jourFichier(nom),
  cree_le: le,
})

/** Whether this person may bring the register: it is the whole installation's. */
export const mayImport = (acteur: Acteur): boolean => can(acteur, 'rncp.importer', {})

/** Takes a file as it comes and asks for it to be read; the reading is done beside the pages. */
export const deposerImport = async (
  monde: Monde,
  acteur: Acteur,
  { bytes, ...demande }: DemandeImport & { readonly bytes: AsyncIterable<Uint8Array> },
): Promise<Result<string, RefusDepotRncp>> => {
  if (!mayImport(acteur)) return refus({ code: 'interdit' })
  if (demande.portee === 'liste' && demande.numeros.length === 0) return refus({ code: 'liste_vide' })
  const kept = await keep(monde, bytes)
  if (!kept.ok) return kept
  return inTransaction<string, never>(monde.db, async (tx) => {
    const row = { ...rowOf(demande, monde.now()), ...kept.value, par: acteur.id }
    await insertImport(tx, row)
    const detail = { nom: row.nom, portee: row.portee, taille: row.taille }
    await recordAudit(tx, acteur, 'rncp.deposer', { type: 'import_rncp', id: row.id }, detail)
    return ok(row.id)
  })
}

async function* piecesOf({ files }: Pick<Monde, 'files'>, morceaux: readonly string[]) {
  for (const morceau of morceaux) {
    const bytes = await files.get(morceau)
    if (!bytes) throw new FluxIllisible('morceaux_absents')
    // Small steps: a piece of zip grows as it opens, and other work must pass between.
    for (let i = 0; i < bytes.length; i += 1 << 18) yield bytes.subarray(i, i + (1 << 18))
  }
}

/** Reads the oldest file that waits; says whether there was one. Its bytes are forgotten once read. */
export const lireSuivant = async (monde: Pick<Monde, 'db' | 'now' | 'files'>): Promise<boolean> => {
  const row = await findPending(monde.db)
  if (!row) return false
  try {
    await lireImport(monde, row, piecesOf(monde, row.morceaux))
  } catch (error) {
    // A fault of ours is told on the page; where the database itself is away, the file keeps its place.
    const motif = JSON.stringify({ code: 'panne', ligne: null })
    await updateImport(monde.db, row.id, { etat: 'refuse', motif, morceaux: [], fini_le: monde.now() })
    console.error('rncp', error)
  }
  await forget(monde, row)
  return true
}

const SIX_HEURES = 6 * 3_600_000

/** Reads a file in place, at the keyboard of the machine. */
export const importerSurPlace = async (
  monde: Pick<Monde, 'db' | 'now'>,
  { bytes, taille, ...demande }: DemandeImport & { bytes: AsyncIterable<Uint8Array>; taille: number },
): Promise<Result<BilanImport, RefusImport>> => {
  const now = monde.now()
  await closeAbandoned(monde.db, new Date(now.getTime() - SIX_HEURES))
  const row = { ...rowOf(demande, now), taille, etat: 'en_cours' as const }
  await inTransaction<null, never>(monde.db, async (tx) => {
    await insertImport(tx, row)
    return ok(null)
  })
  const written = await findImport(monde.db, row.id)
  if (!written) throw new Error(`import ${row.id} was written and is not there`)
  return lireImport(monde, written, bytes)
}
