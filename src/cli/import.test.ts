import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'node:test'
import { makePdf, makeScannedPdf } from '#test/brochures/make-files.ts'
import { importCommand } from './import.ts'

const FIXTURE = new URL('../../test/brochures/droit-numerique.txt', import.meta.url).pathname
const run = async (...args: string[]): Promise<{ status: number; out: string; err: string }> => {
  const [out, err]: [string[], string[]] = [[], []]
  const status = await importCommand(args, {
    log: (ligne: string) => void out.push(ligne),
    error: (ligne: string) => void err.push(ligne),
  })
  return { status, out: out.join('\n'), err: err.join('\n') }
}

it('prints the fields with their lines, then the accounts of the lines', async () => {
  const { status, out } = await run(FIXTURE)
  assert.equal(status, 0)
  assert.match(out, /^parcours\.code = "M2-DPD" {2}\[l\. 3\]$/m)
  assert.match(out, /46 lignes non vides = (\d+) utilisées \+ (\d+) non lues\./)
})

it('gives the programme and the whole reading as JSON', async () => {
  const { programme, lecture } = JSON.parse((await run(FIXTURE, '--json')).out)
  assert.equal(programme.parcours.code, 'M2-DPD')
  assert.equal(lecture.lignes[2], 'Code : M2-DPD    RNCP : 98765')
})

it('says in one sentence why a file is refused, and what to do', async () => {
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
    const { status, out, err } = await run(file)
    assert.equal(status, 1)
    assert.equal(out, '')
    assert.match(err, sentence)
    assert.equal(err.trim().split('\n').length, 1)
  }
  assert.equal((await run()).status, 2)
})
