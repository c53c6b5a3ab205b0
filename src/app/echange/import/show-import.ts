import type { Acteur } from '#src/domain/acces/permission.ts'
import type { Manque } from '#src/formats/echange/rapport.ts'
import { type CodeImport, lireOffre } from '#src/formats/profil/lire-offre.ts'
import { CODES_PROFIL, type Lu, PROFILS } from '#src/formats/profil/profil.ts'
import { isId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import type { Db } from '#src/store/database.ts'
import { findImport, listImportes } from '#src/store/echange/import-store.ts'
import type { Monde } from '../../monde.ts'

/** One programme of a file: what was read, whether it is made. */
export type LuImport = {
  readonly rang: number
  readonly lu: Lu
  readonly millesime: string | null
}
/** The one looked at, with what it would lack to go out again. */
export type LuChoisi = LuImport & { readonly manques: readonly Manque[] }
export type PageImport = {
  readonly id: string
  readonly nom: string
  readonly profil: CodeImport
  readonly deposeLe: Date
  readonly lus: readonly LuImport[]
  /** null: several programmes, and none was asked for. */
  readonly choisi: LuChoisi | null
}

/** The file read again, for the person who dropped it and no other. */
export const readImport = async (monde: Monde, db: Db, acteur: Acteur, id: string) => {
  const found = isId(id) ? await findImport(db, id) : undefined
  if (!found || found.deposePar !== acteur.id) return undefined
  const octets = await monde.files.get(found.fichier)
  const read = octets ? await lireOffre(octets) : undefined
  return read?.ok ? { ...found, ...read.value } : undefined
}

const missingOf = async (profil: CodeImport, lu: Lu): Promise<readonly Manque[]> => {
  const code = CODES_PROFIL.find((one) => one === profil)
  const written = code && (await PROFILS[code].write(lu.programme, lu.complements))
  return !written || written.ok ? [] : written.refus.manque
}

/** What was read of a file, and of the programme asked for the account of the reading, before anything is made of it. */
export const showImport = async (
  monde: Monde,
  acteur: Acteur,
  { id, rang: asked }: { readonly id: string; readonly rang: number | null },
): Promise<Result<PageImport, 'introuvable'>> => {
  const read = await readImport(monde, monde.db, acteur, id)
  if (!read) return refus('introuvable')
  const made = await listImportes(monde.db, id)
  const lus = read.lus.map((lu, rang) => ({ rang, lu, millesime: made.get(rang) ?? null }))
  const rang = asked ?? (lus.length === 1 ? 0 : null)
  const found = rang === null ? null : lus[rang]
  if (found === undefined) return refus('introuvable')
  // Writing it out is the costly part: only what is looked at is.
  const choisi = found && { ...found, manques: await missingOf(read.profil, found.lu) }
  return ok({ id, nom: read.nom, profil: read.profil, deposeLe: read.deposeLe, lus, choisi })
}
