import assert from 'node:assert/strict'
import { it } from 'node:test'
import { countLines } from './count-lines.ts'

async function* cut(texte: string, size: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < texte.length; i += size) yield Buffer.from(texte.slice(i, i + size))
}

it('gives the line of any byte, however the text is cut', async () => {
  const texte = 'un\ndeux\n\nquatre\n'
  for (const size of [1, 3, 100]) {
    const counted = countLines(cut(texte, size))
    for await (const piece of counted.pieces) assert.ok(piece.length > 0)
    const lines = [...texte].map((_, i) => counted.lineAt(i))
    assert.deepEqual(
      lines,
      [...texte].map((_, i) => texte.slice(0, i).split('\n').length),
    )
  }
})
