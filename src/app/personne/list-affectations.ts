import { isEnCours, type PerimetreType, type Role } from '#src/domain/acces/role.ts'
import type { Jour } from '#src/kit/jour.ts'
import { findTitulaire, listNamedAffectations } from '#src/store/personne/affectation-store.ts'
import { type Monde, today } from '../monde.ts'

export type AffectationNommee = {
  readonly id: string
  readonly role: Role
  readonly perimetreType: PerimetreType
  readonly perimetreId: string | null
  /** Name of the perimeter; null for the whole installation. */
  readonly perimetre: string | null
  readonly titre: string | null
  readonly debut: Jour
  readonly fin: Jour | null
}

/** Every role a person held, holds or will hold, the latest first. */
export const listAffectationsDe = async (
  monde: Monde,
  personneId: string,
): Promise<readonly AffectationNommee[]> => {
  const rows = await listNamedAffectations(monde.db, personneId)
  return rows.map((row) => ({
    id: row.id,
    role: row.role,
    perimetreType: row.perimetre_type,
    perimetreId: row.perimetre_id,
    perimetre: row.perimetre,
    titre: row.titre,
    debut: row.debut as Jour,
    fin: row.fin as Jour | null,
  }))
}

/** The roles a person holds today. */
export const listAffectationsEnCours = async (
  monde: Monde,
  personneId: string,
): Promise<readonly AffectationNommee[]> =>
  (await listAffectationsDe(monde, personneId)).filter((one) => isEnCours(one, today(monde)))

/** Whose assignment this is. */
export const findAffectation = async (monde: Monde, id: string): Promise<string | undefined> =>
  (await findTitulaire(monde.db, id))?.personne_id
