import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { it } from 'node:test'
import fc from 'fast-check'
import { type Lecture, lectureSchema } from '#src/domain/offre/lecture.schema.ts'
import { assembleProgramme } from './assemble-programme.ts'
import { readBrochure } from './read-brochure.ts'

const HERE = new URL('../../../test/brochures/', import.meta.url)
const REAL = new URL('../../../../shared/brochures/', import.meta.url)
const textsOf = (folder: URL): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /\.(?:txt|md)$/.test(name))
        .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    : []
const TEXTS = textsOf(HERE)
const LINES = TEXTS.flatMap((text) => text.split('\n'))

/** Every non-blank line is cited by a field, is a heading, or is not read: exactly one of the three. */
const assertBalanced = (text: string): Lecture => {
  const lecture = lectureSchema.parse(readBrochure(text))
  assert.deepEqual(lecture.lignes, text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/))
  const cited = new Set(lecture.champs.flatMap((champ) => champ.lignes))
  const headings = new Set(lecture.titres.map((titre) => titre.ligne))
  const unread = new Set(lecture.nonLues)
  assert.equal(headings.size, lecture.titres.length)
  assert.equal(unread.size, lecture.nonLues.length)
  lecture.lignes.forEach((ligne, rang) => {
    const n = rang + 1
    const accounts = [cited.has(n), headings.has(n), unread.has(n)].filter(Boolean).length
    assert.equal(accounts, ligne.trim() === '' ? 0 : 1, `line ${n}: ${JSON.stringify(ligne)}`)
  })
  assert.equal(new Set(lecture.champs.map((champ) => champ.chemin)).size, lecture.champs.length)
  assembleProgramme(lecture.champs)
  return lecture
}

const SHARDS = [
  'UE 1',
  'BCC 2 :',
  '20h',
  '3 ECTS',
  '|',
  '\t',
  '**',
  '# ',
  '- ',
  '--%',
  'Taux',
  '01/09/2025',
  '@',
  'RNCP 1234',
  '\u00a0',
  '\r\n',
  '(',
  '[a](b)',
  'Semestre 3',
  'M2 ABC',
  '75005 Paris',
  'é',
  '🎓',
  '\u0000',
]

it('the accounts balance on any text', () => {
  const shard = fc.oneof(
    fc.constantFrom(...SHARDS),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('\n', '\n\n', ' '),
  )
  fc.assert(
    fc.property(fc.array(shard, { maxLength: 60 }), (shards) => void assertBalanced(shards.join(''))),
    { numRuns: 150 },
  )
})

it('the accounts balance on brochures shuffled, cut and mixed', () => {
  const line = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...LINES) },
    { weight: 1, arbitrary: fc.constant('') },
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 120 }), (lines) => void assertBalanced(lines.join('\n'))),
    { numRuns: 60 },
  )
})

it('the accounts balance on brochures whose lines lost or gained characters', () => {
  const wound = fc.record({
    text: fc.constantFrom(...TEXTS),
    at: fc.nat(),
    length: fc.nat({ max: 200 }),
    put: fc.constantFrom('', '\n', ' | ', '\t', '**', '#'),
  })
  fc.assert(
    fc.property(fc.array(wound, { minLength: 1, maxLength: 1 }), ([one]) => {
      const at = one!.at % one!.text.length
      assertBalanced(one!.text.slice(0, at) + one!.put + one!.text.slice(at + one!.length))
    }),
    { numRuns: 40 },
  )
})

it('the accounts balance on each brochure as it is', () => {
  for (const text of TEXTS) assertBalanced(text)
})

it('the two real brochures leave no line unread', { skip: !existsSync(REAL) }, () => {
  for (const text of textsOf(REAL)) assert.deepEqual(assertBalanced(text).nonLues, [])
})

it('an empty text gives an empty reading, and an empty programme that stands', () => {
  const lecture = assertBalanced('')
  assert.deepEqual([lecture.champs, lecture.titres, lecture.nonLues], [[], [], []])
  assert.equal(assembleProgramme([]).parcours.code, null)
})

it('reads half a megabyte in seconds, whatever the text', () => {
  const size = 500_000
  const hostile = {
    brochures: TEXTS.join('\n\n'),
    'one line': 'a '.repeat(1000),
    brackets: '[('.repeat(1500) + '\n',
    stars: '*a '.repeat(1500) + '\n',
    blanks: `a${' '.repeat(3000)}\n`,
    names: 'Ada Lovelace - Responsable de la formation '.repeat(50) + '\n',
    digits: '12 '.repeat(1500) + '\n',
    pipes: 'a | '.repeat(1500) + '\n',
    dots: 'a....'.repeat(800) + '\n',
    mails: 'a.b@c.'.repeat(800) + '\n',
    commas: 'Métiers : ' + 'a, '.repeat(1200) + '\n',
    parens: 'Débouchés\n' + '(a (b : '.repeat(400) + '\n',
  }
  for (const [name, seed] of Object.entries(hostile)) {
    const text = seed.repeat(Math.ceil(size / seed.length)).slice(0, size)
    const started = performance.now()
    readBrochure(text)
    const ms = performance.now() - started
    assert.ok(ms < 8_000, `${name}: ${Math.round(ms)} ms`)
    if (process.env.COHORTE_TIMES) console.log(name, Math.round(ms))
  }
})
