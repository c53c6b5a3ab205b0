import { type Acteur, can } from '#src/domain/acces/permission.ts'
import { compterInsertion, type Insertion, type Reponse } from '#src/domain/indicateur/insertion.rules.ts'
import { groupRegistres, type Registres } from '#src/domain/offre/registre/registre.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import type { Db } from '#src/store/database.ts'
import { listEnquetes } from '#src/store/indicateur/enquete-store.ts'
import type { MillesimeRow } from '#src/store/offre/millesime-store.ts'
import { findPublicationRow } from '#src/store/publication/find-publication.ts'
import { loadRegistres } from '#src/store/registre/inscription-store.ts'
import type { Monde } from '../monde.ts'
import { findPlace } from '../offre/place.ts'
import { lieuOf } from '../offre/read-draft.ts'

export type Metier = Registres['metier'][number]
export type Enquete = {
  readonly id: string
  /** The year of the diploma, and how many months after it they were asked. */
  readonly promotion: number
  readonly mois: number
  readonly interroges: number | null
  readonly source: string
  readonly reponses: readonly Reponse[]
  readonly bilan: Insertion
}

const readEnquetes = async (
  db: Db,
  parcours: string,
  metiers: readonly Metier[],
): Promise<readonly Enquete[]> =>
  (await listEnquetes(db, parcours)).map((enquete) => ({
    ...enquete,
    bilan: compterInsertion(enquete.reponses, metiers),
  }))

export type PageInsertion = {
  readonly place: MillesimeRow
  readonly metiers: readonly Metier[]
  readonly enquetes: readonly Enquete[]
  readonly modifiable: boolean
}

/** The surveys of a programme as its team reads and codes them. */
export const showInsertion = async (
  monde: Monde,
  acteur: Acteur,
  id: string,
): Promise<Result<PageInsertion, 'introuvable'>> => {
  const place = await findPlace(monde.db, acteur, id)
  if (!place) return refus('introuvable')
  const { metier: metiers } = await loadRegistres(monde.db, place)
  return ok({
    place,
    metiers,
    enquetes: await readEnquetes(monde.db, place.parcours, metiers),
    modifiable: can(acteur, 'enquete.tenir', lieuOf(place)),
  })
}

export type EnquetePublique = Omit<Enquete, 'reponses'>

export type InsertionPublique = {
  readonly adresse: string
  readonly intitule: string
  readonly metiers: readonly Metier[]
  /** Only those with enough answers for nobody to be recognised, without the answers themselves. */
  readonly enquetes: readonly EnquetePublique[]
  /** Surveys kept back, for want of answers. */
  readonly retenues: number
}

const withoutAnswers = ({ id, promotion, mois, interroges, source, bilan }: Enquete): EnquetePublique => ({
  id,
  promotion,
  mois,
  interroges,
  source,
  bilan,
})

/** What anyone may read of the surveys of a published programme. */
export const showInsertionPublique = async (
  monde: Monde,
  adresse: string,
): Promise<InsertionPublique | undefined> => {
  const row = await findPublicationRow(monde.db, adresse, null)
  if (!row) return undefined
  const { metier: metiers } = groupRegistres(row.inscriptions)
  const enquetes = await readEnquetes(monde.db, row.parcours, metiers)
  const { intitule, code } = row.programme.parcours
  return {
    adresse,
    intitule: intitule ?? code ?? adresse,
    metiers,
    enquetes: enquetes.filter(({ bilan }) => bilan.publiable).map(withoutAnswers),
    retenues: enquetes.filter(({ bilan }) => !bilan.publiable).length,
  }
}
