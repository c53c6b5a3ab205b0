import { type Acteur, can } from '#src/domain/acces/permission.ts'
import { dropIdentites, type MaquetteTenue } from '#src/domain/offre/maquette/identite.rules.ts'
import type { Programme } from '#src/domain/offre/programme.schema.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { readMaquetteTenue } from '#src/store/offre/maquette-store.ts'
import type { MillesimeRow } from '#src/store/offre/millesime-store.ts'
import { listVersions } from '#src/store/offre/version-store.ts'
import type { Monde } from '../../monde.ts'
import { findPlace } from '../place.ts'
import { lieuOf, readDraft } from '../read-draft.ts'

export type PageMatrice = {
  readonly place: MillesimeRow
  readonly programme: Programme
  /** The same maquette, each node with its identifier. */
  readonly tenue: MaquetteTenue
  readonly modifiable: boolean
}

/** The matrix of a programme as it is being written, and whether this person may tick it now. */
export const showMatrice = async (
  monde: Monde,
  acteur: Acteur,
  millesime: string,
): Promise<Result<PageMatrice, 'introuvable'>> => {
  const place = await findPlace(monde.db, acteur, millesime)
  if (!place) return refus('introuvable')
  const draft = await readDraft(monde.db, place)
  const tenue = await readMaquetteTenue(monde.db, millesime)
  const versions = await listVersions(monde.db, millesime)
  const open = versions.some(({ statut }) => statut === 'brouillon')
  return ok({
    place,
    programme: { ...draft, maquette: dropIdentites(tenue) },
    tenue,
    modifiable: open && can(acteur, 'programme.modifier', lieuOf(place)),
  })
}
