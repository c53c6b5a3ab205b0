import assert from 'node:assert/strict'
import { it } from 'node:test'
import { useDatabase } from '#test/database.ts'
import { signedIn, visitor } from '#test/visitor.ts'

const world = useDatabase({ demonstration: true })
const PERSONNES = '/administration/personnes'
const INES = `${PERSONNES}/d0000000-0000-4000-8000-000000000008`
const alix = () => signedIn(world.current.monde, 'alix@demo.exemple')

/** The hidden marks of an edit form, as the page shows them. */
const marksOf = (html: string) => ({
  version: /name="version" value="(\d+)"/.exec(html)?.[1] ?? '',
  lu: (/name="lu" value="([^"]*)"/.exec(html)?.[1] ?? '').replaceAll('&quot;', '"'),
})

it('a person is added, found without accents, and comes in by a link', async () => {
  const admin = await alix()
  const made = await admin.post(PERSONNES, { prenom: 'Zoé', nom: 'Témoin', courriel: 'zoe@demo.exemple' })
  assert.equal(made.status, 303)
  assert.match(await (await admin.get(made.headers.get('location') ?? '')).text(), /<h1>Zoé Témoin<\/h1>/)
  assert.match(await (await admin.get(`${PERSONNES}?q=temoin`)).text(), /Témoin Zoé/)
  assert.match(await (await admin.get(`${PERSONNES}?q=%25`)).text(), /Personne ne correspond/)
  await visitor(world.current.monde).post('/connexion/lien', { courriel: 'zoe@demo.exemple' })
  const mails = await (await visitor(world.current.monde).get('/courriers')).text()
  assert.match(mails, /zoe@demo\.exemple/)
})

it('an address already taken is refused beside its field, and what was typed is shown again', async () => {
  const refused = await (await alix()).post(PERSONNES, {
    prenom: 'Gaëlle',
    nom: '',
    courriel: 'GAEL@demo.exemple',
  })
  assert.equal(refused.status, 422)
  const html = await refused.text()
  assert.match(html, /value="Gaëlle"/)
  assert.match(html, /id="nom-erreur">À remplir/)
  const taken = await (await alix()).post(PERSONNES, {
    prenom: 'Gaëlle',
    nom: 'X',
    courriel: 'GAEL@demo.exemple',
  })
  assert.match(await taken.text(), /id="courriel-erreur">Quelqu’un a déjà cette adresse/)
})

it('two who correct the same field are shown each other’s value; different fields join', async () => {
  const [one, two] = [await alix(), await alix()]
  const read = await (await one.get(INES)).text()
  const marks = marksOf(read)
  const base = { prenom: 'Inès', nom: 'Brouillon', courriel: 'ines@demo.exemple' }
  assert.equal((await one.post(INES, { ...marks, ...base, nom: 'Brouillon-Test' })).status, 303)

  const joined = await two.post(INES, { ...marks, ...base, prenom: 'Agnès' })
  assert.equal(joined.status, 303)
  assert.match(await (await two.get(INES)).text(), /<h1>Agnès Brouillon-Test<\/h1>/)

  const collided = await two.post(INES, { ...marks, ...base, nom: 'Esquisse' })
  assert.equal(collided.status, 409)
  const html = await collided.text()
  assert.match(html, /Quelqu’un a enregistré avant vous/)
  assert.match(html, /value="Esquisse"/)
  assert.match(html, /id="nom-erreur">Enregistré entre-temps\s: «\sBrouillon-Test\s»/)
  assert.match(html, /name="prenom"[^>]*value="Agnès"|value="Agnès"[^>]*name="prenom"/)

  const chosen = await two.post(INES, { ...marksOf(html), ...base, prenom: 'Agnès', nom: 'Esquisse' })
  assert.equal(chosen.status, 303)
  assert.match(await (await two.get(INES)).text(), /<h1>Agnès Esquisse<\/h1>/)
})

it('the outgoing mails are for the administrateur only, and without their words, once out of development', async () => {
  const monde = { ...world.current.monde, dev: false }
  await visitor(monde).post('/connexion/lien', { courriel: 'lou@demo.exemple' })
  assert.equal((await visitor(monde).get('/courriers')).status, 303)
  assert.equal((await (await signedIn(monde, 'solene@demo.exemple')).get('/courriers')).status, 403)
  const html = await (await (await signedIn(monde, 'alix@demo.exemple')).get('/courriers')).text()
  assert.match(html, /lou@demo\.exemple/)
  assert.doesNotMatch(html, /connexion\/lien\//)
})

it('the audit is read and filtered by object', async () => {
  const admin = await alix()
  const id = INES.split('/').at(-1) ?? ''
  const html = await (await admin.get(`/administration/audit?type=personne&id=${id}`)).text()
  assert.match(html, /personne\.modifier/)
  assert.doesNotMatch(html, /session\.ouvrir/)
  const none = await (await admin.get('/administration/audit?id=rien')).text()
  assert.match(none, /Aucune ligne/)
})
