/** The demonstration's people: evidently invented, one per role, the same in dev, tests and screenshots. */
import personnes from '#data/demonstration/personnes.json' with { type: 'json' }
import type { PerimetreType, Role } from '#src/domain/acces/role.ts'
import { newId } from '#src/kit/id.ts'
import type { Tx } from '#src/store/database.ts'

/** The one password of the demonstration accounts, printed at start. */
export const MOT_DE_PASSE_DEMONSTRATION = 'demonstration-2026'

/** The accounts a newcomer may try, with the role each one holds. */
export const comptesDemonstration = personnes.map(({ courriel, prenom, nom, role, titre }) => ({
  courriel,
  nom: `${prenom} ${nom}`,
  role,
  titre,
}))

export const loadPersonnes = async (tx: Tx, hash: string): Promise<void> => {
  await tx
    .insertInto('personne')
    .values(
      personnes.map(({ id, prenom, nom, courriel }) => ({ id, prenom, nom, courriel, mot_de_passe: hash })),
    )
    .execute()
  await tx
    .insertInto('affectation')
    .values(
      personnes.map((p) => ({
        id: newId(),
        personne_id: p.id,
        role: p.role as Role,
        perimetre_type: p.perimetreType as PerimetreType,
        perimetre_id: p.perimetreId,
        titre: p.titre,
        debut: '2025-09-01',
        fin: null,
      })),
    )
    .execute()
}
