/** One of the demonstration's people as a deed sees them, with the roles the database gives that day. */

import type { Monde } from '#src/app/monde.ts'
import { today } from '#src/app/monde.ts'
import type { Acteur } from '#src/domain/acces/permission.ts'
import type { Jour } from '#src/kit/jour.ts'
import { listAffectations } from '#src/store/acces/session-store.ts'

/** By the name before the @ of the demonstration address: 'philippine'. */
export const acteurOf = async (monde: Monde, compte: string): Promise<Acteur> => {
  const personne = await monde.db
    .selectFrom('personne')
    .selectAll()
    .where('courriel', '=', `${compte}@demo.exemple`)
    .executeTakeFirstOrThrow()
  const rows = await listAffectations(monde.db, personne.id)
  return {
    id: personne.id,
    nom: `${personne.prenom} ${personne.nom}`,
    today: today(monde),
    affectations: rows.map((row) => ({
      role: row.role,
      perimetreType: row.perimetre_type,
      perimetreId: row.perimetre_id,
      debut: row.debut as Jour,
      fin: row.fin as Jour | null,
    })),
  }
}
