/** What changed inside a text, word by word: a sentence mended in one place is not a new sentence. */

export type Segment = { readonly sort: 'egal' | 'retire' | 'ajoute'; readonly texte: string }

/** Words with the blanks and marks that follow them, so that the segments written end to end are the texts. */
const tokens = (texte: string): readonly string[] => texte.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? []

/** Beyond this many pairs of words the two texts are shown whole: nobody reads a diff of a book in a cell. */
const PAIRS_MAX = 1_000_000

type Table = readonly Uint32Array[]

const tableOf = (a: readonly string[], b: readonly string[]): Table => {
  const table = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [row, next] = [table[i] as Uint32Array, table[i + 1] as Uint32Array]
      row[j] = a[i] === b[j] ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0)
    }
  return table
}

const join = (segments: readonly Segment[]): readonly Segment[] =>
  segments.reduce<Segment[]>((joined, segment) => {
    const last = joined.at(-1)
    if (last?.sort === segment.sort)
      joined[joined.length - 1] = { sort: last.sort, texte: last.texte + segment.texte }
    else if (segment.texte !== '') joined.push(segment)
    return joined
  }, [])

/** The segments of both texts in reading order: kept and removed ones make `avant`, kept and added ones `apres`. */
export const compareMots = (avant: string, apres: string): readonly Segment[] => {
  const [a, b] = [tokens(avant), tokens(apres)]
  if (a.length * b.length > PAIRS_MAX)
    return join([
      { sort: 'retire', texte: avant },
      { sort: 'ajoute', texte: apres },
    ])
  const table = tableOf(a, b)
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0
  const found: Segment[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length)
    if (i < a.length && j < b.length && a[i] === b[j]) {
      found.push({ sort: 'egal', texte: a[i] ?? '' })
      i += 1
      j += 1
    } else if (i < a.length && (j >= b.length || at(i + 1, j) >= at(i, j + 1))) {
      found.push({ sort: 'retire', texte: a[i] ?? '' })
      i += 1
    } else {
      found.push({ sort: 'ajoute', texte: b[j] ?? '' })
      j += 1
    }
  return join(found)
}
