import { type Acteur, can } from '#src/domain/acces/permission.ts'
import { ROLES } from '#src/domain/acces/role.ts'
import { findRolesSansNom, type RoleSansNom } from '#src/domain/acces/role-sans-nom.rules.ts'
import { listBoites, listHolders } from '#src/store/personne/boite-store.ts'
import { type Monde, today } from '../monde.ts'
import { listEndroits } from '../socle/list-endroits.ts'

/** « gestionnaire sans nom »: the parcours where a role has an address and nobody in it today. */
export const listRolesSansNom = async (monde: Monde, acteur: Acteur): Promise<readonly RoleSansNom[]> => {
  const parcours = (await listEndroits(monde.db)).filter(
    ({ type, lieu }) => type === 'parcours' && can(acteur, 'affectation.modifier', lieu),
  )
  const boites = (await listBoites(monde.db)).map((row) => ({
    courriel: row.courriel,
    role: row.role,
    perimetreType: row.perimetre_type,
    perimetreId: row.perimetre_id,
  }))
  const titulaires = await Promise.all(
    ROLES.map(async (role) => {
      const held = await listHolders(monde.db, role, today(monde))
      return [
        role,
        held.map((one) => ({ perimetreType: one.perimetre_type, perimetreId: one.perimetre_id })),
      ] as const
    }),
  )
  return findRolesSansNom(parcours, boites, new Map(titulaires))
}
