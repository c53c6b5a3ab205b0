import { type Acteur, type Action, can } from '#src/domain/acces/permission.ts'
import type { ChampLu, Lecture } from '#src/domain/offre/lecture.schema.ts'
import { isId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import {
  type BrochureRow,
  findBrochure,
  findFichier,
  listBrochures,
  listRevues,
} from '#src/store/offre/brochure-store.ts'
import type { Monde } from '../../monde.ts'

export type Decision = 'accepte' | 'corrige' | 'ecarte'
/** A field that was read, and what was said of it. */
export type ChampRevu = {
  readonly lu: ChampLu
  readonly decision: Decision | null
  /** What will stand in the programme: the correction, or what was read. */
  readonly valeur: ChampLu['valeur']
}

/** Lines that are not blank: used by a field, only a heading, or not read. They sum to the whole. */
export type Compte = {
  readonly total: number
  readonly lues: number
  readonly titres: number
  readonly nonLues: number
}

export type PageBrochure = {
  readonly brochure: BrochureRow
  readonly lecture: Lecture
  readonly champs: readonly ChampRevu[]
  readonly compte: Compte
  readonly revisable: boolean
}

/** What a right on a brochure is asked on. */
export const lieuBrochure = ({ etablissement, composante, mention, parcours }: BrochureRow) => ({
  etablissement,
  composante,
  mention,
  parcours,
})

const countLines = (lecture: Lecture): Compte => {
  const lues = new Set(lecture.champs.flatMap(({ lignes }) => lignes))
  const titres = new Set(lecture.titres.map(({ ligne }) => ligne).filter((ligne) => !lues.has(ligne)))
  const total = lecture.lignes.filter((ligne) => ligne.trim() !== '').length
  return { total, lues: lues.size, titres: titres.size, nonLues: lecture.nonLues.length }
}

/** The fields of a lecture with the last word on each. */
export const joinRevues = (
  lecture: Lecture,
  revues: Awaited<ReturnType<typeof listRevues>>,
): readonly ChampRevu[] => {
  const byChemin = new Map(revues.map((revue) => [revue.chemin, revue]))
  return lecture.champs.map((lu) => {
    const revue = byChemin.get(lu.chemin)
    const correction = revue?.decision === 'corrige' ? revue.valeur : null
    return { lu, decision: revue?.decision ?? null, valeur: correction ? correction.valeur : lu.valeur }
  })
}

const canBrochure = (acteur: Acteur, action: Action, brochure: BrochureRow): boolean =>
  can(acteur, action, lieuBrochure(brochure))

/** A brochure under review: its lines, what was read of them, what was said of it. */
export const showBrochure = async (
  monde: Monde,
  acteur: Acteur,
  id: string,
): Promise<Result<PageBrochure, 'introuvable'>> => {
  const found = isId(id) ? await findBrochure(monde.db, id) : undefined
  if (!found || !canBrochure(acteur, 'brochure.lire', found)) return refus('introuvable')
  const { lecture, ...brochure } = found
  return ok({
    brochure,
    lecture,
    champs: joinRevues(lecture, await listRevues(monde.db, id)),
    compte: countLines(lecture),
    revisable: brochure.millesime === null && canBrochure(acteur, 'brochure.revoir', found),
  })
}

export const listDepots = (monde: Monde, acteur: Acteur): Promise<readonly BrochureRow[]> =>
  listBrochures(monde.db, acteur, 'brochure.lire')

/** The file as it came. */
export const readFichier = async (monde: Monde, acteur: Acteur, id: string) => {
  const found = isId(id) ? await findBrochure(monde.db, id) : undefined
  if (!found || !canBrochure(acteur, 'brochure.lire', found)) return undefined
  const bytes = await monde.files.get(found.fichier)
  const fichier = await findFichier(monde.db, found.fichier)
  return bytes && fichier && { nom: found.nom, bytes, type: fichier.type_mime }
}
