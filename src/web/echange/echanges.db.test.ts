import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { decodeLheo } from '#src/formats/lheo/decode-lheo.ts'
import { parseCsv } from '#src/formats/tableau/csv.ts'
import { useDatabase } from '#test/database.ts'
import { signedIn } from '#test/visitor.ts'

const world = useDatabase({ demonstration: true })
const { cipt, mpt } = MILLESIMES_DEMONSTRATION
const at = (id: string, suite = ''): string => `/programmes/${id}/echanges${suite}`

const O = 'formation/organisme-formation-responsable'
const LHEO = {
  'formation/parcours-de-formation': '1',
  'formation/code-niveau-entree': '16',
  'formation/action/niveau-entree-obligatoire': '1',
  'formation/action/modalites-enseignement': '0',
  'formation/action/prise-en-charge-frais-possible': '1',
  [`${O}/numero-activite`]: '11750000075',
  [`${O}/SIRET-organisme-formation/SIRET`]: '13002358500015',
}
const fieldsOf = (valeurs: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(valeurs).map(([cle, valeur]) => [`valeur:${cle}`, valeur]))

const jules = () => signedIn(world.current.monde, 'jules@demo.exemple')
const audited = () =>
  world.current.db
    .selectFrom('audit')
    .select(['action', 'detail'])
    .where('action', '=', 'programme.exporter')
    .execute()

it('one card per format, and the way there from the programme', async () => {
  const who = await jules()
  assert.match(await (await who.get(`/programmes/${cipt}`)).text(), new RegExp(`href="${at(cipt)}"`))
  const html = await (await who.get(at(cipt))).text()
  for (const profil of ['lheo', 'edof', 'cdm-fr', 'csv', 'xlsx'])
    assert.ok(html.includes(`${at(cipt)}?profil=${profil}`), profil)
})

it('says each thing missing, its rule, its field and what may be given, and writes nothing', async () => {
  const who = await jules()
  const answer = await who.get(at(cipt, '?profil=lheo'))
  assert.equal(answer.status, 200)
  const html = await answer.text()
  assert.match(html, /Version \d+, publiée/)
  assert.match(html, /Il manque 7 éléments/)
  for (const cle of Object.keys(LHEO)) assert.ok(html.includes(`name="valeur:${cle}"`), cle)
  assert.match(html, /Champ du programme\s: <a href="[^"]*#admission">Niveau/)
  assert.doesNotMatch(html, /undefined/)
  const refused = await who.post(at(cipt), { profil: 'lheo', geste: 'document' })
  assert.equal(refused.status, 422)
  assert.deepEqual(await audited(), [])
})

it('a value that breaks a rule is shown again beside its field, what else was typed is kept', async () => {
  const who = await jules()
  const typed = { ...LHEO, [`${O}/numero-activite`]: '123', 'formation/parcours-de-formation': '…' }
  const answer = await who.post(at(cipt), { profil: 'lheo', geste: 'verifier', ...fieldsOf(typed) })
  assert.equal(answer.status, 422)
  const html = await answer.text()
  assert.match(html, /longueur hors des bornes/)
  assert.match(html, /value="123"/)
  assert.match(html, /name="valeur:formation\/action\/modalites-enseignement" value="0"/)
})

it('completed by a person, the LHÉO leaves with its account, and the audit says so', async () => {
  const who = await jules()
  const fields = { profil: 'lheo', ...fieldsOf(LHEO) }
  const ready = await (await who.post(at(cipt), { ...fields, geste: 'verifier' })).text()
  assert.match(ready, /Le document est prêt/)
  assert.match(ready, /Complété pour cet export \(7\)/)
  assert.match(ready, /Jules Prototype/)
  assert.doesNotMatch(ready, /undefined/)
  const answer = await who.post(at(cipt), { ...fields, geste: 'document' })
  assert.equal(answer.headers.get('content-type'), 'application/xml')
  assert.match(answer.headers.get('content-disposition') ?? '', /filename="[a-z0-9-]+-lheo-v\d+\.xml"/)
  const read = decodeLheo(new Uint8Array(await answer.arrayBuffer()))
  assert.ok(read.ok)
  assert.deepEqual(read.value[0]?.ecarts, [])
  const [line] = await audited()
  assert.ok(line)
  const { complements } = line.detail as { complements: string[] }
  assert.deepEqual([...complements].sort(), Object.keys(LHEO).sort())

  const json = (await (await who.post(at(cipt), { ...fields, geste: 'rapport-json' })).json()) as {
    rapport: { sort: string; par?: string }[]
  }
  assert.deepEqual(
    new Set(json.rapport.filter(({ sort }) => sort === 'complete').map(({ par }) => par)),
    new Set(['Jules Prototype']),
  )
  const csv = parseCsv(await (await who.post(at(cipt), { ...fields, geste: 'rapport-csv' })).text())
  assert.ok(csv.ok)
  assert.equal(csv.value.lignes.length, json.rapport.length)
})

it('the rhythm, left out for want of a code, goes out once it is given', async () => {
  const who = await jules()
  const cle = 'formation/action/session/cycle/type-cycle'
  const before = await (await who.post(at(cipt), { profil: 'lheo', ...fieldsOf(LHEO) })).text()
  assert.match(before, /id="facultatif"/)
  assert.ok(before.includes(`name="valeur:${cle}"`))
  const fields = { profil: 'lheo', ...fieldsOf({ ...LHEO, [cle]: '1' }) }
  const xml = await (await who.post(at(cipt), { ...fields, geste: 'document' })).text()
  assert.match(xml, /<rythme-alternance>/)
  assert.doesNotMatch(await (await who.post(at(cipt), fields)).text(), /id="facultatif"/)
})

it('tables and CDM-fr leave at once, each with its own type and name', async () => {
  const who = await signedIn(world.current.monde, 'philippine@demo.exemple')
  const expected = {
    'cdm-fr': ['application/xml', /\.xml"$/],
    csv: ['text/csv; charset=utf-8', /-csv-v\d+\.csv"$/],
    xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', /\.xlsx"$/],
  } as const
  for (const [profil, [type, nom]] of Object.entries(expected)) {
    const shown = await who.get(at(mpt, `?profil=${profil}`))
    assert.match(await shown.text(), /Ce que devient chaque champ/)
    const answer = await who.post(at(mpt), { profil, geste: 'document' })
    assert.equal(answer.headers.get('content-type'), type)
    assert.match(answer.headers.get('content-disposition') ?? '', nom)
    assert.ok((await answer.arrayBuffer()).byteLength > 1000)
  }
})

it('the text being written goes out on demand, and its file says it is not public', async () => {
  const who = await jules()
  assert.equal((await who.get(at(cipt, '?profil=csv&source=en_cours'))).status, 404)
  assert.equal((await who.post(`/programmes/${cipt}/ouvrir`)).status, 303)
  const html = await (await who.get(at(cipt, '?profil=csv'))).text()
  assert.match(html, /profil=csv&amp;source=en_cours/)
  const draft = await (await who.get(at(cipt, '?profil=csv&source=en_cours'))).text()
  assert.match(draft, /pas celui que le public lit/)
  const answer = await who.post(at(cipt), { profil: 'csv', source: 'en_cours', geste: 'document' })
  assert.match(answer.headers.get('content-disposition') ?? '', /-csv-v\d+-brouillon\.csv"/)
})
