import { type Acteur, can } from '#src/domain/acces/permission.ts'
import type { Programme } from '#src/domain/offre/programme.schema.ts'
import { liensDe } from '#src/domain/offre/relecteur/lien/liens.rules.ts'
import type { ConstatRelecture } from '#src/domain/offre/relecteur/relire.rules.ts'
import { jourOf } from '#src/kit/jour.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import type { Db } from '#src/store/database.ts'
import { listLiensMuets } from '#src/store/offre/lien/lien-store.ts'
import type { MillesimeRow } from '#src/store/offre/millesime-store.ts'
import { findBrochureOf, listDispenses, listVoisins } from '#src/store/offre/relecture-store.ts'
import { findPublicVersion, listVersions } from '#src/store/offre/version-store.ts'
import { loadRegistres } from '#src/store/registre/inscription-store.ts'
import { type Monde, today } from '../../monde.ts'
import { findPlace } from '../place.ts'
import { lieuOf, readDraft } from '../read-draft.ts'
import { readDossierRncp } from '../rncp/read-dossier-rncp.ts'
import { type CodeRelecture, relireProgramme, voisinDe } from './relire.ts'

export type Constat = ConstatRelecture<CodeRelecture>

/** The institution's paragraphs are mended by the institution: a programme only shows them. */
const keepOwn = (constat: Constat): Constat =>
  constat.reparation?.some(({ chemin }) => chemin.startsWith('etablissement.textes'))
    ? { ...constat, reparation: null }
    : constat

/** Proofreads a text beside the brochure it came from, its neighbours in public, and what was set aside. */
export const relireMillesime = async (
  monde: Pick<Monde, 'now' | 'suitLiens'>,
  db: Db,
  { place, programme }: { place: MillesimeRow; programme: Programme },
) => {
  const brochure = await findBrochureOf(db, place.id)
  const dispenses = await listDispenses(db, place.id)
  const voisins = await listVoisins(db, { millesime: place.id, intitules: voisinDe(programme).ecs })
  const constats = relireProgramme({
    programme,
    lecture: brochure?.lecture ?? null,
    voisins,
    registres: await loadRegistres(db, place),
    publie: (await findPublicVersion(db, place.id))?.contenu ?? null,
    rncp: await readDossierRncp(db, place, programme),
    liensMuets: await listLiensMuets(
      db,
      monde.suitLiens ? liensDe(programme).map(({ adresse }) => adresse) : [],
    ),
    dispenses: dispenses.map(({ prenom, nom, le, ...dispense }) => ({
      ...dispense,
      par: `${prenom} ${nom}`,
      le: jourOf(le),
    })),
    today: today(monde),
  })
  return { constats: constats.map(keepOwn), brochure: brochure?.id ?? null }
}

export type PageRelecture = {
  readonly place: MillesimeRow
  readonly constats: readonly Constat[]
  /** The brochure the lines lead to, for whoever may read it. */
  readonly brochure: string | null
  readonly modifiable: boolean
  readonly dispensable: boolean
  /** Whether somebody asks the links if they still answer. */
  readonly liensSuivis: boolean
}

export const showRelecture = async (
  monde: Monde,
  acteur: Acteur,
  id: string,
): Promise<Result<PageRelecture, 'introuvable'>> => {
  const place = await findPlace(monde.db, acteur, id)
  if (!place) return refus('introuvable')
  const programme = await readDraft(monde.db, place)
  const { constats, brochure } = await relireMillesime(monde, monde.db, { place, programme })
  const versions = await listVersions(monde.db, id)
  return ok({
    place,
    constats,
    brochure: can(acteur, 'brochure.lire', lieuOf(place)) ? brochure : null,
    modifiable:
      can(acteur, 'programme.modifier', lieuOf(place)) &&
      versions.some(({ statut }) => statut === 'brouillon'),
    dispensable: can(acteur, 'relecture.dispenser', lieuOf(place)),
    liensSuivis: monde.suitLiens,
  })
}
