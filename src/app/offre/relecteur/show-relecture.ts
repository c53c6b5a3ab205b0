import { type Acteur, can } from '#src/domain/acces/permission.ts'
import type { Programme } from '#src/domain/offre/programme.schema.ts'
import type { ConstatRelecture } from '#src/domain/offre/relecteur/relire.rules.ts'
import { isId } from '#src/kit/id.ts'
import { jourOf } from '#src/kit/jour.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import type { Db } from '#src/store/database.ts'
import { findMillesime, type MillesimeRow } from '#src/store/offre/millesime-store.ts'
import { findBrochureOf, listDispenses, listVoisins } from '#src/store/offre/relecture-store.ts'
import { listVersions } from '#src/store/offre/version-store.ts'
import { loadRegistres } from '#src/store/registre/inscription-store.ts'
import { type Monde, today } from '../../monde.ts'
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
  monde: Pick<Monde, 'now'>,
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
    rncp: await readDossierRncp(db, place, programme),
