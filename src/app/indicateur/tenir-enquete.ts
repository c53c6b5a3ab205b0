import type { Acteur } from '#src/domain/acces/permission.ts'
import type { Droit } from '#src/domain/droit/droit.ts'
import { SITUATIONS, type Situation } from '#src/domain/indicateur/insertion.rules.ts'
import { isId, newId } from '#src/kit/id.ts'
import type { Jour } from '#src/kit/jour.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { inTransaction, type Tx } from '#src/store/database.ts'
import {
  codeReponses,
  insertEnquete,
  insertReponses,
  lockEnquete,
} from '#src/store/indicateur/enquete-store.ts'
import type { Monde } from '../monde.ts'
import { openPlace, type RefusPlace } from '../offre/place.ts'
import { recordAudit } from '../socle/record.ts'

export type RefusEnquete = RefusPlace | { readonly code: 'saisie' | 'deja-ouverte' }
type Answer<T> = Result<T, RefusEnquete>

/** Holds one survey of a programme; gives the parcours it is about. */
const lockIts = async (
  tx: Tx,
  acteur: Acteur,
  { millesime, enquete }: { millesime: string; enquete: string },
): Promise<Result<string, RefusPlace>> => {
  const place = await openPlace(tx, acteur, { id: millesime, action: 'enquete.tenir' })
  if (!place.ok) return place
  const { parcours } = place.value
  const held = isId(enquete) && (await lockEnquete(tx, { id: enquete, parcours }))
  return held ? ok(parcours) : refus({ code: 'introuvable' })
}

/** Months after the diploma at which the national survey asks; none where the register does not know. */
export const moisEnquete = (droit: Droit, jour: Jour): readonly number[] => {
  const lue = droit.at('insersup.mois', jour)
  return lue.ok ? lue.value.valeur.map(({ mois }) => Number(mois)) : []
}

export type EnqueteDemandee = {
  readonly promotion: string
  readonly mois: string
  readonly interroges: string
  readonly source: string
}

const isYear = (texte: string): boolean => /^(19|20)\d{2}$/.test(texte)
const isCount = (texte: string): boolean => /^[1-9]\d{0,4}$/.test(texte)

/** Opens a survey: which diploma year, how long after, out of how many, on whose word. */
export const ouvrirEnquete = (
  monde: Monde,
  acteur: Acteur,
  millesime: string,
  asked: EnqueteDemandee,
): Promise<Answer<string>> =>
  inTransaction(monde.db, async (tx): Promise<Answer<string>> => {
    const place = await openPlace(tx, acteur, { id: millesime, action: 'enquete.tenir' })
    if (!place.ok) return place
    const { promotion, mois, interroges, source } = asked
    const good = isYear(promotion) && isCount(mois) && (interroges === '' || isCount(interroges)) && source
    if (!good) return refus({ code: 'saisie' })
    const enquete = {
      id: newId(),
      parcours_id: place.value.parcours,
      promotion: Number(promotion),
      mois: Number(mois),
      interroges: interroges === '' ? null : Number(interroges),
      source,
    }
    if (!(await insertEnquete(tx, enquete))) return refus({ code: 'deja-ouverte' })
    await recordAudit(tx, acteur, 'enquete.ouvrir', { type: 'enquete', id: enquete.id }, enquete)
    return ok(enquete.id)
  })

export type ReponsesDemandees = {
  readonly situation: string
  readonly emplois: string
  readonly nombre: string
}

/** How many answers at once: a form, not an import. */
const REPONSES_MAX = 500

/** What was typed as answers: one job per line, or so many answers of one other situation. */
const readReponses = ({ situation, emplois, nombre }: ReponsesDemandees) => {
  const found: Situation | undefined = SITUATIONS.find((name) => name === situation)
  const jobs = emplois
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (found === 'emploi') return jobs.map((emploi) => ({ situation: found, emploi }))
  if (!found || !isCount(nombre || '1') || Number(nombre || '1') > REPONSES_MAX) return []
  return Array.from({ length: Number(nombre || '1') }, () => ({ situation: found, emploi: null }))
}

/** Writes answers down, without a name. */
export const noterReponses = (
  monde: Monde,
  acteur: Acteur,
  { millesime, enquete, asked }: { millesime: string; enquete: string; asked: ReponsesDemandees },
): Promise<Answer<number>> =>
  inTransaction(monde.db, async (tx): Promise<Answer<number>> => {
    const parcours = await lockIts(tx, acteur, { millesime, enquete })
    if (!parcours.ok) return parcours
    const reponses = readReponses(asked)
    if (reponses.length === 0 || reponses.length > REPONSES_MAX) return refus({ code: 'saisie' })
    const le = monde.now()
    await insertReponses(
      tx,
      reponses.map((one) => ({ ...one, id: newId(), enquete_id: enquete, recue_le: le })),
    )
    const detail = { nombre: reponses.length, situation: asked.situation }
    await recordAudit(tx, acteur, 'enquete.noter', { type: 'enquete', id: enquete }, detail)
    return ok(reponses.length)
  })

/** Codes jobs held to the target jobs of the programme; an empty code is taken off. */
export const coderReponses = (
  monde: Monde,
  acteur: Acteur,
  { millesime, enquete, codes }: { millesime: string; enquete: string; codes: ReadonlyMap<string, string> },
): Promise<Answer<number>> =>
  inTransaction(monde.db, async (tx): Promise<Answer<number>> => {
    const parcours = await lockIts(tx, acteur, { millesime, enquete })
    if (!parcours.ok) return parcours
    const good = [...codes].filter(([id, metier]) => isId(id) && (metier === '' || isId(metier)))
    const read = new Map(good.map(([id, metier]) => [id, metier === '' ? null : metier]))
    const changed = await codeReponses(tx, { enquete, parcours: parcours.value, codes: read })
    const detail = { codes: Object.fromEntries(read), changed }
    if (changed > 0) await recordAudit(tx, acteur, 'enquete.coder', { type: 'enquete', id: enquete }, detail)
    return ok(changed)
  })
