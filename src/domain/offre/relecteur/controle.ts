/**
 * The relecteur reads a programme the way a careful colleague reads a proof. Each check is one file and answers one
 * question; it says where, never how it is worded. What rests on a text of law that nobody opened never blocks.
 */
import type { Params } from '#src/domain/droit/constat.rules.ts'
import type { Droit } from '#src/domain/droit/droit.ts'
import type { Entree } from '#src/domain/droit/entree.schema.ts'
import type { Jour } from '#src/kit/jour.ts'
import type { Lecture } from '../lecture.schema.ts'
import type { Programme } from '../programme.schema.ts'
import type { Registres } from '../registre/registre.ts'
import type { DossierRncp } from '../rncp/veille.rules.ts'

/** bloquant bars publication, avertissement asks for an answer, information is there to be known. */
export const GRAVITES = ['bloquant', 'avertissement', 'information'] as const
export type Gravite = (typeof GRAVITES)[number]

export const FAMILLES = [
  'somme',
  'rythme',
  'completude',
  'rncp',
  'date',
  'arbre',
  'statut',
  'admission',
  'contact',
  'promesse',
  'langue',
  'typographie',
] as const
export type Famille = (typeof FAMILLES)[number]

/** Another programme of the catalogue: of the same mention, or a stranger's that may bear the same titles. */
export type Voisin = {
  readonly etablissement: string | null
  readonly code: string | null
  readonly intitule: string | null
  /** Titles of its EC. */
  readonly ecs: readonly string[]
}

/** All a check may read. `lecture` is null for a programme typed by hand. */
export type Dossier = {
  readonly programme: Programme
  readonly lecture: Lecture | null
  readonly voisins: readonly Voisin[]
  /** Null while nobody looked: a brochure alone has no register. */
  readonly registres: Registres | null
  /** The text in public now, if there is one and somebody looked. */
  readonly publie: Programme | null
  /** The fiche RNCP it rests on; absent while no register was imported. */
  readonly rncp?: DossierRncp | null
  /** Links found gone, and since when; absent while nobody asked them. */
  readonly liensMuets?: ReadonlyMap<string, Jour>
  readonly today: Jour
  readonly droit: Droit
}

/** One fact to change for the flaw to go; `avant` is what must still stand there. */
export type Retouche = { readonly chemin: string; readonly avant: unknown; readonly apres: unknown }

/** What a check found at one place. Lines are looked up in the Lecture from `chemin` when it gives none. */
export type Remarque = {
  readonly chemin: string
  readonly params?: Params
  readonly lignes?: readonly number[]
  /** What the register holds of the rule it rests on: empty, nothing that day. Absent, it rests on the text alone. */
  readonly cite?: readonly Entree[]
  readonly reparation?: readonly Retouche[]
}

export type Controle<C extends string = string> = {
  readonly code: C
  readonly famille: Famille
  readonly gravite: Gravite
  /** false: no reason sets its findings aside; what it guards is lent by others, or owed to them. */
  readonly dispensable?: false
  readonly lit: (dossier: Dossier) => readonly Remarque[]
}
