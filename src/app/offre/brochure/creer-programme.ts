import { type Acteur, can } from '#src/domain/acces/permission.ts'
import { assembleProgramme } from '#src/formats/brochure/assemble-programme.ts'
import { isId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { inTransaction } from '#src/store/database.ts'
import { closeBrochure, listRevues, lockBrochure } from '#src/store/offre/brochure-store.ts'
import type { Monde } from '../../monde.ts'
import { recordAudit } from '../../socle/record.ts'
import { ouvrirProgramme, type Place, type RefusOuverture } from './ouvrir-programme.ts'
import { joinRevues, lieuBrochure } from './show-brochure.ts'

export type CreationProgramme = Place & { readonly brochure: string }

export type RefusCreation = RefusOuverture | { readonly code: 'introuvable' } | { readonly code: 'deja-cree' }

/**
 * A programme in draft, from what was read: corrections replace, what was set aside is left out, and what nobody has
 * looked at is taken as it was read (the page says so and counts it).
 */
export const creerProgramme = (
  monde: Monde,
  acteur: Acteur,
  asked: CreationProgramme,
): Promise<Result<string, RefusCreation>> =>
  inTransaction<string, RefusCreation>(monde.db, async (tx) => {
    const brochure = isId(asked.brochure) ? await lockBrochure(tx, asked.brochure) : undefined
    if (!brochure || !can(acteur, 'brochure.lire', lieuBrochure(brochure)))
      return refus({ code: 'introuvable' })
    if (brochure.millesime !== null) return refus({ code: 'deja-cree' })
    const champs = joinRevues(brochure.lecture, await listRevues(tx, brochure.id))
    const kept = champs.filter(({ decision }) => decision !== 'ecarte')
    const programme = () => assembleProgramme(kept.map(({ lu, valeur }) => ({ ...lu, valeur })))
    const opened = await ouvrirProgramme(tx, monde, acteur, { ...asked, programme })
    if (!opened.ok) return opened
    await closeBrochure(tx, brochure.id, opened.value)
    const detail = {
      brochure: brochure.id,
      champs: kept.length,
      ecartes: champs.length - kept.length,
      nonVus: kept.filter(({ decision }) => decision === null).length,
    }
    await recordAudit(tx, acteur, 'programme.creer', { type: 'millesime', id: opened.value }, detail)
    return ok(opened.value)
  })
