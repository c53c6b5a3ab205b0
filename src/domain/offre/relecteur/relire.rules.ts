/** Runs the checks over one programme: where each finding stands in the source, how much it weighs, who set it aside. */
import { type Params, poids } from '#src/domain/droit/constat.rules.ts'
import type { Entree } from '#src/domain/droit/entree.schema.ts'
import { isSame } from '#src/kit/egal.ts'
import type { Jour } from '#src/kit/jour.ts'
import type { Controle, Dossier, Famille, Gravite, Remarque, Retouche } from './controle.ts'
import { GRAVITES } from './controle.ts'
import { lignesDe } from './source.rules.ts'

/** A finding set aside with a reason; it stays visible, and no longer weighs. */
export type Dispense = {
  readonly code: string
  readonly chemin: string
  /** What the finding said that day: saying something else, it is another finding. */
  readonly params: Params
  readonly motif: string
  readonly par: string
  readonly le: Jour
}

export type ConstatRelecture<C extends string = string> = {
  readonly code: C
  readonly famille: Famille
  readonly gravite: Gravite
  readonly chemin: string
  /** Lines of the source, from 1; empty for what is absent or was typed by hand. */
  readonly lignes: readonly number[]
  readonly params: Params
  readonly cite: readonly Entree[]
  readonly reparation: readonly Retouche[] | null
  /** Whether someone entitled may set it aside with a reason. */
  readonly dispensable: boolean
  readonly dispense: Dispense | null
}

/** What rests on the law weighs what was read of it; on a day the register knows nothing of, it blocks nobody. */
const graviteDe = ({ gravite }: Controle, { cite }: Remarque): Gravite =>
  gravite === 'bloquant' && cite !== undefined && poids(...cite) === 'avertit' ? 'avertissement' : gravite

/** What weighs most first; a finding set aside comes after all the others; else the order of the checks. */
const rank = ({ gravite, dispense }: ConstatRelecture): number =>
  dispense ? GRAVITES.length : GRAVITES.indexOf(gravite)

export const relire = <C extends string>(
  controles: readonly Controle<C>[],
  dossier: Dossier,
  dispenses: readonly Dispense[] = [],
): readonly ConstatRelecture<C>[] =>
  controles
    .flatMap((controle) =>
      controle.lit(dossier).map((remarque): ConstatRelecture<C> => {
        const { chemin, params = {}, cite = [], reparation = null } = remarque
        const dispensable = controle.dispensable !== false
        return {
          code: controle.code,
          famille: controle.famille,
          gravite: graviteDe(controle, remarque),
          chemin,
          lignes: remarque.lignes ?? lignesDe(dossier.lecture, chemin),
          params,
          cite,
          reparation,
          dispensable,
          dispense: dispensable
            ? (dispenses.find(
                (d) => d.code === controle.code && d.chemin === chemin && isSame(d.params, params),
              ) ?? null)
            : null,
        }
      }),
    )
    .toSorted((a, b) => rank(a) - rank(b))

/** What still bars publication: blocking, and set aside by nobody. */
export const bloquants = <C extends string>(
  constats: readonly ConstatRelecture<C>[],
): readonly ConstatRelecture<C>[] =>
  constats.filter(({ gravite, dispense }) => gravite === 'bloquant' && dispense === null)
