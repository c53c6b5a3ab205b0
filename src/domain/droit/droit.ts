/** The dated law register: what the law said on a day, or an honest « not known on that day ». */
import { addDays, type Jour } from '#src/kit/jour.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import type { CodeDroit } from './code.ts'
import type { Entree } from './entree.schema.ts'

/** Nothing is known of this code on this day: the rule that asked must say so, never guess. */
export type RefusDroit = {
  readonly code: 'droit-inconnu-a-cette-date'
  readonly cherche: CodeDroit
  readonly jour: Jour
}

/** One stretch of a period under one and the same entry. */
export type Tranche<C extends CodeDroit> = {
  readonly du: Jour
  readonly au: Jour
  readonly entree: Entree<C>
}

export type Droit = {
  readonly entrees: readonly Entree[]
  /** The entry in force on a day. */
  readonly at: <C extends CodeDroit>(code: C, jour: Jour) => Result<Entree<C>, RefusDroit>
  /** The entries met from `du` to `au`, in order, cut at both ends; refused where one day is not covered. */
  readonly over: <C extends CodeDroit>(
    code: C,
    du: Jour,
    au: Jour,
  ) => Result<readonly Tranche<C>[], RefusDroit>
}

const holds = ({ du, au }: Entree, jour: Jour): boolean => du <= jour && (au === null || jour <= au)

/** Entries of one code are those of `fautesRegistre`'s good order: no two on the same day. */
export const createDroit = (entrees: readonly Entree[]): Droit => {
  const parCode = Map.groupBy(entrees, ({ code }) => code)
  const at = <C extends CodeDroit>(code: C, jour: Jour): Result<Entree<C>, RefusDroit> => {
    const found = (parCode.get(code) ?? []).find((entree) => holds(entree, jour))
    return found
      ? ok(found as Entree as Entree<C>)
      : refus({ code: 'droit-inconnu-a-cette-date', cherche: code, jour })
  }
  const over = <C extends CodeDroit>(
    code: C,
    du: Jour,
    au: Jour,
  ): Result<readonly Tranche<C>[], RefusDroit> => {
    const tranches: Tranche<C>[] = []
    let debut = du
    while (debut <= au) {
      const lue = at(code, debut)
      if (!lue.ok) return lue
      const fin = lue.value.au === null || lue.value.au > au ? au : lue.value.au
      tranches.push({ du: debut, au: fin, entree: lue.value })
      debut = addDays(fin, 1)
    }
    return ok(tranches)
  }
  return { entrees, at, over }
}
