import type { Acteur } from '#src/domain/acces/permission.ts'
import { programmeSchema } from '#src/domain/offre/programme.schema.ts'
import { appliquerReparation } from '#src/domain/offre/relecteur/reparation.rules.ts'
import { comparerFiche } from '#src/domain/offre/rncp/ecart-rncp.rules.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { inTransaction } from '#src/store/database.ts'
import { saveProgramme } from '#src/store/offre/millesime-store.ts'
import type { Monde } from '../../monde.ts'
import { recordAudit } from '../../socle/record.ts'
import { openDraft, type RefusBrouillon } from '../maquette/open-draft.ts'
import { readDraft } from '../read-draft.ts'
import { writeReparation } from '../relecteur/corriger-constat.ts'
import { readFicheDe } from './show-rncp.ts'

export type Reprise = {
  readonly millesime: string
  /** The mend as the page showed it: what was not seen is not applied. */
  readonly montree: string
}
export type RefusReprise = RefusBrouillon | { readonly code: 'perimee' }

/** Takes the official text up, as it was shown. */
export const reprendreOfficiel = (
  monde: Monde,
  acteur: Acteur,
  { millesime, montree }: Reprise,
): Promise<Result<number, RefusReprise>> =>
  inTransaction<number, RefusReprise>(monde.db, async (tx) => {
    const opened = await openDraft(tx, acteur, millesime)
    if (!opened.ok) return opened
    const place = opened.value
    const programme = await readDraft(tx, place)
    const { fiche } = await readFicheDe(tx, place, programme)
    const mends = fiche ? comparerFiche(fiche, programme).blocs.flatMap(({ reparations }) => reparations) : []
    const asked = mends.find(({ retouches }) => writeReparation(retouches) === montree)
    const mended = asked ? appliquerReparation(programme, asked.retouches) : refus('perimee' as const)
    if (!mended.ok || !asked) return refus({ code: 'perimee' })
    await saveProgramme(tx, {
      id: millesime,
      programme: programmeSchema.parse(mended.value),
      le: monde.now(),
    })
    const revision = place.revision + 1
    const detail = {
      endroit: 'competences.blocs',
      fiche: fiche?.numero,
      retouches: asked.retouches,
      revision,
    }
    await recordAudit(tx, acteur, 'programme.modifier', { type: 'millesime', id: millesime }, detail)
    return ok(revision)
  })
