import { type Acteur, can } from '#src/domain/acces/permission.ts'
import { compareProgrammes, type Difference } from '#src/domain/offre/edition/compare.rules.ts'
import type { Programme } from '#src/domain/offre/programme.schema.ts'
import { isId } from '#src/kit/id.ts'
import type { Jour } from '#src/kit/jour.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import type { Db } from '#src/store/database.ts'
import { findMillesime, type MillesimeRow } from '#src/store/offre/millesime-store.ts'
import { findVersion, findVersionAt, listHistorique } from '#src/store/offre/version-store.ts'
import type { Monde } from '../monde.ts'
import { lieuOf, readDraft } from './read-draft.ts'

type Reponse<T> = Promise<Result<T, 'introuvable'>>

const findPlace = async (monde: Monde, acteur: Acteur, id: string): Promise<MillesimeRow | undefined> => {
  const place = isId(id) ? await findMillesime(monde.db, id) : undefined
  return place && can(acteur, 'programme.lire', lieuOf(place)) ? place : undefined
}

/** The text of a version: frozen once published, the draft before. */
const textOf = async (db: Db, place: MillesimeRow, numero: number): Promise<Programme | undefined> => {
  const version = await findVersion(db, place.id, numero)
  if (!version) return undefined
  return version.contenu ?? (await readDraft(db, place))
}

export type Comparaison = {
  readonly place: MillesimeRow
  readonly avant: number
  readonly apres: number
  readonly differences: readonly Difference[]
  readonly historique: Awaited<ReturnType<typeof listHistorique>>
}

/** Any two versions, fact by fact. */
export const compareVersions = async (
  monde: Monde,
  acteur: Acteur,
  { millesime, avant, apres }: { millesime: string; avant: number; apres: number },
): Reponse<Comparaison> => {
  const place = await findPlace(monde, acteur, millesime)
  if (!place) return refus('introuvable')
  const [before, after] = [await textOf(monde.db, place, avant), await textOf(monde.db, place, apres)]
  if (!before || !after) return refus('introuvable')
  const historique = await listHistorique(monde.db, place.id)
  return ok({ place, avant, apres, differences: compareProgrammes(before, after), historique })
}

/** What the public read on a day, at its end; anyone may ask. */
export const findPublicationAt = async (
  monde: Monde,
  millesime: string,
  jour: Jour,
): Promise<{ readonly numero: number; readonly contenu: Programme } | undefined> => {
  if (!isId(millesime)) return undefined
  const version = await findVersionAt(monde.db, millesime, jour)
  return version?.contenu ? { numero: version.numero, contenu: version.contenu } : undefined
}
