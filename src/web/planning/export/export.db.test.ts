import assert from 'node:assert/strict'
import { it } from 'node:test'
import { readXlsx } from 'hucre/xlsx'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { EDITIONS_DEMONSTRATION, EMPLOIS_DEMONSTRATION } from '#src/app/demonstration/load-emplois.ts'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { parseCsv } from '#src/formats/tableau/csv.ts'
import { useDatabase } from '#test/database.ts'
import { signedIn, visitor } from '#test/visitor.ts'

const world = useDatabase({ demonstration: true })
const { mpt } = EMPLOIS_DEMONSTRATION
const APP_GROUPE = '12000000-0000-4000-8000-000000010001'

const get = async (path: string): Promise<Response> => {
  const who = await signedIn(world.current.monde, 'philippine@demo.exemple')
  const answer = await who.get(`/emplois/${mpt}/${path}`)
  assert.equal(answer.status, 200, path)
  return answer
}
const bytesOf = async (answer: Response): Promise<Uint8Array> => new Uint8Array(await answer.arrayBuffer())

/** The text of a PDF that says it is tagged. */
const readPdf = async (bytes: Uint8Array): Promise<string> => {
  assert.match(Buffer.from(bytes).toString('latin1'), /pdfuaid:part>1</)
  // pdfjs keeps the bytes it is given.
  const document = await getDocument({ data: bytes.slice() }).promise
  const pages: string[] = []
  for (let n = 1; n <= document.numPages; n += 1) {
    const { items } = await (await document.getPage(n)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  return pages.join(' ').replace(/\s+/g, ' ')
}

/** Hours asked of each cours, read from the table itself. */
const askedOf = async (): Promise<ReadonlyMap<string, number>> => {
  const rows = await world.current.db
    .selectFrom('cours')
    .select(['intitule', 'minutes'])
    .where('emploi_id', '=', mpt)
    .execute()
  return new Map(rows.map(({ intitule, minutes }) => [intitule, minutes / 60]))
}

it('the workbook has a sheet per promotion, and its hours sum to those asked, cours by cours', async () => {
  const book = await readXlsx(await bytesOf(await get('seances.xlsx')))
  const names = book.sheets.map(({ name }) => name)
  assert.equal(names[0], 'M2 MPT')
  assert.equal(names.at(-1), 'Heures par cours')
  const asked = await askedOf()
  const rows = book.sheets[0]!.rows.slice(1)
  const sums = Map.groupBy(rows, (row) => String(row[5]))
  assert.deepEqual(
    [...sums].map(([cours, own]) => [cours, own.reduce((sum, row) => sum + Number(row[3]), 0)]).toSorted(),
    [...asked].toSorted(),
  )
  const totals = book.sheets.at(-1)!.rows.at(-1)!
  const whole = [...asked.values()].reduce((sum, one) => sum + one, 0)
  assert.deepEqual(totals.slice(1, 5), ['Total', whole, whole, 0])
})

it('the CSV holds every séance once, elsewhere with its place and how to go there', async () => {
  const table = parseCsv(await (await get('seances.csv')).text())
  assert.ok(table.ok)
  const n = await world.current.db
    .selectFrom('seance')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('edition_id', '=', EDITIONS_DEMONSTRATION.mpt)
    .executeTakeFirstOrThrow()
  assert.equal(table.value.lignes.length, Number(n.n))
  const visite = table.value.lignes.find((row) => row[11] === 'oui')
  assert.deepEqual(visite?.slice(10), [
    'Hôtel de ville de Dunkerque',
    'oui',
    'TER Lille-Flandres 8 h 06, billet de groupe',
  ])
})

it('the year and the week are PDF/UA, and say what the page says', async () => {
  const qui = `promotion:${MILLESIMES_DEMONSTRATION.mpt}`
  const year = await readPdf(await bytesOf(await get(`annee.pdf?qui=${qui}&statut=APP`)))
  assert.match(year, /Promotion M2 MPT, apprentissage/)
  assert.match(year, /Septembre 2026/)
  assert.match(year, /Total de l’année\s: \d+\sh/)
  const week = await readPdf(await bytesOf(await get(`semaine.pdf?qui=${qui}&statut=FI&semaine=2026-11-16`)))
  assert.match(week, /lundi 16 novembre/)
  assert.match(week, /Projets collectifs/)
  assert.match(week, /hors site\s: Hôtel de ville de Dunkerque/)
})

it('an employer reads the calendar on paper without an account', async () => {
  const who = await signedIn(world.current.monde, 'gael@demo.exemple')
  const opened = await who.post(`/emplois/${mpt}/agendas`, { cle: `groupe:${APP_GROUPE}::employeur` })
  const jeton = /\/agenda\/([A-Za-z0-9_-]{43})\.pdf/.exec(await opened.text())?.[1]
  const answer = await visitor(world.current.monde).get(`/agenda/${jeton}.pdf`)
  assert.equal(answer.headers.get('content-type'), 'application/pdf')
  const text = await readPdf(await bytesOf(answer))
  assert.match(text, /Alternance · M2 MPT · apprentis/)
  assert.doesNotMatch(text, /Gouvernance territoriale/)
})
