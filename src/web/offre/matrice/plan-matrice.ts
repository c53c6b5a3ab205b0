import type { PageMatrice } from '#src/app/offre/matrice/show-matrice.ts'
import type { EcTenu } from '#src/domain/offre/maquette/identite.rules.ts'
import { ecsOf } from '#src/domain/offre/maquette/repere.rules.ts'
import {
  type Axe,
  type But,
  type GroupeButs,
  groupesOf,
  liensOf,
} from '#src/domain/offre/matrice/lien.rules.ts'

export type LigneEc = { readonly id: string; readonly repere: string; readonly ec: EcTenu }
export type GroupeEc = {
  readonly id: string
  readonly semestre: string | null
  readonly bloc: string | null
  readonly ue: string | null
  readonly lignes: readonly LigneEc[]
}

/** A matrix as its views draw it: EC by UE, competences by bloc, and which cells are ticked. */
export type Plan = {
  readonly axe: Axe
  readonly action: string
  readonly modifiable: boolean
  readonly groupes: readonly GroupeButs[]
  readonly buts: readonly But[]
  readonly rangees: readonly GroupeEc[]
  readonly isCoche: (ec: EcTenu, but: But) => boolean
}

/** The rows and columns of one axis. */
export const buildPlan = ({ place, programme, tenue, modifiable }: PageMatrice, axe: Axe): Plan => {
  const repereOf = new Map(ecsOf(programme.maquette).map(({ chemin, repere }) => [chemin, repere]))
  const groupes = groupesOf(programme, axe).filter(({ buts }) => buts.length > 0)
  const rangees = tenue.semestres.flatMap(({ code, parties }, s) =>
    parties.flatMap(({ bloc, ues }, p) =>
      ues.map((ue, u) => ({
        id: ue.id,
        semestre: code,
        bloc,
        ue: ue.intitule,
        lignes: ue.ecs.map((ec, e) => ({
          id: ec.id,
          ec,
          repere: repereOf.get(`maquette.semestres[${s}].parties[${p}].ues[${u}].ecs[${e}]`) ?? '',
        })),
      })),
    ),
  )
  return {
    axe,
    action: `/programmes/${place.id}/matrice`,
    modifiable,
    groupes,
    buts: groupes.flatMap(({ buts }) => buts),
    rangees: rangees.filter(({ lignes }) => lignes.length > 0),
    isCoche: (ec, but) => liensOf(ec, axe).includes(but.texte),
  }
}
