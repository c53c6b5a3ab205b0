import assert from 'node:assert/strict'
import { it } from 'node:test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { routeTable } from '#src/web/route-table.ts'
import { sessionCookie } from '#src/web/shell/cookie.ts'
import { serve } from '#src/web/shell/serve.tsx'
import { useDatabase } from '#test/database.ts'
import { HOME } from '#test/route-examples.ts'
import { type ServedPage, visit } from '#test/served-page.ts'
import { type Fields, signedIn } from '#test/visitor.ts'

const world = useDatabase({ demonstration: true })
const MPT = `/programmes/${MILLESIMES_DEMONSTRATION.mpt}`
const IAE = `/organisation/composantes/${HOME.composante}`
const fiche = (): Promise<ServedPage> => visit(world.current.monde, '/formations/m2-mpt')

/** One red pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==',
  'base64',
)

const send = async (path: string, fields: Fields): Promise<Response> =>
  (await signedIn(world.current.monde, 'solene@demo.exemple')).post(path, fields)
const keep = async (path: string, fields: Fields): Promise<void> => {
  const answer = await send(path, fields)
  assert.equal(answer.status, 303, await answer.text())
}
const read = async (path: string): Promise<string> =>
  (await signedIn(world.current.monde, 'solene@demo.exemple').then((v) => v.get(path))).text()

const sessionOf = async (courriel: string): Promise<string> => {
  const name = sessionCookie(world.current.monde.url)
  return `${name}=${(await signedIn(world.current.monde, courriel)).cookie(name)}`
}

/** The line of a register whose first fact is this one, and the version it stands at. */
const lineOf = async (registre: 'adhesion' | 'accord' | 'signe', nom: string) => {
  const rows = await world.current.db
    .selectFrom('inscription')
    .select(['id', 'version', 'contenu'])
    .where('registre', '=', registre)
    .execute()
  const found = rows.find(({ contenu }) => Object.values(contenu).includes(nom))
  assert.ok(found, nom)
  return { ligne: found.id, version: String(found.version) }
}

const taux = {
  nature: 'selection',
  annee: '2025-2026',
  numerateur: '20',
  denominateur: '160',
  definition: 'admis ÷ candidatures recevables',
  source: 'campagne Mon Master',
}

it('[M025] a rate without data names the first campaign to be measured, with data it says rate, n and year', async () => {
  const line = '//dt[.="Taux de sélection"]/following-sibling::dd[1]'
  assert.deepEqual((await fiche()).texts(line), ['non disponible (première campagne mesurée : 2026-2027)'])
  await keep(`${MPT}/registres/taux`, taux)
  const page = await fiche()
  assert.deepEqual(page.texts(line), [
    '12,5 % (n = 160, 2025-2026) : admis ÷ candidatures recevables. Source : campagne Mon Master',
  ])
  assert.doesNotMatch(page.html, /--\s*%/)
})

it('a rate above 100 %, on nobody, or of no year is refused and nothing is kept', async () => {
  for (const [field, value] of [
    ['denominateur', '19'],
    ['denominateur', '0'],
    ['annee', '2025-2027'],
    ['source', ''],
  ] as const) {
    const answer = await send(`${MPT}/registres/taux`, { ...taux, nature: 'reussite', [field]: value })
    assert.equal(answer.status, 422, `${field} ${value}`)
  }
  assert.deepEqual((await fiche()).texts('//dt[.="Taux de réussite"]/following-sibling::dd[1]'), [
    'non disponible (première campagne mesurée : 2026-2027)',
  ])
})

const figuresOf = async (path: string): Promise<readonly string[]> => {
  const answer = await serve(world.current.monde, routeTable).request(path)
  const document = await getDocument({ data: new Uint8Array(await answer.arrayBuffer()) }).promise
  const tree = await (await document.getPage(1)).getStructTree()
  type Node = { readonly role?: string; readonly alt?: string; readonly children?: readonly Node[] }
  const walk = (node: Node): readonly string[] => [
    ...(node.role === 'Figure' && node.alt ? [node.alt] : []),
    ...(node.children ?? []).flatMap(walk),
  ]
  return walk(tree as Node)
}

