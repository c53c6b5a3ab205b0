import type { Acteur } from '#src/domain/acces/permission.ts'
import { CRITERES, type Critere, type Importances, NIVEAUX } from '#src/domain/planning/emploi/importance.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { inTransaction } from '#src/store/database.ts'
import { bumpEmploi, saveImportances } from '#src/store/planning/emploi-store.ts'
import type { Monde } from '../../../monde.ts'
import { recordAudit } from '../../../socle/record.ts'
import { openEmploiToWrite, type RefusEcriture } from '../acces-emploi.ts'
import { empreinteOf } from './lire-saisie.ts'

/** As the form sends it: one word for each criterion. */
export type SaisieImportances = Readonly<Record<Critere, string>>
export type RefusImportances =
  | RefusEcriture
  | { readonly code: 'niveau'; readonly critere: Critere }
  | { readonly code: 'change-entre-temps' }

/** The mark of what counts as a form shows it. */
export const empreinteImportances = (importances: Importances): string =>
  empreinteOf(CRITERES.map((one) => importances[one]))

/** Says how much each criterion counts in the next runs; what stands does not move. */
export const reglerImportances = (
  monde: Monde,
  acteur: Acteur,
  {
    emploi: id,
    lu,
    saisie,
  }: { readonly emploi: string; readonly lu: string; readonly saisie: SaisieImportances },
): Promise<Result<true, RefusImportances>> =>
  inTransaction<true, RefusImportances>(monde.db, async (tx) => {
    const open = await openEmploiToWrite(tx, acteur, id)
    if (!open.ok) return open
    const { importances: avant } = open.value
    if (empreinteImportances(avant) !== lu) return refus({ code: 'change-entre-temps' })
    const said = { ...avant }
    for (const critere of CRITERES) {
      const niveau = NIVEAUX.find((one) => one === saisie[critere])
      if (!niveau) return refus({ code: 'niveau', critere })
      said[critere] = niveau
    }
    await saveImportances(tx, id, said)
    await bumpEmploi(tx, id)
    await recordAudit(tx, acteur, 'emploi.importances', { type: 'emploi', id }, { avant, apres: said })
    return ok(true)
  })
