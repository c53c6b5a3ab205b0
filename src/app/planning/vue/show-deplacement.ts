import { type Acteur, can } from '#src/domain/acces/permission.ts'
import type { Donnees, Edition, Seance } from '#src/domain/planning/emploi/emploi.ts'
import { isId } from '#src/kit/id.ts'
import { addDays, type Jour, parseJour } from '#src/kit/jour.ts'
import { mondayOf } from '#src/kit/periode.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { findSeance } from '#src/store/planning/seance-store.ts'
import type { Monde } from '../../monde.ts'
import { type CibleEmploi, listCibles } from '../emploi/demander-cibles.ts'
import { keepSituation, type Situation } from '../emploi/read-situation.ts'
import { type Carnet, readCarnet } from './carnet.ts'
import { coutCibles } from './cout-cibles.ts'

export type CiblePricee = CibleEmploi & {
  /** Change of the cost of comfort; null where it has none. */
  readonly ecart: number | null
}

/** Where a séance may go in one week. */
export type Places = {
  readonly situation: Situation
  readonly edition: Edition
  readonly seance: Seance
  readonly lundi: Jour
  readonly precedente: Jour | null
  readonly suivante: Jour | null
  /** Cost of comfort as it stands. */
  readonly avant: number
  readonly cibles: readonly CiblePricee[]
}

export type Deplacement = Omit<Places, 'situation'> & {
  readonly donnees: Donnees
  readonly carnet: Carnet
}

export type RefusDeplacementVu = {
  readonly code: 'introuvable' | 'interdit' | 'pas-en-brouillon' | 'evenement' | 'verrouillee'
}

type Demande = { readonly emploi: string; readonly seance: string; readonly semaine: string }

/** Where a séance of a draft may go in one week, and why not elsewhere: all that the week itself has to know. */
export const readPlaces = async (
  monde: Monde,
  acteur: Acteur,
  asked: Demande,
): Promise<Result<Places, RefusDeplacementVu>> => {
  const seance = isId(asked.seance) ? await findSeance(monde.db, asked.seance) : undefined
  const situation = seance && (await keepSituation(monde.db, seance.edition))
  if (!seance || !situation) return refus({ code: 'introuvable' })
  const { donnees, edition } = situation
  const { lieu, grille, id } = donnees.emploi
  if (id !== asked.emploi || !can(acteur, 'emploi.lire', lieu)) return refus({ code: 'introuvable' })
  if (!can(acteur, 'emploi.modifier', lieu)) return refus({ code: 'interdit' })
  if (edition.statut !== 'brouillon') return refus({ code: 'pas-en-brouillon' })
  const day = parseJour(asked.semaine)
  const lundi = mondayOf(day.ok ? day.value : seance.jour)
  const listed = listCibles(situation, { bloc: seance.bloc, du: lundi, au: addDays(lundi, 6) })
  if (!listed.ok) return listed
  if (seance.verrouillee) return refus({ code: 'verrouillee' })
  const { avant, ecarts } = coutCibles(situation, seance.bloc, {
    salle: seance.salle,
    cibles: listed.value,
  })
  const [before, after] = [addDays(lundi, -7), addDays(lundi, 7)]
  return ok({
    situation,
    edition,
    seance,
    lundi,
    precedente: before < mondayOf(grille.debut) ? null : before,
    suivante: after > grille.fin ? null : after,
    avant,
    cibles: listed.value.map((cible, i) => ({ ...cible, ecart: ecarts[i] ?? null })),
  })
}

/** The same with every name at hand, for its page. */
export const showDeplacement = async (
  monde: Monde,
  acteur: Acteur,
  asked: Demande,
): Promise<Result<Deplacement, RefusDeplacementVu>> => {
  const places = await readPlaces(monde, acteur, asked)
  if (!places.ok) return places
  const { situation, ...rest } = places.value
  const { donnees, seances } = situation
  return ok({ ...rest, donnees, carnet: await readCarnet(monde.db, donnees, seances) })
}
