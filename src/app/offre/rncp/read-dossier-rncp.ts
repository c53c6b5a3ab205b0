import type { Programme } from '#src/domain/offre/programme.schema.ts'
import { numeroDe } from '#src/domain/offre/rncp/lien.rules.ts'
import type { DossierRncp } from '#src/domain/offre/rncp/veille.rules.ts'
import { type Jour, jourOf } from '#src/kit/jour.ts'
import type { Db } from '#src/store/database.ts'
import type { MillesimeRow } from '#src/store/offre/millesime-store.ts'
import { findCourante } from '#src/store/offre/rncp/fiche-rncp-store.ts'
import { findLastWhole } from '#src/store/offre/rncp/import-rncp-store.ts'
import { findLien } from '#src/store/offre/rncp/lien-rncp-store.ts'

/** What the register knows of the fiche a programme rests on: null while nothing was imported of it. */
export const readDossierRncp = async (
  db: Db,
  place: Pick<MillesimeRow, 'id' | 'etablissement'>,
  programme: Programme,
): Promise<DossierRncp | null> => {
  const lien = await findLien(db, place.id)
  const numero = lien?.numero ?? numeroDe(programme)
  const [courante, whole] = [
    numero === null ? undefined : await findCourante(db, numero),
    await findLastWhole(db),
  ]
  if (!courante && !whole) return null
  const { siret } = await db
    .selectFrom('etablissement')
    .select('siret')
    .where('id', '=', place.etablissement)
    .executeTakeFirstOrThrow()
  const importe: Jour | null = whole ? ((whole.jour_fichier as Jour | null) ?? jourOf(whole.cree_le)) : null
  return { importe, fiche: courante?.contenu ?? null, lie: lien?.numero ?? null, siret }
}
