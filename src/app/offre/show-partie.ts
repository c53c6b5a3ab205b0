import { type Acteur, can } from '#src/domain/acces/permission.ts'
import { genericChemin, readAt } from '#src/domain/offre/edition/chemin.rules.ts'
import type { Forme } from '#src/domain/offre/edition/feuille.rules.ts'
import { formePartie, pickPartie } from '#src/domain/offre/edition/partie.rules.ts'
import { dropIdentites, type MaquetteTenue } from '#src/domain/offre/maquette/identite.rules.ts'
import { cheminOf } from '#src/domain/offre/maquette/lieu.rules.ts'
import type { Programme } from '#src/domain/offre/programme.schema.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { type Homonyme, listHomonymes } from '#src/store/offre/homonyme-store.ts'
import { readMaquetteTenue } from '#src/store/offre/maquette-store.ts'
import type { MillesimeRow } from '#src/store/offre/millesime-store.ts'
import { listVersions } from '#src/store/offre/version-store.ts'
import type { Monde } from '../monde.ts'
import { type Sens, type Sommet, showPiles } from './maquette/annuler-operation.ts'
import { findPlace } from './place.ts'
import { lieuOf, readDraft } from './read-draft.ts'

export type PagePartie = {
  readonly place: MillesimeRow
  /** As it was asked, even if the node moved since: the fields of the form are named after it. */
  readonly chemin: string
  /** Identifier of a node of the maquette. */
  readonly noeud: string | undefined
  readonly forme: Forme
  readonly valeur: unknown
  readonly modifiable: boolean
  /** For an EC: those of the same title elsewhere in the catalogue. */
  readonly homonymes: readonly Homonyme[]
}

const isDraft = async (monde: Monde, id: string): Promise<boolean> =>
  (await listVersions(monde.db, id)).some(({ statut }) => statut === 'brouillon')

/** One editable part of a programme, as it stands. */
export const showPartie = async (
  monde: Monde,
  acteur: Acteur,
  { millesime, chemin, noeud }: { millesime: string; chemin: string; noeud?: string | undefined },
): Promise<Result<PagePartie, 'introuvable' | 'interdit'>> => {
  const place = await findPlace(monde.db, acteur, millesime)
  const forme = formePartie(chemin)
  if (!place || !forme) return refus('introuvable')
  if (!can(acteur, 'programme.modifier', lieuOf(place))) return refus('interdit')
  const tenue = await readMaquetteTenue(monde.db, millesime)
  const ici = noeud ? cheminOf(tenue, noeud) : chemin
  if (ici === undefined || genericChemin(ici) !== genericChemin(chemin)) return refus('introuvable')
  const whole = readAt(await readDraft(monde.db, place), ici)
  if (whole === undefined) return refus('introuvable')
  const modifiable = await isDraft(monde, millesime)
  const { intitule } = whole as { intitule?: string | null }
  const isEc = /\.ecs\[\d+\]$/.test(chemin)
  const homonymes = isEc && intitule ? await listHomonymes(monde.db, { intitule, sauf: millesime }) : []
  const { id } = (readAt({ maquette: tenue }, ici) ?? {}) as { id?: string }
  return ok({ place, chemin, noeud: id, forme, valeur: pickPartie(forme, whole), modifiable, homonymes })
}

export type PageMaquette = {
  readonly place: MillesimeRow
  readonly programme: Programme
  /** The same maquette, each node with its identifier. */
  readonly tenue: MaquetteTenue
  readonly modifiable: boolean
  /** What this person may take back and do again. */
  readonly piles: Readonly<Record<Sens, Sommet | null>>
}

/** The maquette of a programme, with whether this person may change it now. */
export const showMaquette = async (
  monde: Monde,
  acteur: Acteur,
  millesime: string,
): Promise<Result<PageMaquette, 'introuvable'>> => {
  const place = await findPlace(monde.db, acteur, millesime)
  if (!place) return refus('introuvable')
  const programme = await readDraft(monde.db, place)
  const tenue = await readMaquetteTenue(monde.db, millesime)
  const modifiable = can(acteur, 'programme.modifier', lieuOf(place)) && (await isDraft(monde, millesime))
  const qui = { millesime, acteur: acteur.id }
  const piles = modifiable ? await showPiles(monde.db, qui) : { annuler: null, retablir: null }
  return ok({
    place,
    programme: { ...programme, maquette: dropIdentites(tenue) },
    tenue,
    modifiable,
    piles,
  })
}

/** How many times a maquette was changed: whoever keeps a page open asks it. */
export const showRevision = async (
  monde: Monde,
  acteur: Acteur,
  millesime: string,
): Promise<Result<number, 'introuvable'>> => {
  const place = await findPlace(monde.db, acteur, millesime)
  return place ? ok(place.revision) : refus('introuvable')
}
