import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import {
  makeDocx,
  makePdf,
  makeScannedPdf,
  type Piece,
  paragraphe,
  puce,
  tableau,
  titre,
} from '#test/brochures/make-files.ts'
import { assembleProgramme } from '../assemble-programme.ts'
import { readBrochure } from '../read-brochure.ts'
import { extractText } from './extract-text.ts'

const textOf = async (bytes: Uint8Array, nom = 'x'): Promise<string> => {
  const read = await extractText(bytes, nom)
  assert.ok(read.ok, JSON.stringify(read))
  return read.value
}
const refusOf = async (bytes: Uint8Array, nom = 'plaquette.pdf'): Promise<unknown> => {
  const read = await extractText(bytes, nom)
  assert.ok(!read.ok, 'a refusal was expected')
  return read.refus
}
const lines = (pieces: readonly (readonly [string, number, number])[], taille = 10): Piece[] =>
  pieces.map(([texte, x, y]) => ({ texte, x, y, taille }))

it('reads UTF-8 with and without a mark, UTF-16 with a mark, and Windows-1252', async () => {
  const said = 'Rythme d’alternance : été à Besançon'
  const utf16 = Buffer.from(`\ufeff${said}`, 'utf16le')
  assert.equal(await textOf(Buffer.from(said)), said)
  assert.equal(await textOf(Buffer.from(`\ufeff${said}`)), said)
  assert.equal(await textOf(utf16), said)
  assert.equal(await textOf(Buffer.from(utf16).swap16()), said)
  assert.equal(await textOf(Uint8Array.from([0xc9, 0x63, 0x6f, 0x6c, 0x65, 0x20, 0x92])), 'École ’')
})

it('refuses what is empty, too big, or not a text, by its content and not its name', async () => {
  assert.deepEqual(await refusOf(new Uint8Array()), { code: 'vide' })
  assert.deepEqual(await refusOf(strToU8(' \n\t\n')), { code: 'vide' })
  const gros = 20 * 1024 * 1024 + 1
  assert.deepEqual(await refusOf(new Uint8Array(gros)), { code: 'trop_gros', octets: gros, max: gros - 1 })
  const png = Uint8Array.from(
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  )
  assert.deepEqual(await refusOf(png, 'brochure.txt'), { code: 'type_refuse', type: 'png' })
  assert.deepEqual(await refusOf(Uint8Array.from({ length: 900 }, (_, i) => (i * 7) % 32)), {
    code: 'type_refuse',
    type: null,
  })
  assert.deepEqual(await refusOf(strToU8('<!DOCTYPE html><p>x')), { code: 'type_refuse', type: 'html' })
  assert.deepEqual(await refusOf(strToU8('{\\rtf1 Bonjour}')), { code: 'type_refuse', type: 'rtf' })
  assert.deepEqual(await refusOf(zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'a.docx'), {
    code: 'type_refuse',
    type: 'xlsx',
  })
})

