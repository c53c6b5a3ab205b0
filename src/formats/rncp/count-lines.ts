const NEW_LINE = 10
/** What is kept behind, to find the line where a long fiche began. */
const KEPT_BYTES = 16 << 20

type Piece = { readonly start: number; readonly lines: number; readonly bytes: Uint8Array }

const linesIn = (bytes: Uint8Array, to: number = bytes.length): number => {
  let count = 0
  for (let i = bytes.indexOf(NEW_LINE); i >= 0 && i < to; i = bytes.indexOf(NEW_LINE, i + 1)) count += 1
  return count
}

/**
 * Counts lines as pieces pass. `lineAt` gives the line (from 1) of a byte seen lately; for one further back than
 * 16 MB, the first line still kept. Memory does not grow with the file.
 */
export const countLines = (
  pieces: AsyncIterable<Uint8Array>,
): { readonly pieces: AsyncIterable<Uint8Array>; readonly lineAt: (position: number) => number } => {
  const kept: Piece[] = []
  let [start, lines, weight] = [0, 0, 0]
  async function* pass(): AsyncGenerator<Uint8Array> {
    for await (const bytes of pieces) {
      kept.push({ start, lines, bytes })
      start += bytes.length
      lines += linesIn(bytes)
      weight += bytes.length
      while (weight > KEPT_BYTES && kept.length > 1) weight -= kept.shift()?.bytes.length ?? 0
      yield bytes
    }
  }
  const lineAt = (position: number): number => {
    const piece = kept.findLast((one) => one.start <= position) ?? kept[0]
    return piece ? piece.lines + linesIn(piece.bytes, Math.max(0, position - piece.start)) + 1 : 1
  }
  return { pieces: pass(), lineAt }
}
