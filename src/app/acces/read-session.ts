import { createHash } from 'node:crypto'
import type { Acteur } from '#src/domain/acces/permission.ts'
import type { Jour } from '#src/kit/jour.ts'
import { findSession, listAffectations } from '#src/store/acces/session-store.ts'
import { type Monde, today } from '../monde.ts'

/** What the database keeps of a secret handed to a browser or sent by mail. */
export const printOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** Who holds this cookie, with the roles of the day; null when nobody does. */
export const readSession = async (monde: Monde, secret: string | undefined): Promise<Acteur | null> => {
  if (!secret) return null
  const session = await findSession(monde.db, printOf(secret), monde.now())
  if (!session) return null
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
