import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'node:test'
import { gzipSync } from 'node:zlib'
import { checkBackupFile, FORMAT, readBackupFile, writeBackupFile } from './backup-file.ts'
import type { Line } from './ligne.schema.ts'

const folder = mkdtempSync(join(tmpdir(), 'cohorte-ligne-'))
const HEADER = { cohorte: 'sauvegarde', format: FORMAT, le: '2026-01-15T09:00:00Z', migrations: [] } as const
const TABLE = { table: 'ec', colonnes: ['id', 'ects'], types: ['uuid', 'int4'], sequences: [] }
const FILE = { fichier: 'abc', typeMime: 'application/pdf', taille: 3 }

async function* each(lines: readonly Line[]): AsyncGenerator<Line> {
  yield* lines
}

/** A file whose hash is right, whatever its lines say. */
const forge = (nom: string, lines: readonly unknown[]): string => {
  const texts = lines.map((line) => `${JSON.stringify(line)}\n`)
  const empreinte = createHash('sha256').update(texts.join('')).digest('hex')
  const file = join(folder, nom)
  writeFileSync(file, gzipSync(`${texts.join('')}${JSON.stringify({ fin: true, empreinte })}\n`))
  return file
}

it('what is written is read back, line by line', async () => {
  const lines: Line[] = [HEADER, TABLE, ['1', null], FILE, 'YWJj']
  const file = join(folder, 'entier')
  await writeBackupFile(file, each(lines))
  const read: Line[] = []
  for await (const line of readBackupFile(file)) read.push(line)
  assert.deepEqual(read, lines)
  assert.deepEqual(await checkBackupFile(file), HEADER)
})

it('a file with the right hash and lines of another shape is not a backup', async () => {
  const { migrations: _, ...sans } = HEADER
  const wrong: readonly (readonly unknown[])[] = [
    [sans],
    [{ ...HEADER, migrations: [{ numero: '1' }] }],
    [HEADER, { table: 'ec' }],
    [HEADER, [1, 2]],
    [HEADER, 42],
    ['cohorte'],
  ]
  for (const [i, lines] of wrong.entries())
    await assert.rejects(checkBackupFile(forge(`faux-${i}`, lines)), { code: 'illisible' }, String(i))
})

it('a later format is said later, whatever else it holds', async () => {
  const file = forge('demain', [{ cohorte: 'sauvegarde', format: FORMAT + 1 }])
  await assert.rejects(checkBackupFile(file), { code: 'plus-recente' })
})
