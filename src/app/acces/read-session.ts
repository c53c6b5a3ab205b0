import type { Acteur } from '#src/domain/acces/permission.ts'
import type { Jour } from '#src/kit/jour.ts'
import { findSession, listAffectations, touchSession } from '#src/store/acces/session-store.ts'
import { type Monde, today } from '../monde.ts'
import { INACTIVITE_MAX, shift, VUE_TOUS_LES } from './duree.ts'
import { printOf } from './secret.ts'

/** Who holds this cookie, with the roles of the day; null when nobody does. */
export const readSession = async (monde: Monde, secret: string | undefined): Promise<Acteur | null> => {
  if (!secret) return null
  const now = monde.now()
  const session = await findSession(monde.db, printOf(secret), {
    now,
    vueDepuis: shift(now, -INACTIVITE_MAX),
  })
  if (!session) return null
  if (session.vue_le < shift(now, -VUE_TOUS_LES)) await touchSession(monde.db, session.id, now)
  const rows = await listAffectations(monde.db, session.personne_id)
  return {
    id: session.personne_id,
    nom: `${session.prenom} ${session.nom}`,
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
