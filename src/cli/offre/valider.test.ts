import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { it } from 'node:test'

const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['src/cli/cohorte.ts', 'valider', ...args], { encoding: 'utf8' })

it('anybody can run an XSD of theirs on a document', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'valider-'))
  const at = (nom: string): string => path.join(folder, nom)
  try {
    await writeFile(
      at('note.xsd'),
      '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="note" type="xs:integer"/></xs:schema>',
    )
    await writeFile(at('juste.xml'), '<note>12</note>')
    await writeFile(at('faux.xml'), '<note>\ndouze</note>')
    assert.equal(run(at('juste.xml'), '--xsd', at('note.xsd')).status, 0)
    const wrong = run(at('faux.xml'), '--xsd', at('note.xsd'))
    assert.equal(wrong.status, 1)
    assert.match(wrong.stdout, /^1: .*note/m)
    assert.match(wrong.stdout, /"code":"xsd\.invalide"/)
    assert.equal(run(at('juste.xml')).status, 2)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