it('reads a PDF whatever its name: headings by size, a table as rows, bullets', async () => {
  const page: Piece[] = [
    { texte: 'Master 2 Écologie urbaine', x: 60, y: 780, taille: 22 },
    ...lines([
      ['Programme', 60, 730],
      ['Écologie des villes', 60, 700],
      ['24h', 400, 700],
      ['Droit de l’eau', 60, 685],
      ['12h', 400, 685],
      ['•', 60, 650],
      ['Atelier de terrain', 74, 650],
    ]),
  ]
  const text = await textOf(makePdf([page]), 'plaquette.docx')
  assert.equal(await textOf(Buffer.from(makePdf([page]))), text)
  assert.match(text, /^# Master 2 Écologie urbaine$/m)
  assert.match(text, /^Écologie des villes\t24h$/m)
  assert.match(text, /^• Atelier de terrain$/m)
  const programme = assembleProgramme(readBrochure(text).champs)
  assert.equal(programme.parcours.intitule, 'Écologie urbaine')
  const ecs = programme.maquette.semestres.flatMap((s) =>
    s.parties.flatMap((p) => p.ues.flatMap((u) => u.ecs)),
  )
  assert.deepEqual(
    ecs.slice(0, 2).map((ec) => [ec.intitule, ec.volumes[0]?.heures]),
    [
      ['Écologie des villes', 24],
      ['Droit de l’eau', 12],
    ],
  )
})

it('reads the columns of a PDF page one after the other', async () => {
  const rows = Array.from({ length: 8 }, (_, i) => i)
  const page = lines([
    ...rows.map((i): [string, number, number] => [`colonne de gauche, ligne numéro ${i}`, 50, 700 - 14 * i]),
    ...rows.map((i): [string, number, number] => [`colonne de droite, ligne numéro ${i}`, 320, 700 - 14 * i]),
  ])
  const text = await textOf(makePdf([page]))
  assert.ok(text.indexOf('gauche, ligne numéro 7') < text.indexOf('droite, ligne numéro 0'), text)
})

it('keeps the place of an empty cell in a table of a PDF', async () => {
  const page = lines([
    ['Intitulé', 60, 700],
    ['Heures', 300, 700],
    ['ECTS', 400, 700],
    ['Projet', 60, 685],
    ['40h', 300, 685],
    ['9', 400, 685],
    ['Mémoire', 60, 670],
    ['12', 400, 670],
  ])
  const text = await textOf(makePdf([page]))
  assert.match(text, /^Mémoire\t\t12$/m)
  const [projet, memoire] = readBrochure(`Programme\n${text}`).champs.filter(({ chemin }) =>
    chemin.endsWith('.ects'),
  )
  assert.deepEqual([projet?.valeur, memoire?.valeur], [9, 12])
})

it('refuses a PDF under a password, a scanned one, a damaged one', async () => {
  const page = lines([['secret', 50, 700]])
  assert.deepEqual(await refusOf(makePdf([page], 'sésame')), { code: 'protege', format: 'pdf' })
  assert.equal(await textOf(makePdf([page], '')), 'secret')
  assert.deepEqual(await refusOf(makeScannedPdf()), { code: 'sans_texte', format: 'pdf', pages: 1 })
  assert.deepEqual(await refusOf(strToU8('%PDF-1.7\nnothing that holds')), { code: 'abime', format: 'pdf' })
})

it('reads a Word document: headings, paragraphs, lists, tables, text boxes once', async () => {
  const box = `<w:p><w:r><mc:AlternateContent><mc:Choice>${paragraphe('Encadré')}</mc:Choice><mc:Fallback>${paragraphe('Encadré')}</mc:Fallback></mc:AlternateContent></w:r></w:p>`
  const docx = makeDocx(
    titre(1, 'Admission') +
      paragraphe('Sur dossier & entretien.') +
      puce('Un CV') +
      puce('Une lettre', 1) +
      tableau([
        ['Intitulé', 'CM', 'ECTS'],
        ['Droit', '20', '3'],
      ]) +
      paragraphe('Important', true) +
      box,
  )
  assert.equal(
    await textOf(docx, 'plaquette.txt'),
    '# Admission\n\nSur dossier & entretien.\n\n- Un CV\n  - Une lettre\n\nIntitulé\tCM\tECTS\nDroit\t20\t3\n\n**Important**\n\nEncadré',
  )
})

it('refuses a Word document under a password, damaged, empty, or unpacking beyond measure', async () => {
  const ole = Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Uint8Array(504),
    ...Buffer.from('EncryptedPackage', 'utf16le'),
  ])
  assert.deepEqual(await refusOf(ole), { code: 'protege', format: 'docx' })
  assert.deepEqual(await refusOf(ole.slice(0, 400)), { code: 'type_refuse', type: 'doc' })
  assert.deepEqual(await refusOf(makeDocx('<w:p><w:r>')), { code: 'abime', format: 'docx' })
  assert.deepEqual(await refusOf(makeDocx('')), { code: 'sans_texte', format: 'docx', pages: null })
  assert.deepEqual(await refusOf(makeDocx(paragraphe('x')).slice(0, 120)), { code: 'abime', format: 'docx' })
  const bombe = zipSync({ 'word/document.xml': new Uint8Array(70 * 1024 * 1024) }, { level: 9 })
  assert.deepEqual(await refusOf(bombe), { code: 'archive_demesuree' })
  const entites = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:document>`
  assert.deepEqual(await refusOf(makeDocx('', { 'word/document.xml': strToU8(entites) })), {
    code: 'abime',
    format: 'docx',
  })
})

it('never throws on a file that was damaged', async () => {
  const files = [
    makePdf([
      lines([
        ['Master', 50, 700],
        ['Programme', 50, 680],
      ]),
    ]),
    makeDocx(paragraphe('Master') + tableau([['a', '20h']])),
  ]
  const wound = fc.record({
    file: fc.constantFrom(...files),
    at: fc.nat(),
    put: fc.uint8Array({ maxLength: 6 }),
    cut: fc.nat({ max: 40 }),
  })
  await fc.assert(
    fc.asyncProperty(wound, async ({ file, at, put, cut }) => {
      const start = at % file.length
      const bytes = Uint8Array.from([...file.slice(0, start), ...put, ...file.slice(start + cut)])
      const read = await extractText(bytes, 'plaquette')
      assert.equal(typeof read.ok, 'boolean')
    }),
    { numRuns: 120 },
  )
})
