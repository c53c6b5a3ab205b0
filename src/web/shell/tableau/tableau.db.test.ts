import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { parseCsv } from '#src/formats/tableau/csv.ts'
import { parseXlsx } from '#src/formats/tableau/read-xlsx.ts'
import { useDatabase } from '#test/database.ts'
import { signedIn, visitor } from '#test/visitor.ts'

const world = useDatabase({ demonstration: true })
const { cipt } = MILLESIMES_DEMONSTRATION
const alix = () => signedIn(world.current.monde, 'alix@demo.exemple')

const PAGES = [
  '/formations',
  '/programmes',
  `/programmes/${cipt}`,
  `/programmes/${cipt}/relecture`,
  `/programmes/${cipt}/rythme`,
  `/programmes/${cipt}/comparer`,
  '/brochures',
  '/administration/personnes',
  '/administration/audit',
  '/courriers',
]

it('every list leaves as CSV and as XLSX, the same rows in both', async () => {
  const who = await alix()
  for (const chemin of PAGES) {
    const html = await (await who.get(chemin)).text()
    assert.ok(html.includes(`href="${chemin}?format=csv"`), chemin)
    const csv = await who.get(`${chemin}?format=csv`)
    assert.equal(csv.headers.get('content-type'), 'text/csv; charset=utf-8', chemin)
    assert.match(csv.headers.get('content-disposition') ?? '', /^attachment; filename="[a-z0-9-]+\.csv"$/)
    const table = parseCsv(Buffer.from(await csv.arrayBuffer()).toString())
    const book = await parseXlsx(new Uint8Array(await (await who.get(`${chemin}?format=xlsx`)).arrayBuffer()))
    assert.ok(table.ok && book.ok, chemin)
    assert.deepEqual(book.value.colonnes, table.value.colonnes, chemin)
    assert.equal(book.value.lignes.length, table.value.lignes.length, chemin)
  }
})

it('a number is a number in the workbook', async () => {
  const answer = await (await alix()).get('/programmes?format=xlsx')
  const book = await parseXlsx(new Uint8Array(await answer.arrayBuffer()))
  assert.ok(book.ok)
  const at = book.value.colonnes.indexOf('Version publiée')
  assert.ok(book.value.lignes.some((ligne) => typeof ligne[at] === 'number'))
})

it('the mark of order is left out when it is asked, and filters are kept', async () => {
  const who = visitor(world.current.monde)
  const octets = async (suite: string) =>
    Buffer.from(await (await who.get(`/formations?format=csv${suite}`)).arrayBuffer())
  assert.deepEqual([...(await octets('')).subarray(0, 3)], [0xef, 0xbb, 0xbf])
  assert.notDeepEqual([...(await octets('&bom=0')).subarray(0, 3)], [0xef, 0xbb, 0xbf])
  assert.match(await (await who.get('/formations?q=communication')).text(), /q=communication&amp;format=csv/)
})

it('who may not read a page may not take its table', async () => {
  const nobody = visitor(world.current.monde)
  for (const chemin of ['/programmes', '/administration/personnes', '/administration/audit']) {
    const answer = await nobody.get(`${chemin}?format=csv`)
    assert.notEqual(answer.headers.get('content-type'), 'text/csv; charset=utf-8', chemin)
  }
})
