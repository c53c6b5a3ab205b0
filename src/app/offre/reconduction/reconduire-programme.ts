import type { Acteur } from '#src/domain/acces/permission.ts'
import type { Programme } from '#src/domain/offre/programme.schema.ts'
import {
  anneeSuivante,
  type ChoixReconduction,
  dateProposee,
  debutAnnee,
  phrasesDatees,
  reconduire,
} from '#src/domain/offre/reconduction.rules.ts'
import { newId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { type Db, inTransaction } from '#src/store/database.ts'
import {
  insertMillesime,
  listMillesimesOf,
  lockParcours,
  type MillesimeRow,
} from '#src/store/offre/millesime-store.ts'
import { insertVersion } from '#src/store/offre/version-store.ts'
import type { Monde } from '../../monde.ts'
import { recordAudit } from '../../socle/record.ts'
import { openPlace, type RefusPlace } from '../place.ts'
import { readDraft } from '../read-draft.ts'

export type RefusReconduction =
  | { readonly code: 'introuvable' }
  | { readonly code: 'interdit' }
  | { readonly code: 'annee-invalide' }
  /** The parcours has a programme for that year already. */
  | { readonly code: 'existe-deja'; readonly millesime: string }

export type PageReconduction = {
  readonly place: MillesimeRow
  /** What may be proposed; null: unknown. */
  readonly proposee: {
    readonly annee: string | null
    readonly debut: string | null
    readonly fin: string | null
  }
  readonly datees: readonly string[]
  /** The programme of the next year, when there is one. */
  readonly existe: string | null
}

/** Years are compared by the year they begin in: '2026/2027' is '2026-2027'. */
const findAnnee = async (db: Db, parcours: string, annee: string | null): Promise<string | null> => {
  const debut = debutAnnee(annee)
  if (debut === undefined) return null
  const found = (await listMillesimesOf(db, parcours)).find((one) => debutAnnee(one.annee) === debut)
  return found?.id ?? null
}

const textesOf = ({ document: _document, ...textes }: Programme) => textes

/** What the next year of a programme would be made of. */
export const showReconduction = async (
  monde: Monde,
  acteur: Acteur,
  millesime: string,
): Promise<Result<PageReconduction, RefusPlace>> => {
  const found = await openPlace(monde.db, acteur, { id: millesime, action: 'programme.modifier' })
  if (!found.ok) return found
  const place = found.value
  const programme = await readDraft(monde.db, place)
  const { debut, fin } = programme.organisation
  const annee = anneeSuivante(place.anneeUniversitaire)
  const { organisation, ...rest } = textesOf(programme)
  const { debut: _debut, fin: _fin, ...phrases } = organisation
  return ok({
    place,
    proposee: { annee, debut: dateProposee(debut), fin: dateProposee(fin) },
    datees: phrasesDatees({ ...rest, organisation: phrases }),
    existe: await findAnnee(monde.db, place.parcours, annee),
  })
}

/** A new draft of the same parcours for the next year; the one it comes from is left as it is. */
export const reconduireProgramme = (
  monde: Monde,
  acteur: Acteur,
  { millesime, ...choix }: ChoixReconduction & { readonly millesime: string },
): Promise<Result<string, RefusReconduction>> =>
  inTransaction<string, RefusReconduction>(monde.db, async (tx) => {
    const found = await openPlace(tx, acteur, { id: millesime, action: 'programme.modifier' })
    if (!found.ok) return found
    const place = found.value
    // Two people asking at once make one programme: the second finds it.
    await lockParcours(tx, place.parcours)
    const annee = choix.annee.trim()
    const next = reconduire(await readDraft(tx, place), { ...choix, annee })
    if (!next.ok) return refus({ code: 'annee-invalide' })
    const existe = await findAnnee(tx, place.parcours, annee)
    if (existe) return refus({ code: 'existe-deja', millesime: existe })
    const id = newId()
    await insertMillesime(tx, { id, parcours: place.parcours, programme: next.value })
    await insertVersion(tx, {
      id: newId(),
      millesime_id: id,
      numero: 1,
      statut: 'brouillon',
      ouverte_le: monde.now(),
    })
    const detail = { ...choix, annee, depuis: millesime, revision: 1 }
    await recordAudit(tx, acteur, 'programme.reconduire', { type: 'millesime', id }, detail)
    return ok(id)
  })
