import { type Acteur, can } from '#src/domain/acces/permission.ts'
import { ANNEES_DIPLOME, type AnneeDiplome } from '#src/domain/offre/vocabulaire.ts'
import { assembleProgramme } from '#src/formats/brochure/assemble-programme.ts'
import { isId, newId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { inTransaction, type Tx } from '#src/store/database.ts'
import { closeBrochure, listRevues, lockBrochure } from '#src/store/offre/brochure-store.ts'
import { insertMillesime } from '#src/store/offre/millesime-store.ts'
import { insertVersion } from '#src/store/offre/version-store.ts'
import type { Monde } from '../../monde.ts'
import { recordAudit } from '../../socle/record.ts'
import { findDestination, type Lieu } from './destination.ts'
import { joinRevues, lieuBrochure } from './show-brochure.ts'

export type CreationProgramme = {
  readonly brochure: string
  readonly destination: string
  /** Of a parcours to be made; not asked where it exists. */
  readonly code: string
  readonly intitule: string
  readonly annee: string
}

export type RefusCreation =
  | { readonly code: 'introuvable' }
  | { readonly code: 'interdit' }
  | { readonly code: 'deja-cree' }
  | { readonly code: 'destination-absente' }
  | { readonly code: 'parcours-incomplet' }
  | { readonly code: 'code-pris' }

const newParcours = async (
  tx: Tx,
  place: Lieu,
  asked: CreationProgramme,
): Promise<Result<string, RefusCreation>> => {
  const annee = ANNEES_DIPLOME.find((one) => one === asked.annee) as AnneeDiplome | undefined
  const [code, intitule] = [asked.code.trim(), asked.intitule.trim()]
  if (!annee || !code || !intitule) return refus({ code: 'parcours-incomplet' })
  const id = newId()
  const made = await tx
    .insertInto('parcours')
    .values({ id, mention_id: place.mention, code, intitule, annee })
    .onConflict((conflict) => conflict.columns(['mention_id', 'code']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made ? ok(id) : refus({ code: 'code-pris' })
}

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
    const place = await findDestination(tx, asked.destination)
    if (!place) return refus({ code: 'destination-absente' })
    if (!can(acteur, 'programme.modifier', place)) return refus({ code: 'interdit' })
    const parcours = place.parcours ? ok(place.parcours) : await newParcours(tx, place, asked)
    if (!parcours.ok) return parcours

    const champs = joinRevues(brochure.lecture, await listRevues(tx, brochure.id))
    const kept = champs.filter(({ decision }) => decision !== 'ecarte')
    const programme = assembleProgramme(kept.map(({ lu, valeur }) => ({ ...lu, valeur })))
    const id = newId()
    await insertMillesime(tx, { id, parcours: parcours.value, programme })
    await insertVersion(tx, {
      id: newId(),
      millesime_id: id,
      numero: 1,
      statut: 'brouillon',
      ouverte_le: monde.now(),
    })
    await closeBrochure(tx, brochure.id, id)
    const detail = {
      brochure: brochure.id,
      champs: kept.length,
      ecartes: champs.length - kept.length,
      nonVus: kept.filter(({ decision }) => decision === null).length,
    }
    await recordAudit(tx, acteur, 'programme.creer', { type: 'millesime', id }, detail)
    return ok(id)
  })
