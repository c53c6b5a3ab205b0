/** Joins the checks of every stage and runs them over one programme: what the relecteur's page and its bench both show. */
import { droit } from '#src/domain/droit/registre.ts'
import type { Lecture } from '#src/domain/offre/lecture.schema.ts'
import { ecsOf } from '#src/domain/offre/maquette/repere.rules.ts'
import type { Programme } from '#src/domain/offre/programme.schema.ts'
import type { Registres } from '#src/domain/offre/registre/registre.ts'
import type { Controle, Voisin } from '#src/domain/offre/relecteur/controle.ts'
import { CONTROLES_OFFRE, type CodeRelectureOffre } from '#src/domain/offre/relecteur/registre.ts'
import { type ConstatRelecture, type Dispense, relire } from '#src/domain/offre/relecteur/relire.rules.ts'
import type { DossierRncp } from '#src/domain/offre/rncp/veille.rules.ts'
import { CONTROLES_PLANNING, type CodeRelecturePlanning } from '#src/domain/planning/relecteur/registre.ts'
import type { Jour } from '#src/kit/jour.ts'

export type CodeRelecture = CodeRelectureOffre | CodeRelecturePlanning

export const CONTROLES: readonly Controle<CodeRelecture>[] = [...CONTROLES_OFFRE, ...CONTROLES_PLANNING]

export type Relecture = {
  readonly programme: Programme
  /** What was read in the brochure; null for a programme typed by hand. */
  readonly lecture?: Lecture | null
  readonly voisins?: readonly Voisin[]
  readonly registres?: Registres | null
  readonly publie?: Programme | null
  readonly dispenses?: readonly Dispense[]
  /** The fiche RNCP it rests on; null while no register was imported. */
  readonly rncp?: DossierRncp | null
  /** Links found gone, and since when. */
  readonly liensMuets?: ReadonlyMap<string, Jour>
  readonly today: Jour
}

/** Every finding, what weighs most first. */
export const relireProgramme = ({
  programme,
  lecture = null,
  voisins = [],
  registres = null,
  publie = null,
  dispenses = [],
  rncp = null,
  liensMuets = new Map(),
  today,
}: Relecture): readonly ConstatRelecture<CodeRelecture>[] =>
  relire(
    CONTROLES,
    { programme, lecture, voisins, registres, publie, rncp, liensMuets, today, droit },
    dispenses,
  )

/** What another programme's checks may know of this one. */
export const voisinDe = ({ etablissement, parcours, maquette }: Programme): Voisin => ({
  etablissement: etablissement.nom,
  code: parcours.code,
  intitule: parcours.intitule,
  ecs: ecsOf(maquette).map(({ ec }) => ec.intitule),
})
