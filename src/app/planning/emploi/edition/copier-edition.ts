import type { Acteur } from '#src/domain/acces/permission.ts'
import type { Moment } from '#src/domain/planning/seance/tenue.rules.ts'
import { newId } from '#src/kit/id.ts'
import type { Jour } from '#src/kit/jour.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { inTransaction, type Tx } from '#src/store/database.ts'
import {
  findEdition,
  insertDispense,
  insertEdition,
  listDispenses,
} from '#src/store/planning/edition-store.ts'
import { insertSeances, listSeances } from '#src/store/planning/seance-store.ts'
import { type Monde, maintenant, today } from '../../../monde.ts'
import { recordAudit } from '../../../socle/record.ts'
import { openEmploiToWrite, type RefusEcriture } from '../acces-emploi.ts'
import { seancesDEvenements } from '../plan-emploi.ts'
import { blocsDeplaces, poserBlocs } from '../poser-evenements.ts'
import { readDonnees } from '../read-donnees.ts'

type Demande = {
  readonly emploi: string
  /** Edition to copy; null: an empty draft with the outside events only. */
  readonly depuis: string | null
  readonly nom: string | null
}

/** Séances and waivers of an edition, in another; blocks keep their identifier. */
const copySeances = async (
  tx: Tx,
  { from, to, jour }: { from: string; to: string; jour: Jour },
): Promise<void> => {
  const seances = await listSeances(tx, { edition: from })
  await insertSeances(
    tx,
    seances.map((seance) => ({
      ...seance,
      id: newId(),
      edition: to,
      // What was held cannot be held elsewhere.
      verrouillee: seance.verrouillee || seance.jour < jour,
    })),
  )
  for (const dispense of await listDispenses(tx, from))
    await insertDispense(tx, { ...dispense, id: newId(), edition: to })
}

/** What an outside event did since the copied version was public. */
const followEvenements = async (
  tx: Tx,
  { emploi, edition, now }: { emploi: string; edition: string; now: Moment },
): Promise<void> => {
  const donnees = (await readDonnees(tx, emploi))!
  const copie = {
    seances: await listSeances(tx, { edition }),
    dispenses: await listDispenses(tx, edition),
  }
  const blocs = blocsDeplaces(donnees, copie, now)
  if (blocs.size > 0) await poserBlocs(tx, donnees, { edition, blocs })
}

/** Opens a draft, from nothing or from another edition: what is tried on it touches nobody. */
export const copierEdition = (
  monde: Monde,
  acteur: Acteur,
  { emploi: emploiId, depuis, nom }: Demande,
): Promise<Result<string, RefusEcriture>> =>
  inTransaction<string, RefusEcriture>(monde.db, async (tx) => {
    const open = await openEmploiToWrite(tx, acteur, emploiId)
    if (!open.ok) return open
    const from = depuis === null ? null : await findEdition(tx, depuis)
    if (depuis !== null && from?.emploi !== emploiId) return refus({ code: 'introuvable' })
    const id = newId()
    const numero = await insertEdition(tx, {
      id,
      emploi: emploiId,
      nom,
      depuis,
      par: acteur.id,
      le: monde.now(),
    })
    if (depuis !== null) {
      await copySeances(tx, { from: depuis, to: id, jour: today(monde) })
      await followEvenements(tx, { emploi: emploiId, edition: id, now: maintenant(monde) })
    } else {
      const donnees = await readDonnees(tx, emploiId)
      await insertSeances(tx, seancesDEvenements(donnees!, { edition: id, newId }))
    }
    await recordAudit(tx, acteur, 'edition.ouvrir', { type: 'edition', id }, { numero, depuis })
    return ok(id)
  })
