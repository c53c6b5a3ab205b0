import assert from 'node:assert/strict'
import { it } from 'node:test'
import { useDatabase } from '#test/database.ts'
import { signedIn } from '#test/visitor.ts'

const world = useDatabase({ demonstration: true })
const directrice = () => signedIn(world.current.monde, 'dominique@demo.exemple')
const MENTION = 'a0000000-0000-4000-8000-000000000001'
const ESPACE = 'http://lheo.gouv.fr/2.3'

const offre = (titre: string): string => `<formation numero="${titre.length}">
  <domaine-formation><code-ROME>E1103</code-ROME></domaine-formation>
  <intitule-formation>${titre}</intitule-formation><resultats-attendus>-</resultats-attendus>
  <parcours-de-formation>2</parcours-de-formation><code-niveau-sortie>17</code-niveau-sortie>
  <action><rythme-formation>Une semaine sur deux</rythme-formation><restauration>Sur place</restauration></action></formation>`
const lheo = (...titres: readonly string[]): string =>
  `<lheo xmlns="${ESPACE}"><offres>${titres.map(offre).join('')}</offres></lheo>`

const drop = async (texte: string, nom = 'offre.xml') => {
  const who = await directrice()
  const answer = await who.post('/echanges/importer', { fichier: new File([texte], nom) })
  return { who, answer, to: answer.headers.get('location') ?? '' }
}
const place = (fields: Readonly<Record<string, string>> = {}) => ({
  rang: '0',
  destination: `mention:${MENTION}`,
  code: 'NEUF',
  intitule: 'Neuf',
  annee: 'M2',
  ...fields,
})

it('a file is recognized, shown with its account, and becomes a draft', async () => {
  const { who, answer, to } = await drop(lheo('Master mention Droit, parcours Neuf'))
  assert.equal(answer.status, 303)
  const html = await (await who.get(to)).text()
  assert.match(html, /Format reconnu\s: LHÉO 2\.3/)
  assert.match(html, /Abandonné \(1\)/)
  assert.match(html, /Sur place/)
  const made = await who.post(`${to}/programme`, place())
  assert.equal(made.status, 303)
  const fiche = await (await who.get(made.headers.get('location') ?? '')).text()
  assert.match(fiche, /Neuf/)
  const row = await world.current.db
    .selectFrom('audit')
    .select('detail')
    .where('action', '=', 'programme.importer')
    .executeTakeFirstOrThrow()
  assert.equal(row.detail['profil'], 'lheo')
  assert.equal((await who.post(`${to}/programme`, place({ code: 'AUTRE' }))).status, 409)
})

it('what the file says beyond a programme comes out with the next export of its format, and says whose it is', async () => {
  const { who, to } = await drop(lheo('Master mention Droit, parcours Suite'))
  const made = await who.post(`${to}/programme`, place({ code: 'SUITE' }))
  const id = made.headers.get('location')?.split('/').at(-1) ?? ''
  const rows = await world.current.db
    .selectFrom('complement_echange')
    .select(['cle', 'valeurs', 'par'])
    .where('millesime_id', '=', id)
    .orderBy('cle')
    .execute()
  assert.deepEqual(rows, [
    { cle: 'formation/action/restauration', valeurs: ['Sur place'], par: 'fichier importé' },
    { cle: 'formation/domaine-formation/code-ROME', valeurs: ['E1103'], par: 'fichier importé' },
    { cle: 'formation/parcours-de-formation', valeurs: ['2'], par: 'fichier importé' },
  ])
  const export_ = await (await who.get(`/programmes/${id}/echanges?profil=lheo`)).text()
  assert.doesNotMatch(export_, /formation\/parcours-de-formation</)
})

it('a file of several programmes lists them, and each becomes its own draft', async () => {
  const { who, to } = await drop(lheo('Un', 'Deux'))
  const html = await (await who.get(to)).text()
  assert.match(html, /2\sprogrammes dans le fichier/)
  assert.match(await (await who.get(`${to}?rang=1`)).text(), /Programme 2\s: Deux/)
  assert.equal((await who.get(`${to}?rang=2`)).status, 404)
  assert.equal((await who.post(`${to}/programme`, place({ rang: '1', code: 'DEUX' }))).status, 303)
  assert.match(await (await who.get(to)).text(), /Brouillon créé/)
})

it('a refused file says the line and the way out, and keeps nothing', async () => {
  const { answer } = await drop('<lheo>\n<offres>\n</lheo>')
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /offre\.xml\s: Ligne 3\s: ce n’est pas un XML bien formé/)
  for (const [texte, expected] of [
    ['Nom;Age\nA;3', /la colonne «\sEC\s» manque/i],
    ['{"a":1}', /ni programme ni cours/],
    ['<rss/>', /format n’est pas reconnu/],
    ['', /fichier est vide/],
  ] as const)
    assert.match(await (await drop(texte, 'x')).answer.text(), expected)
})

it('a place that is not asked rightly is told, with what was typed', async () => {
  const { who, to } = await drop(lheo('Essai'))
  const without = await who.post(`${to}/programme`, place({ destination: '' }))
  assert.equal(without.status, 422)
  assert.match(await without.text(), /value="NEUF"/)
  assert.equal((await who.post(`${to}/programme`, place({ rang: '7' }))).status, 404)
  assert.equal((await who.post(`${to}/programme`, place({ code: '' }))).status, 422)
})

it('a file is its own person’s alone', async () => {
  const { to } = await drop(lheo('Essai'))
  const other = await signedIn(world.current.monde, 'alix@demo.exemple')
  assert.equal((await other.get(to)).status, 404)
  assert.equal((await other.post(`${to}/programme`, place())).status, 404)
})
