import { newId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { isCourriel } from '#src/kit/text.ts'
import { findCompte } from '#src/store/acces/compte-store.ts'
import { inTransaction } from '#src/store/database.ts'
import { insertAffectation, isAdministrateurLe } from '#src/store/personne/affectation-store.ts'
import { insertPersonne } from '#src/store/personne/personne-store.ts'
import { type Monde, today } from '../monde.ts'
import { recordAudit } from '../socle/record.ts'
import { makeLien } from './lien.ts'

export type PremierAdministrateur = {
  readonly courriel: string
  readonly prenom: string
  readonly nom: string
}

/**
 * Whoever holds the machine names an administrateur, known or new, and gets a link to come in: the way in of the first
 * day, and the way back when the last one left. Done twice, it gives another link and nothing else.
 */
export const nommerAdministrateur = (
  monde: Pick<Monde, 'db' | 'now' | 'url'>,
  { courriel, prenom, nom }: PremierAdministrateur,
): Promise<Result<string, { readonly code: 'courriel' }>> =>
  inTransaction(monde.db, async (tx) => {
    if (!isCourriel(courriel)) return refus({ code: 'courriel' })
    const known = await findCompte(tx, courriel)
    const id = known?.id ?? newId()
    if (!known) {
      await insertPersonne(tx, id, { courriel, prenom, nom })
      await recordAudit(
        tx,
        null,
        'personne.creer',
        { type: 'personne', id },
        { apres: { courriel, prenom, nom } },
      )
    }
    const debut = today(monde)
    if (!(await isAdministrateurLe(tx, id, debut))) {
      const affectation = {
        id: newId(),
        personneId: id,
        role: 'administrateur' as const,
        perimetreType: 'installation' as const,
        perimetreId: null,
        titre: null,
        debut,
        fin: null,
      }
      await insertAffectation(tx, affectation)
      await recordAudit(tx, null, 'affectation.donner', { type: 'personne', id }, affectation)
    }
    return ok(await makeLien(tx, monde, { personneId: id }))
  })
