import { type Acteur, can } from '#src/domain/acces/permission.ts'
import type { MaquetteTenue } from '#src/domain/offre/maquette/identite.rules.ts'
import { ecsOf } from '#src/domain/offre/maquette/repere.rules.ts'
import type { Db } from '#src/store/database.ts'
import { readMaquetteTenue } from '#src/store/offre/maquette-store.ts'
import { findMillesime, type MillesimeRow } from '#src/store/offre/millesime-store.ts'
import { listVoisinsMillesimes } from '#src/store/offre/mutualisation-store.ts'
import { listVersions } from '#src/store/offre/version-store.ts'
import { lieuOf } from '../read-draft.ts'
import { ecsTenus } from './deux-cotes.ts'

export type Candidat = {
  readonly place: MillesimeRow
  readonly maquette: MaquetteTenue
  /** The EC that may be proposed: all of them, or those the public reads. */
  readonly ecs: readonly { readonly id: string; readonly intitule: string }[]
}

const publicTitles = async (db: Db, millesime: string): Promise<ReadonlySet<string>> => {
  const publiee = (await listVersions(db, millesime)).find(({ statut }) => statut === 'publiee')
  return new Set(publiee?.contenu ? ecsOf(publiee.contenu.maquette).map(({ ec }) => ec.intitule) : [])
}

/**
 * The programmes of the same establishment, and their EC this person may name: the siblings of the mention, whatever this
 * person reads elsewhere, and what the public reads of the others.
 */
export const listCandidats = async (
  db: Db,
  acteur: Acteur,
  place: MillesimeRow,
): Promise<readonly Candidat[]> => {
  const found: Candidat[] = []
  for (const { id } of await listVoisinsMillesimes(db, {
    etablissement: place.etablissement,
    sauf: place.id,
  })) {
    const other = await findMillesime(db, id)
    if (!other || other.parcours === place.parcours) continue
    const maquette = await readMaquetteTenue(db, id)
    const open = other.mention === place.mention || can(acteur, 'programme.lire', lieuOf(other))
    const titles = open ? null : await publicTitles(db, id)
    const ecs = ecsTenus(maquette).filter(({ intitule }) => titles === null || titles.has(intitule))
    if (open || ecs.length > 0) found.push({ place: other, maquette, ecs })
  }
  return found
}
