import type { Acteur } from '#src/domain/acces/permission.ts'
import { programmeSchema } from '#src/domain/offre/programme.schema.ts'
import { appliquerReparation } from '#src/domain/offre/relecteur/reparation.rules.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { inTransaction } from '#src/store/database.ts'
import { saveProgramme } from '#src/store/offre/millesime-store.ts'
import { lockOpenVersion } from '#src/store/offre/version-store.ts'
import type { Monde } from '../../monde.ts'
import { recordAudit } from '../../socle/record.ts'
import { lockPlace } from '../place.ts'
import { readDraft } from '../read-draft.ts'
import { relireMillesime } from './show-relecture.ts'

export type Correction = {
  readonly millesime: string
  readonly code: string
  readonly chemin: string
  /** The mend as the page showed it (writeReparation): what was not seen is not applied. */
  readonly montree: string
}

export type RefusCorrection =
  | { readonly code: 'introuvable' }
  | { readonly code: 'interdit' }
  | { readonly code: 'pas-en-brouillon' }
  /** Somebody changed the text since the page was shown, or the finding is no more. */
  | { readonly code: 'perimee' }

/** A mend as a form carries it. */
export const writeReparation = (reparation: unknown): string => JSON.stringify(reparation)

/** Applies the mend of one finding, as it was shown. */
export const corrigerConstat = (
  monde: Monde,
  acteur: Acteur,
  { millesime, code, chemin, montree }: Correction,
): Promise<Result<number, RefusCorrection>> =>
  inTransaction<number, RefusCorrection>(monde.db, async (tx) => {
    const opened = await lockPlace(tx, acteur, { id: millesime, action: 'programme.modifier' })
    if (!opened.ok) return opened
    const place = opened.value
    const version = await lockOpenVersion(tx, millesime)
    if (version?.statut !== 'brouillon') return refus({ code: 'pas-en-brouillon' })

    const programme = await readDraft(tx, place)
    const { constats } = await relireMillesime(monde, tx, { place, programme })
    const reparation = constats.find(
      (constat) =>
        constat.code === code && constat.chemin === chemin && writeReparation(constat.reparation) === montree,
    )?.reparation
    const mended = reparation ? appliquerReparation(programme, reparation) : refus('perimee' as const)
    if (!mended.ok) return refus({ code: 'perimee' })
    await saveProgramme(tx, {
      id: millesime,
      programme: programmeSchema.parse(mended.value),
      le: monde.now(),
    })
    const revision = place.revision + 1
    const detail = { endroit: chemin, constat: code, retouches: reparation, revision }
    await recordAudit(tx, acteur, 'programme.modifier', { type: 'millesime', id: millesime }, detail)
    return ok(revision)
  })
