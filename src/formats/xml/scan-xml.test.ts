import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { ParseOption, XmlDocument } from 'libxml2-wasm'
import { dropForbidden } from './character.ts'
import { escapeXml } from './entity.ts'
import type { RefusXml } from './lexique-xml.ts'
import { type LimitesXml, scanXml } from './scan-xml.ts'

const LIMITES: LimitesXml = { profondeur: 16, morceau: 1 << 16, total: 1 << 24 }

type Lu = { readonly close: string; readonly texte: string }
const scanAll = (
  xml: string | Buffer,
  size = 1 << 20,
  limites = LIMITES,
): { readonly lus: Lu[]; readonly refus: RefusXml['code'] | null } => {
  const lus: Lu[] = []
  const scan = scanXml({ open: () => true, close: (close, texte) => lus.push({ close, texte }) }, limites)
  const bytes = Buffer.from(xml as string)
  for (let i = 0; i < bytes.length; i += size) {
    const written = scan.write(bytes.subarray(i, i + size))
    if (!written.ok) return { lus, refus: written.refus.code }
  }
  const ended = scan.end()
  return { lus, refus: ended.ok ? null : ended.refus.code }
}

it('tells each element with its own text', () => {
  const { lus, refus } = scanAll('<?xml version="1.0" encoding="UTF-8"?>\n<a x="1 > 2"><b>é</b><c/>t</a>\n')
  assert.equal(refus, null)
  assert.deepEqual(lus, [
    { close: 'b', texte: 'é' },
    { close: 'c', texte: '' },
    { close: 'a', texte: 't' },
  ])
})

it('opens the named entities and the character references, and keeps CDATA as it is', () => {
  const { lus } = scanAll('<a>&lt;&#233;&#x2019;&amp;<![CDATA[&lt;<b>]]><!-- & ]]> --></a>')
  assert.deepEqual(lus, [{ close: 'a', texte: '<é’&&lt;<b>' }])
})

it('reads the same whatever the size of the pieces', () => {
  const xml = `\ufeff<r>\r\n<a k='>'></a></r><!-- fin -->`
  const whole = scanAll(`<r><a>é&amp;è</a><!-- ’ --><b><![CDATA[]] >]]></b>\r\n</r>`)
  for (let size = 1; size < 12; size += 1) {
    assert.deepEqual(scanAll(`<r><a>é&amp;è</a><!-- ’ --><b><![CDATA[]] >]]></b>\r\n</r>`, size), whole)
    assert.equal(scanAll(xml, size).refus, null)
  }
})

it('refuses what is not well formed', () => {
  const WRONG: readonly (readonly [string, RefusXml['code']])[] = [
    ['<a><b></a></b>', 'xml.mal-forme'],
    ['<a>', 'xml.tronque'],
    ['', 'xml.vide'],
    ['   ', 'xml.vide'],
    ['<a/><b/>', 'xml.mal-forme'],
    ['<a/>suite', 'xml.mal-forme'],
    ['texte<a/>', 'xml.mal-forme'],
    ['<a>]]></a>', 'xml.mal-forme'],
    ['<a x=1/>', 'xml.mal-forme'],
    ['<a x="1" x="2"/>', 'xml.mal-forme'],
    ['<a x="<"/>', 'xml.mal-forme'],
    ['<1/>', 'xml.mal-forme'],
    ['<a>\u0001</a>', 'xml.mal-forme'],
    ['<a>\uffff</a>', 'xml.mal-forme'],
    ['<a><!-- -- --></a>', 'xml.mal-forme'],
    ['<a>& b</a>', 'xml.entite'],
    ['<a>&eacute;</a>', 'xml.entite'],
    ['<a>&#0;</a>', 'xml.entite'],
    ['<a>&#xD800;</a>', 'xml.entite'],
    ['<a x="&b;"/>', 'xml.entite'],
    ['<?xml version="1.0" encoding="ISO-8859-1"?><a/>', 'xml.encodage'],
  ]
  for (const [xml, code] of WRONG) assert.equal(scanAll(xml).refus, code, xml)
  assert.equal(scanAll(Buffer.from('<a>\xe9</a>', 'latin1')).refus, 'xml.encodage')
})

it('refuses a DOCTYPE, so no entity is ever declared and nothing is fetched', () => {
  const bomb = `<!DOCTYPE a [<!ENTITY b "${'x'.repeat(1000)}">]><a>&b;</a>`
  const xxe = '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'
  for (const xml of [bomb, xxe]) assert.equal(scanAll(xml).refus, 'xml.doctype')
})

it('bounds depth, the size of a piece and the size of the whole', () => {
  assert.equal(scanAll('<a>'.repeat(17)).refus, 'xml.profondeur')
  assert.equal(scanAll(`<a>${'x'.repeat(70_000)}</a>`).refus, 'xml.taille')
  assert.equal(scanAll(`<a x="${'x'.repeat(70_000)}"/>`, 4096).refus, 'xml.taille')
  assert.equal(scanAll(`<a><!-- ${'x'.repeat(70_000)}`, 4096).refus, 'xml.taille')
  assert.equal(scanAll('<a>bc</a>', 4, { ...LIMITES, total: 6 }).refus, 'xml.taille')
})

it('stops hostile documents in milliseconds', () => {
  const started = performance.now()
  scanAll('<a>'.repeat(1_000_000))
  scanAll(`<a ${'x="1" '.repeat(10_000)}`)
  scanAll(`<a ${' '.repeat(60_000)}x`)
  scanAll(`<a>${'&'.repeat(60_000)}</a>`)
  assert.ok(performance.now() - started < 1000)
})

it('any text survives escaping and reading, cut anywhere', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.integer({ min: 1, max: 40 }),
      (t, size) => {
        fc.pre(dropForbidden(t) === t)
        assert.deepEqual(scanAll(`<a>${escapeXml(t)}</a>`, size).lus, [{ close: 'a', texte: t }])
      },
    ),
  )
})

it('arbitrary bytes never throw', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('<', '>', '/', 'a', '&', ';', '"', '!', '-', '[', ']', ' ', '?', '=')),
      (t) => {
        assert.doesNotThrow(() => scanAll(t.join(''), 3))
      },
    ),
  )
})

const isReadByLibxml2 = (xml: string): boolean => {
  try {
    XmlDocument.fromString(xml, {
      option: ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE,
    }).dispose()
    return true
  } catch {
    return false
  }
}

const PIECES: readonly string[] = [
  '<a>,</a>,<a >,</a >,<b/>,<b x="1">,</b>,<b x>,< b>,&amp;,&,&#65;,&#xZ;,t,é,>,<,", ,\n,]]>,<![CDATA[x<&]]>'.split(
    ',',
  ),
  '<![CDATA[,<!-- c & -->,<!-- -- -->,<!---->,<?p q?>,<!x>,\u0007'.split(','),
  [`<b x='&lt;' y = ">">`],
].flat()

it('accepts and refuses what libxml2 accepts and refuses', () => {
  const piece = fc.constantFrom(...PIECES)
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), fc.boolean(), (pieces, wrap) => {
      const xml = wrap ? `<r>${pieces.join('')}</r>` : pieces.join('')
      assert.equal(scanAll(xml, 5).refus === null, isReadByLibxml2(xml), xml)
    }),
    { numRuns: 3000 },
  )
})
