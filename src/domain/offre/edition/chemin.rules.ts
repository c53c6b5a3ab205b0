/** The address of one fact in a Programme: 'admission.pieces[0].intitule'. */

export type Pas = string | number

/** 'admission.pieces[0].intitule' -> ['admission', 'pieces', 0, 'intitule']. */
export const splitChemin = (chemin: string): readonly Pas[] =>
  [...chemin.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, nom, rang]) =>
    rang === undefined ? (nom ?? '') : Number(rang),
  )

/** The inverse of splitChemin. */
export const joinChemin = (pas: readonly Pas[]): string =>
  pas.reduce<string>(
    (chemin, p) => (typeof p === 'number' ? `${chemin}[${p}]` : chemin ? `${chemin}.${p}` : p),
    '',
  )

/** The same for every item of a list: 'admission.pieces.intitule'. What the catalogue names a field by. */
export const genericChemin = (chemin: string): string =>
  splitChemin(chemin)
    .filter((pas) => typeof pas === 'string')
    .join('.')

/** The places in the lists met on the way, counted from 1. */
export const rangsOf = (chemin: string): readonly number[] =>
  splitChemin(chemin).flatMap((pas) => (typeof pas === 'number' ? [pas + 1] : []))

/** What stands at an address; undefined where nothing does. */
export const readAt = (root: unknown, chemin: string): unknown =>
  splitChemin(chemin).reduce<unknown>(
    (node, pas) =>
      typeof node === 'object' && node !== null ? (node as Record<Pas, unknown>)[pas] : undefined,
    root,
  )

const write = (node: unknown, [pas, ...rest]: readonly Pas[], value: unknown): unknown => {
  if (pas === undefined) return value
  if (typeof pas === 'number') {
    const list = Array.isArray(node) ? [...node] : []
    list[pas] = write(list[pas], rest, value)
    return list
  }
  const object = (typeof node === 'object' && node !== null ? node : {}) as Record<string, unknown>
  return { ...object, [pas]: write(object[pas], rest, value) }
}

/** The same thing with one fact changed; the original is left as it was. */
export const writeAt = <T>(root: T, chemin: string, value: unknown): T =>
  write(root, splitChemin(chemin), value) as T