it('[M027] page and PDF carry the word-mark with a text alternative', async () => {
  const page = await fiche()
  assert.ok(
    page
      .texts('//ul[@class="marques"]//span[@aria-hidden="true"]')
      .includes('UNIVERSITY SCHOOL OF MANAGEMENT'),
  )
  const said = 'IAE Lille, University School of Management'
  assert.ok(page.texts('//ul[@class="marques"]//span[@class="lu"]').includes(said))
  assert.ok((await figuresOf('/formations/m2-mpt.pdf')).includes(said))
})

it('[M039] the brand kit lists each logo with its owner, the right to use it and its text', async () => {
  const droit = 'convention d’usage du 3 février 2025'
  await keep(`${IAE}/registres/signe`, {
    nom: 'Université de Lille (bloc-marque)',
    texte: 'Université de Lille, inspirons demain',
    proprietaire: 'Université de Lille',
    droit,
    organisme: '',
    image: new File([PNG], 'logo.png', { type: 'image/png' }),
  })
  const kit = await visit(world.current.monde, `${IAE}/registres`, {
    cookie: await sessionOf('solene@demo.exemple'),
  })
  const row = '//section[@aria-labelledby="table-signe"]//tr[th="Université de Lille (bloc-marque)"]'
  assert.deepEqual(kit.texts(`${row}//img/@alt`), ['Université de Lille, inspirons demain'])
  assert.deepEqual(kit.texts(`${row}/td[2]`), ['Université de Lille'])
  assert.deepEqual(kit.texts(`${row}/td[3]`), [droit])
  const [source] = kit.texts(`${row}//img/@src`)
  const logo = await serve(world.current.monde, routeTable).request(source ?? '')
  assert.equal(logo.headers.get('content-type'), 'image/png')
  const said = 'Université de Lille, inspirons demain'
  assert.ok((await fiche()).texts('//article//img/@alt').includes(said))
  assert.ok((await figuresOf('/formations/m2-mpt.pdf')).includes(said))
})

it('[M040] a membership that has ended hides its logo and raises a finding', async () => {
  const before = await fiche()
  assert.ok(before.texts('//ul[@class="marques"]//span[@aria-hidden="true"]').includes('IAE FRANCE'))
  await keep(`${IAE}/registres/adhesion`, {
    ...(await lineOf('adhesion', 'IAE FRANCE')),
    organisme: 'IAE FRANCE',
    nature: 'reseau',
    nomComplet: 'Écoles Universitaires de Management',
    membre: 'IAE Lille',
    depuis: '2020-01-01',
    jusqua: '2025-12-31',
    preuve: 'appel à cotisation 2025',
  })
  const page = await fiche()
  assert.ok(!page.texts('//ul[@class="marques"]//span[@aria-hidden="true"]').includes('IAE FRANCE'))
  assert.ok(!page.texts('//li[@class="carte"]/strong').includes('IAE FRANCE'))
  const relecture = await read(`${MPT}/relecture`)
  assert.match(relecture, /L’adhésion à IAE FRANCE a pris fin le 31 décembre 2025/)
})

it('[M052] GIS OPTIMA is a card of the page, and the export for the audit holds it', async () => {
  await keep(`${IAE}/registres/adhesion`, {
    ...(await lineOf('adhesion', 'GIS OPTIMA')),
    organisme: 'GIS OPTIMA',
    nature: 'gis',
    nomComplet: 'Groupement d’intérêt scientifique Optimisation du Management Public',
    membre: 'IAE Lille',
    depuis: '2019-09-01',
    jusqua: '',
    preuve: 'convention constitutive',
  })
  const page = await fiche()
  assert.ok(page.texts('//li[@class="carte"]/strong').includes('GIS OPTIMA'))
  assert.match(page.texts('//li[@class="carte"]').join(), /Membre depuis le 1er septembre 2019/)
  const csv = await read(`${IAE}/registres/adhesion/tableau.csv`)
  assert.match(csv, /^Organisme;Nature;Nom complet;Membre \(qui adhère\);Depuis le;Jusqu’au;Preuve/)
  assert.match(
    csv,
    /GIS OPTIMA;groupement d’intérêt scientifique;.*Management Public;IAE Lille;2019-09-01;;convention constitutive/,
  )
})

