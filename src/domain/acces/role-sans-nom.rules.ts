/**
 * A role may be reached by a mailbox while nobody is named to it: brochures often print « gestionnaire » and an address,
 * no name. It works, and it must be seen: whoever is replaced or ill has no deputy.
 */
import { couvre, type Lieu, type Perimetre, type PerimetreType, type Role } from './role.ts'

/** A mailbox that answers for a role on a perimeter. */
export type Boite = {
  readonly courriel: string
  readonly role: Role | null
  readonly perimetreType: PerimetreType
  readonly perimetreId: string
}
export type Place = { readonly nom: string; readonly lieu: Lieu }
export type RoleSansNom = { readonly role: Role; readonly place: string; readonly courriel: string }

/** The places where a role has a mailbox and nobody in it that day; `titulaires` are those who hold it that day. */
export const findRolesSansNom = (
  places: readonly Place[],
  boites: readonly Boite[],
  titulaires: ReadonlyMap<Role, readonly Perimetre[]>,
): readonly RoleSansNom[] =>
  boites.flatMap(({ role, courriel, ...perimetre }) =>
    role === null
      ? []
      : places
          .filter(({ lieu }) => couvre(perimetre, lieu))
          .filter(({ lieu }) => !(titulaires.get(role) ?? []).some((held) => couvre(held, lieu)))
          .map(({ nom }) => ({ role, place: nom, courriel })),
  )
