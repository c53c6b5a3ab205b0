import { type Acteur, can } from '#src/domain/acces/permission.ts'
import { droit } from '#src/domain/droit/registre.ts'
import type { Programme } from '#src/domain/offre/programme.schema.ts'
import { comparerFiche } from '#src/domain/offre/rncp/ecart-rncp.rules.ts'
import { numeroDe, proposerTexte, type TexteFiche } from '#src/domain/offre/rncp/lien.rules.ts'
import type { FicheRncp } from '#src/domain/offre/rncp/rncp.schema.ts'
import { type ConstatVeille, type DossierRncp, veiller } from '#src/domain/offre/rncp/veille.rules.ts'
import { jourOf, parseJour } from '#src/kit/jour.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import type { Db } from '#src/store/database.ts'
import type { MillesimeRow } from '#src/store/offre/millesime-store.ts'
import { type FicheRow, listVersionsFiche } from '#src/store/offre/rncp/fiche-rncp-store.ts'
import { findLien } from '#src/store/offre/rncp/lien-rncp-store.ts'
import { listVersions } from '#src/store/offre/version-store.ts'
import { type Monde, today } from '../../monde.ts'
import { findPlace } from '../place.ts'
import { lieuOf, readDraft } from '../read-draft.ts'
import { readDossierRncp } from './read-dossier-rncp.ts'

export type TexteCandidat = TexteFiche & { readonly intitule: string | null; readonly remplacee: boolean }
export type PageRncp = {
  readonly place: MillesimeRow
  readonly numero: string | null
  /** null: nothing was imported, nothing is known. */
  readonly dossier: DossierRncp | null
  readonly lien: Awaited<ReturnType<typeof findLien>> | null
  readonly proposition: TexteCandidat | null
  /** Texts a person may choose: of the number written, of the one linked, of those that replace them. */
  readonly textes: readonly TexteCandidat[]
  /** The text shown: the one linked, else the one proposed. */
  readonly fiche: FicheRncp | null
  readonly ecarts: ReturnType<typeof comparerFiche> | null
  readonly constats: readonly ConstatVeille[]
  /** Once published, another text asks for a reason. */
  readonly publie: boolean
  readonly liable: boolean
  readonly modifiable: boolean
}

const candidatOf = (row: FicheRow): TexteCandidat => ({
  id: row.id,
  numero: row.numero,
  rang: row.rang,
  lueLe: jourOf(row.lue_le),
  intitule: row.intitule,
  remplacee: row.remplacee_le !== null,
})

/** Texts of the numbers asked, and of the fiches that replace them. */
const findTextes = async (db: Db, numeros: readonly string[]): Promise<readonly FicheRow[]> => {
  const siens = await listVersionsFiche(db, numeros)
  const suite = siens.flatMap(({ nouvelles }) => nouvelles).filter((numero) => !numeros.includes(numero))
  return [...siens, ...(await listVersionsFiche(db, [...new Set(suite)]))]
}

/** The fiche a programme rests on, as its text stands: linked or proposed. */
export const readFicheDe = async (db: Db, place: Pick<MillesimeRow, 'id'>, programme: Programme) => {
  const lien = (await findLien(db, place.id)) ?? null
  const numero = numeroDe(programme)
  const numeros = [...new Set([numero, lien?.numero ?? null])].filter((one) => one !== null)
  const rows = await findTextes(db, numeros)
  const debut = parseJour(programme.organisation.debut ?? '')
  const textes = rows.map(candidatOf)
  const proposed = proposerTexte(textes, numero, debut.ok ? debut.value : null)
  const proposition = textes.find(({ id }) => id === proposed?.id) ?? null
  const fiche = lien?.contenu ?? rows.find(({ id }) => id === proposition?.id)?.contenu ?? null
  return { lien, numero, textes, proposition, fiche }
}

/** The page of the fiche RNCP of one programme. */
export const showRncp = async (
  monde: Monde,
  acteur: Acteur,
  id: string,
): Promise<Result<PageRncp, 'introuvable'>> => {
  const place = await findPlace(monde.db, acteur, id)
  if (!place) return refus('introuvable')
  const programme = await readDraft(monde.db, place)
  const read = await readFicheDe(monde.db, place, programme)
  const dossier = await readDossierRncp(monde.db, place, programme)
  const versions = await listVersions(monde.db, id)
  return ok({
    place,
    ...read,
    dossier,
    ecarts: read.fiche && comparerFiche(read.fiche, programme),
    constats: dossier ? veiller(programme, dossier, { today: today(monde), droit }) : [],
    publie: versions.some(({ contenu }) => contenu !== null),
    liable: can(acteur, 'rncp.lier', lieuOf(place)),
    modifiable:
      can(acteur, 'programme.modifier', lieuOf(place)) &&
      versions.some(({ statut }) => statut === 'brouillon'),
  })
}
