import { Unzip, UnzipInflate } from 'fflate'

const ZIP_MARK = [0x50, 0x4b, 0x03, 0x04]

/** Whether a file's first bytes are those of a zip: the flow is published zipped. */
export const isZip = (debut: Uint8Array): boolean => ZIP_MARK.every((octet, i) => debut[i] === octet)

/**
 * The first `.xml` of a zip, unzipped piece by piece; its name is not trusted (the flow's have broken accents).
 * Throws what fflate throws on a damaged zip.
 */
export async function* unzipFlux(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = []
  let taken = false
  const unzip = new Unzip((file) => {
    if (taken || !file.name.toLowerCase().endsWith('.xml')) return
    taken = true
    file.ondata = (error, piece) => {
      if (error) throw error
      ready.push(piece)
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  for await (const piece of pieces) {
    // Small pushes: a piece of zip may grow a thousandfold, and each growth is handed on before the next.
    for (let i = 0; i < piece.length; i += 1 << 14) {
      unzip.push(piece.subarray(i, i + (1 << 14)))
      yield* ready
      ready = []
    }
  }
  unzip.push(new Uint8Array(0), true)
  yield* ready
}
