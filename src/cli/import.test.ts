import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'node:test'
import { makePdf, makeScannedPdf } from '#test/brochures/make-files.ts'

const COMMAND = new URL('./import.ts', import.meta.url).pathname
const FIXTURE = new URL('../../test/brochures/droit-numerique.txt', import.meta.url).pathname
const run = (...args: readonly string[]): { status: number | null; out: string; err: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8' })
  return { status, out: stdout, err: stderr }
}

it('prints the fields with their lines, then the accounts of the lines', () => {
  const { status, out } = run(FIXTURE)
  assert.equal(status, 0)
  assert.match(out, /^parcours\.code = "M2-DPD" {2}\[l\. 3\]$/m)
  assert.match(out, /46 lignes non vides = (\d+) utilisées \+ (\d+) non lues\./)
})

it('gives the programme and the whole reading as JSON', () => {
  const { programme, lecture } = JSON.parse(run(FIXTURE, '--json').out)
  assert.equal(programme.parcours.code, 'M2-DPD')
  assert.equal(lecture.lignes[2], 'Code : M2-DPD    RNCP : 98765')
})

it('says in one sentence why a file is refused, and what to do', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cohorte-import-'))
  const put = (nom: string, bytes: Uint8Array): string => {
    writeFileSync(join(folder, nom), bytes)
    return join(folder, nom)
  }
  const page = [{ texte: 'secret', x: 50, y: 700 }]
  for (const [file, sentence] of [
    [put('scan.pdf', makeScannedPdf()), /ne contient que des images : faites-en reconnaître le texte/],
    [put('clef.pdf', makePdf([page], 'clef')), /protégé par un mot de passe : enregistrez-le sans/],
    [put('vide.txt', new Uint8Array()), /Le fichier est vide/],
    [join(folder, 'absent.txt'), /n'existe pas/],
  ] as const) {
    const { status, out, err } = run(file)
    assert.equal(status, 1)
    assert.equal(out, '')
    assert.match(err, sentence)
    assert.equal(err.trim().split('\n').length, 1)
  }
  assert.equal(run().status, 2)
})
