import assert from 'node:assert/strict'
import { it } from 'node:test'
import { useDatabase } from '#test/database.ts'
import { signedIn, type Visitor, visitor } from '#test/visitor.ts'

const world = useDatabase({ demonstration: true })
const LILLE = '/organisation/etablissements/e0000000-0000-4000-8000-000000000001'
const PARIS1 = '/organisation/etablissements/e0000000-0000-4000-8000-000000000002'
const IAE = '/organisation/composantes/c0000000-0000-4000-8000-000000000001'
const ESPS = '/organisation/composantes/c0000000-0000-4000-8000-000000000002'
const SITE = '/organisation/sites/50000000-0000-4000-8000-000000000001'
const alix = () => signedIn(world.current.monde, 'alix@demo.exemple')
const solene = () => signedIn(world.current.monde, 'solene@demo.exemple')
const text = async (who: Visitor, path: string): Promise<string> => (await who.get(path)).text()

/** The hidden marks of the form that goes to this address. */
const marksOf = (html: string, action: string): { version: string; lu: string } => {
  const form = html.slice(html.indexOf(`action="${action}"`))
  return {
    version: /name="version" value="(\d+)"/.exec(form)?.[1] ?? '',
    lu: (/name="lu" value="([^"]*)"/.exec(form)?.[1] ?? '')
      .replaceAll('&quot;', '"')
      .replaceAll('&#x27;', "'"),
  }
}
const formOf = async (who: Visitor, page: string, action: string): Promise<Record<string, string>> => {
  const marks = marksOf(await text(who, page), action)
  return { ...marks, ...JSON.parse(marks.lu) }
}
/** A picture of one dot, as a PNG. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const logo = (bytes: Uint8Array = PNG, name = 'logo.png'): File => new File([Buffer.from(bytes)], name)

it('[M031] the page of the institution lists IAE Lille, and leads to it', async () => {
  const html = await text(await alix(), LILLE)
  assert.match(html, /<h1>Université de Lille<\/h1>/)
  assert.match(html, new RegExp(`<a href="${IAE}">IAE Lille</a>`))
  assert.doesNotMatch(html, /Science politique/)
})

it('[C041] the École de Science politique is one entity, found by each of its three aliases', async () => {
  const who = await alix()
  for (const alias of ['École de science politique', 'École science politique de la Sorbonne', 'ESPS']) {
    const html = await text(who, `/organisation?q=${encodeURIComponent(alias)}`)
    assert.equal(html.split('href="/organisation/composantes/').length - 1, 1, alias)
    assert.match(html, new RegExp(`<a href="${ESPS}">École de Science politique de la Sorbonne</a>`), alias)
  }
})

it('[C042] the composante keeps its own address, labelled', async () => {
  assert.match(
    await text(await alix(), ESPS),
    /<dt>Adresse administrative de la composante<\/dt><dd>1, rue Victor Cousin, 75005 Paris<\/dd>/,
  )
})

it('[C043] the legal seat is the institution’s own address, labelled', async () => {
  assert.match(
    await text(await alix(), PARIS1),
    /<dt>Siège de l’établissement<\/dt><dd>1, rue Victor Cousin, 75005 Paris<\/dd>/,
  )
})

it('[M049] the same logo given twice is one asset in two places', async () => {
  const who = await alix()
  for (const page of [IAE, ESPS]) {
    const fields = await formOf(who, page, `${page}/marque`)
    const kept = await who.post(`${page}/marque`, { ...fields, logoTexte: 'Un point', logo: logo() })
    assert.equal(kept.status, 303)
  }
  const rows = await world.current.db.selectFrom('fichier').select(['empreinte', 'type_mime']).execute()
  const pictures = rows.filter(({ type_mime }) => type_mime === 'image/png')
  assert.equal(pictures.length, 1)
  const image = `<img src="/organisation/logos/${pictures[0]?.empreinte}" alt="Un point"`
  for (const page of [IAE, ESPS]) assert.ok((await text(who, page)).includes(image), page)
  const served = await visitor(world.current.monde).get(`/organisation/logos/${pictures[0]?.empreinte}`)
  assert.equal(served.headers.get('content-type'), 'image/png')
  assert.deepEqual(Buffer.from(await served.arrayBuffer()), PNG)
})

it('a file that is no logo of anybody is not given out under that name', async () => {
  const { db, monde } = world.current
  const empreinte = 'a'.repeat(64)
  await monde.files.put(empreinte, PNG, 'image/png')
  await db.insertInto('fichier').values({ empreinte, type_mime: 'image/png', taille: PNG.length }).execute()
  assert.equal((await visitor(monde).get(`/organisation/logos/${empreinte}`)).status, 404)
})

it('a logo needs its words, and only a picture without script is taken', async () => {
  const who = await solene()
  const fields = await formOf(who, IAE, `${IAE}/marque`)
  const mute = await who.post(`${IAE}/marque`, { ...fields, logoTexte: '', logo: logo() })
  assert.equal(mute.status, 422)
  assert.match(await mute.text(), /marque-0001-logoTexte-erreur">Dites en quelques mots/)
  const drawing = logo(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'logo.png')
  const svg = await who.post(`${IAE}/marque`, { ...fields, logo: drawing })
  assert.equal(svg.status, 422)
  assert.match(await svg.text(), /ni PNG, ni JPEG, ni WebP/)
})

it('a colour says its contrast, a slogan its language', async () => {
  const who = await solene()
  const html = await text(who, IAE)
  assert.match(html, /Contraste 10,\d sur blanc\s: lisible/)
  assert.match(html, /<span lang="en">look beyond<\/span>/)
  const fields = await formOf(who, IAE, `${IAE}/marque`)
  assert.equal((await who.post(`${IAE}/marque`, { ...fields, couleur: '#777777' })).status, 303)
  assert.match(await text(who, IAE), /Contraste 4,4 sur blanc\. Il faut 4,5/)
  const fresh = await formOf(who, IAE, `${IAE}/marque`)
  const wrong = await who.post(`${IAE}/marque`, { ...fresh, couleur: 'bleu' })
  assert.match(await wrong.text(), /Un dièse et six chiffres/)
})

it('the communication changes its composante and its site, and not the institution above', async () => {
  const who = await solene()
  const fields = await formOf(who, IAE, IAE)
  assert.equal((await who.post(IAE, { ...fields, telephone: '03.20.12.34.51' })).status, 303)
  assert.match(await text(who, IAE), /<a href="tel:\+33320123451">03 20 12 34 51<\/a>/)
  const place = await formOf(who, IAE, SITE)
  assert.equal((await who.post(SITE, { ...place, acces: 'Ascenseur au 2 de la rue.' })).status, 303)
  assert.match(await text(who, IAE), /Ascenseur au 2 de la rue/)
  assert.equal((await who.post(LILLE, { nom: 'Autre' })).status, 403)
})

it('an identifier with a slip of the hand is refused beside its field, a right one is kept', async () => {
  const who = await alix()
  const fields = await formOf(who, LILLE, LILLE)
  const wrong = await who.post(LILLE, { ...fields, uai: '0597239A', siret: '13002398600010' })
  assert.equal(wrong.status, 422)
  const html = await wrong.text()
  assert.match(html, /etablissement-0001-uai-erreur/)
  assert.match(html, /etablissement-0001-siret-erreur/)
  const right = await who.post(LILLE, { ...fields, uai: '0597239Y', siret: '732 829 320 00074' })
  assert.equal(right.status, 303)
  assert.match(await text(who, LILLE), /<dd>73282932000074<\/dd>/)
})

it('two who change the same line of a composante meet field by field, and nothing is lost', async () => {
  const [one, two] = [await alix(), await solene()]
  const read = await formOf(one, IAE, IAE)
  assert.equal((await one.post(IAE, { ...read, ville: 'Lille' })).status, 303)
  assert.equal((await two.post(IAE, { ...read, courriel: 'bonjour@iae.exemple' })).status, 303)
  const collided = await two.post(IAE, { ...read, ville: 'LILLE CEDEX 9' })
  assert.equal(collided.status, 409)
  const html = await collided.text()
  assert.match(html, /composante-0001-ville-erreur">Enregistré entre-temps\s: «\sLille\s»/)
  assert.match(html, /value="LILLE CEDEX 9"/)
  assert.match(html, /value="bonjour@iae.exemple"/)
})
