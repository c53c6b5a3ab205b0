import { couvre, type Lieu, type Role } from '#src/domain/acces/role.ts'
import type { Tx } from '#src/store/database.ts'
import { listBoites, listHolders } from '#src/store/personne/boite-store.ts'
import { type Monde, today } from '../monde.ts'
import { type Courrier, postCourrier } from '../socle/post.ts'

/**
 * Writes to whoever holds a role on a place: to its functional mailbox where there is one, since it survives whoever reads
 * it, and to the persons otherwise. Gives the addresses written to; none means the role is held by nobody.
 */
export const postToRole = async (
  { tx, monde }: { tx: Tx; monde: Monde },
  { role, lieu }: { role: Role; lieu: Lieu },
  courrier: Omit<Courrier, 'destinataire'>,
): Promise<readonly string[]> => {
  const boites = (await listBoites(tx)).filter(
    (boite) =>
      boite.role === role &&
      couvre({ perimetreType: boite.perimetre_type, perimetreId: boite.perimetre_id }, lieu),
  )
  const persons = (await listHolders(tx, role, today(monde))).filter((held) =>
    couvre({ perimetreType: held.perimetre_type, perimetreId: held.perimetre_id }, lieu),
  )
  const addresses = [...new Set((boites.length > 0 ? boites : persons).map(({ courriel }) => courriel))]
  for (const destinataire of addresses) await postCourrier(tx, { destinataire, ...courrier }, monde.now())
  return addresses
}
