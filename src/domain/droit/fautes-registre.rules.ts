/** What a register may not hold: two answers for one day, or a period that ends before it starts. */
import type { CodeDroit } from './code.ts'
import type { Entree } from './entree.schema.ts'

export type FauteRegistre = {
  readonly faute: 'chevauchement' | 'periode-inversee'
  readonly code: CodeDroit
  readonly du: readonly string[]
}

const FIN = '9999-12-31'

export const fautesRegistre = (entrees: readonly Entree[]): readonly FauteRegistre[] => {
  const inversees = entrees
    .filter(({ du, au }) => au !== null && au < du)
    .map(({ code, du }) => ({ faute: 'periode-inversee' as const, code, du: [du] }))
  const chevauchements = [...Map.groupBy(entrees, ({ code }) => code)].flatMap(([code, groupe]) => {
    const ordre = groupe.toSorted((a, b) => (a.du < b.du ? -1 : 1))
    return ordre.flatMap((entree, i) => {
      const suivante = ordre[i + 1]
      return suivante && suivante.du <= (entree.au ?? FIN)
        ? [{ faute: 'chevauchement' as const, code, du: [entree.du, suivante.du] }]
        : []
    })
  })
  return [...inversees, ...chevauchements]
}
