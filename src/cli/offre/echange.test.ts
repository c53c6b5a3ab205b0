import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'node:test'
import { unProgramme } from '#test/programme.ts'
import { exporterCommand, importerCommand } from './echange.ts'

const quietly = async (
  act: () => Promise<number>,
): Promise<{ readonly code: number; readonly out: string }> => {
  const write = process.stdout.write
  let out = ''
  process.stdout.write = (texte: string | Uint8Array) => {
    out += String(texte)
    return true
  }
  try {
    return { code: await act(), out }
  } finally {
    process.stdout.write = write
  }
}

it('exports a programme, or stops with what is missing, and reads it back', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'echange-'))
  try {
    const at = (nom: string): string => join(folder, nom)
    await writeFile(at('p.json'), JSON.stringify(unProgramme()))
    const stopped = await quietly(() => exporterCommand(['lheo', at('p.json'), '--out', at('p.xml')]))
    assert.equal(stopped.code, 1)
    assert.equal(JSON.parse(stopped.out).manque.length, 5)
    await assert.rejects(readFile(at('p.xml')))

    const written = await quietly(() => exporterCommand(['cdm-fr', at('p.json'), '--out', at('p.xml')]))
    assert.equal(written.code, 0)
    const read = await quietly(() => importerCommand(['cdm-fr', at('p.xml'), '--out', at('lu.json')]))
    assert.equal(read.code, 0)
    const [lu] = JSON.parse(await readFile(at('lu.json'), 'utf8'))
    assert.deepEqual(lu.maquette, unProgramme().maquette)
  } finally {
    await rm(folder, { recursive: true })
  }
})
