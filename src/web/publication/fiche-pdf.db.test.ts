import assert from 'node:assert/strict'
import { it } from 'node:test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { routeTable } from '#src/web/route-table.ts'
import { serve } from '#src/web/shell/serve.tsx'
import { useDatabase } from '#test/database.ts'
import { headingsAt, visit } from '#test/served-page.ts'

const world = useDatabase({ demonstration: true })

const fetchPdf = async (path: string): Promise<Uint8Array> => {
  const answer = await serve(world.current.monde, routeTable).request(path)
  assert.equal(answer.status, 200)
  assert.equal(answer.headers.get('content-type'), 'application/pdf')
  return new Uint8Array(await answer.arrayBuffer())
}
type Opened = Awaited<ReturnType<typeof getDocument>['promise']>
// pdfjs keeps the bytes it is given: it gets its own.
const open = (pdf: Uint8Array): Promise<Opened> => getDocument({ data: pdf.slice() }).promise

const textOf = async (document: Opened): Promise<string> => {
  const pages: string[] = []
  for (let n = 1; n <= document.numPages; n += 1) {
    const { items } = await (await document.getPage(n)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  return pages.join(' ').replace(/\s+/g, ' ')
}

type Node = { readonly role?: string; readonly children?: readonly Node[] }
const rolesOf = (node: Node): readonly string[] => [
  ...(node.role ? [node.role] : []),
  ...(node.children ?? []).flatMap(rolesOf),
]

it('the PDF is tagged and says so: PDF/UA-1, its language, its title', async () => {
  const pdf = await fetchPdf('/formations/m2-mpt.pdf')
  const raw = Buffer.from(pdf).toString('latin1')
  assert.match(raw, /pdfuaid:part>1</)
  assert.match(raw, /\/StructTreeRoot /)
  assert.match(raw, /\/DisplayDocTitle true/)
  const document = await open(pdf)
  assert.equal((await document.getMarkInfo())?.Marked, true)
  const { info } = (await document.getMetadata()) as { info: { Language?: string; Title?: string } }
  assert.deepEqual([info.Language, info.Title], ['fr', 'Management public territorial'])
})

it('its structure is the page’s: one H1, sections, lists, a table with headers, nothing outside a paragraph', async () => {
  const document = await open(await fetchPdf('/formations/m2-cipt.pdf'))
  const trees: Node[] = []
  for (let n = 1; n <= document.numPages; n += 1)
    trees.push((await (await document.getPage(n)).getStructTree()) as Node)
  const roles = trees.flatMap(rolesOf)
  const count = (role: string): number => roles.filter((one) => one === role).length
  assert.equal(count('H1'), 1)
  for (const role of ['H2', 'H3', 'P', 'L', 'LI', 'Table', 'TH', 'TD']) assert.ok(count(role) > 0, role)
  const loose = trees
    .flatMap((tree) => tree.children?.[0]?.children ?? [])
    .filter(({ role }) => role === 'Span')
  assert.deepEqual(loose, [])
})

it('it holds what the page says, hours and unknowns included', async () => {
  const cipt = await textOf(await open(await fetchPdf('/formations/m2-cipt.pdf')))
  for (const said of [
    'Communication de crise',
    '457 h',
    'RNCP 38175',
    '14 septembre 2026',
    'Document non contractuel',
  ])
    assert.ok(cipt.includes(said), said)
  const mpt = await textOf(await open(await fetchPdf('/formations/m2-mpt.pdf')))
  for (const said of ['non renseigné', '03 20 12 34 50', 'Semestre 4', 'GIS OPTIMA'])
    assert.ok(mpt.includes(said), said)
})

it('[M034] the slogan of the university is in the footer of the export', async () => {
  const document = await open(await fetchPdf('/formations/m2-mpt.pdf'))
  for (let n = 1; n <= document.numPages; n += 1) {
    const page = await document.getPage(n)
    const { items } = await page.getTextContent()
    const slogan = items.find((item) => 'str' in item && item.str.startsWith('inspirons'))
    assert.ok(slogan && 'transform' in slogan, `page ${n}`)
    assert.ok(slogan.transform[5] < 72, 'within the bottom margin')
  }
})

it('the same content is the same file, kept once; another content is another', async () => {
  const first = await fetchPdf('/formations/m2-mpt.pdf')
  assert.deepEqual(await fetchPdf('/formations/m2-mpt.pdf'), first)
  assert.deepEqual(await fetchPdf('/formations/m2-mpt/versions/1.pdf'), first)
})

it('what looks like markup stays text, down to the last sign', async () => {
  const { db } = world.current
  const { contenu } = await db
    .selectFrom('version_programme')
    .select('contenu')
    .where('millesime_id', '=', MILLESIMES_DEMONSTRATION.mpt)
    .executeTakeFirstOrThrow()
  assert.ok(contenu)
  const presentation = ['#panic("lu") $x^2$ *gras* _it_ `code` \\ @ref <label> [bloc] = titre // fin']
  await db
    .updateTable('version_programme')
    .set({ contenu: JSON.stringify({ ...contenu, parcours: { ...contenu.parcours, presentation } }) })
    .where('millesime_id', '=', MILLESIMES_DEMONSTRATION.mpt)
    .execute()
  const text = await textOf(await open(await fetchPdf('/formations/m2-mpt.pdf')))
  assert.ok(text.includes(presentation[0] ?? '-'), text.slice(0, 1500))
})

it('[M001] the page reads in a logical order, and the leaflet keeps its panels: A4 on its side, three to a page', async () => {
  const ORDRE = [
    'Présentation',
    'Admission',
    'Organisation de la formation',
    'Programme pédagogique',
    'Débouchés professionnels',
    'Contacts',
  ]
  const page = await visit(world.current.monde, '/formations/m2-mpt')
  assert.deepEqual(
    headingsAt(page, 2).filter((titre) => ORDRE.includes(titre)),
    ORDRE,
  )
  const document = await open(await fetchPdf('/formations/m2-mpt/depliant.pdf'))
  const met: string[] = []
  for (let n = 1; n <= document.numPages; n += 1) {
    const sheet = await document.getPage(n)
    const [, , width = 0, height = 0] = sheet.view
    assert.deepEqual([Math.round(width), Math.round(height)], [842, 595])
    const { items } = await sheet.getTextContent()
    const texts = items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : []))
    const panels = [0, 1, 2].map((panel) =>
      texts.filter(
        ({ transform, width: long }) =>
          transform[4] >= (panel * width) / 3 && transform[4] + long <= ((panel + 1) * width) / 3,
      ),
    )
    // Everything stands in one of the three panels, and nothing crosses a fold, the foot aside.
    const inside = panels.flat().length
    const foot = texts.filter(({ transform }) => transform[5] < 40).length
    assert.ok(inside >= texts.length - foot, `page ${n}`)
    if (n === 1) for (const panel of panels) assert.ok(panel.length > 0)
    met.push(...texts.map(({ str }) => str.trim()))
  }
  const rangs = ORDRE.map((titre) => met.indexOf(titre))
  assert.deepEqual(
    rangs.toSorted((a, b) => a - b),
    rangs,
  )
  assert.ok(
    rangs.every((rang) => rang >= 0),
    rangs.join(),
  )
  assert.ok(met.join(' ').includes('Document non contractuel'))
})

it('there is no PDF of what is not in public', async () => {
  for (const path of [
    '/formations/m2-ge2s.pdf',
    '/formations/m2-mpt/versions/7.pdf',
    '/formations/m2-mpt/versions/99999999999999999999.pdf',
  ]) {
    const { status } = await serve(world.current.monde, routeTable).request(path)
    assert.equal(status, 404, path)
  }
})