const PARTENAIRES = [
  ['M054', 'Université de Pristina'],
  ['M055', 'École AAB'],
] as const
for (const [row, partenaire] of PARTENAIRES)
  it(`[${row}] ${partenaire}: never shown as Erasmus within the programme, and its agreement warns before it ends`, async () => {
    const accord = async (jusqua: string): Promise<void> =>
      keep(`${IAE}/registres/accord`, {
        ...(await lineOf('accord', partenaire)),
        partenaire,
        pays: 'Kosovo',
        niveaux: 'master',
        depuis: '2023-09-01',
        jusqua,
        preuve: 'accord signé',
      })
    const shown = async (): Promise<string> =>
      (await fiche()).texts('//h3[.="Mobilité internationale"]/following-sibling::ul[1]/li').join('\n')
    const alert = new RegExp(`Accord avec ${partenaire} \\(Kosovo\\)\\s: fin le`)

    await accord('2028-08-31')
    assert.match(
      await shown(),
      new RegExp(
        `${partenaire} \\(Kosovo, Erasmus\\+ avec un pays tiers non associé, action KA171, accord jusqu`,
      ),
    )
    assert.doesNotMatch(await shown(), /KA131|entre pays du programme/)
    assert.doesNotMatch(await read(`${MPT}/relecture`), alert)

    await accord('2026-05-31')
    assert.match(await read(`${MPT}/relecture`), alert)

    await accord('2025-12-31')
    assert.match(await read(`${MPT}/relecture`), alert)
    assert.doesNotMatch(await shown(), new RegExp(partenaire))
  })

it('two who change one line at once: the second is told, nothing is lost', async () => {
  const line = await lineOf('adhesion', 'GIS OPTIMA')
  const fields = { organisme: 'GIS OPTIMA', nature: 'gis', membre: 'IAE Lille' }
  await keep(`${IAE}/registres/adhesion`, { ...line, ...fields })
  assert.equal((await send(`${IAE}/registres/adhesion`, { ...line, ...fields })).status, 409)
})

it('a line is struck out by its keeper, never through another place', async () => {
  const { ligne } = await lineOf('accord', 'École AAB')
  const elsewhere = `/programmes/${MILLESIMES_DEMONSTRATION.mpt}/registres/accord/radier`
  assert.equal((await send(elsewhere, { ligne })).status, 404)
  await keep(`${IAE}/registres/accord/radier`, { ligne })
  assert.equal((await send(`${IAE}/registres/accord/radier`, { ligne })).status, 404)
})

it('a place one may not read does not exist, to write as to read', async () => {
  const gael = await signedIn(world.current.monde, 'gael@demo.exemple')
  const at = `/programmes/${MILLESIMES_DEMONSTRATION.cipt}/registres`
  assert.equal((await gael.get(at)).status, 404)
  assert.equal((await gael.post(`${at}/taux`, taux)).status, 404)
  assert.equal((await gael.post(`${at}/taux/radier`, { ligne: crypto.randomUUID() })).status, 404)
})

it('[M036] a website in http is flagged by the proofreader, and the page links to it over https', async () => {
  const { db } = world.current
  const http = 'http://www.iaelille.fr'
  const { contenu } = await db
    .selectFrom('version_programme')
    .select('contenu')
    .where('millesime_id', '=', MILLESIMES_DEMONSTRATION.mpt)
    .executeTakeFirstOrThrow()
  assert.ok(contenu)
  const flagged = { ...contenu, composante: { ...contenu.composante, siteWeb: http } }
  const { maquette: _, ...text } = flagged
  await db
    .updateTable('millesime')
    .set({ contenu: JSON.stringify(text) })
    .where('id', '=', MILLESIMES_DEMONSTRATION.mpt)
    .execute()
  await db
    .updateTable('version_programme')
    .set({ contenu: JSON.stringify(flagged) })
    .where('millesime_id', '=', MILLESIMES_DEMONSTRATION.mpt)
    .execute()
  assert.match(await read(`${MPT}/relecture`), /Lien non sécurisé\s: http:\/\/www\.iaelille\.fr/)
  const links = (await fiche()).texts('//a/@href')
  assert.ok(links.includes('https://www.iaelille.fr'))
  assert.ok(!links.includes(http))
})
