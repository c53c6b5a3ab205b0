import { type Acteur, can } from '#src/domain/acces/permission.ts'
import { compareProgrammes, type Difference } from '#src/domain/offre/edition/compare.rules.ts'
import {
  type ChangementEc,
  type ChangementHeures,
  compareEcs,
  compareHeures,
} from '#src/domain/offre/edition/structure.rules.ts'
import type { Programme } from '#src/domain/offre/programme.schema.ts'
import { assembleProgramme } from '#src/formats/brochure/assemble-programme.ts'
import { isId } from '#src/kit/id.ts'
import type { Jour } from '#src/kit/jour.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import type { Db } from '#src/store/database.ts'
import { findBrochure, listBrochuresOf } from '#src/store/offre/brochure-store.ts'
import type { MillesimeRow } from '#src/store/offre/millesime-store.ts'
import { findVersion, findVersionAt, listHistorique } from '#src/store/offre/version-store.ts'
import type { Monde } from '../monde.ts'
import { withCommuns } from './mutualisation/with-communs.ts'
import { findPlace } from './place.ts'
import { lieuOf, readDraft } from './read-draft.ts'

type Reponse<T> = Promise<Result<T, 'introuvable'>>

/** One side of a comparison: a version by its number, or what was read in a brochure ('brochure-<id>'). */
export type Cote = number | `brochure-${string}`

/** The text of a version: frozen once published, the draft before. */
const textOf = async (db: Db, place: MillesimeRow, numero: number): Promise<Programme | undefined> => {
  const version = await findVersion(db, place.id, numero)
  if (!version) return undefined
  return version.contenu ?? (await withCommuns(db, place.id, await readDraft(db, place)))
}

/** What was read in a brochure of this parcours, as it was read: a correction made since is a difference. */
const lectureOf = async (db: Db, place: MillesimeRow, id: string): Promise<Programme | undefined> => {
  const brochure = isId(id) ? await findBrochure(db, id) : undefined
  const isHis = brochure?.millesime === place.id || brochure?.parcours === place.parcours
  return brochure && isHis ? assembleProgramme(brochure.lecture.champs) : undefined
}

export type Comparaison = {
  readonly place: MillesimeRow
  readonly avant: Cote
  readonly apres: Cote
  readonly differences: readonly Difference[]
  readonly ecs: readonly ChangementEc[]
  readonly heures: readonly ChangementHeures[]
  readonly historique: Awaited<ReturnType<typeof listHistorique>>
  /** Brochures it may be compared with, for whoever may read them. */
  readonly brochures: readonly { readonly id: string; readonly nom: string; readonly deposeeLe: Date }[]
}

/** Any two texts of a programme, fact by fact, EC by EC, hour by hour. */
export const compareVersions = async (
  monde: Monde,
  acteur: Acteur,
  { millesime, avant, apres }: { millesime: string; avant: Cote; apres: Cote },
): Reponse<Comparaison> => {
  const place = await findPlace(monde.db, acteur, millesime)
  if (!place) return refus('introuvable')
  const mayRead = can(acteur, 'brochure.lire', lieuOf(place))
  const read = async (cote: Cote): Promise<Programme | undefined> => {
    if (typeof cote === 'number') return textOf(monde.db, place, cote)
    return mayRead ? lectureOf(monde.db, place, cote.replace(/^brochure-/, '')) : undefined
  }
  const [before, after] = [await read(avant), await read(apres)]
  if (!before || !after) return refus('introuvable')
  return ok({
    place,
    avant,
    apres,
    differences: compareProgrammes(before, after),
    ecs: compareEcs(before.maquette, after.maquette),
    heures: compareHeures(before.maquette, after.maquette),
    historique: await listHistorique(monde.db, place.id),
    brochures: mayRead ? await listBrochuresOf(monde.db, place) : [],
  })
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
