import assert from 'node:assert/strict'
import { it } from 'node:test'
import { readXlsx } from 'hucre/xlsx'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { listLieux } from '#src/domain/offre/maquette/operations.rules.ts'
import { parseCsv } from '#src/formats/tableau/csv.ts'
import { tabulateMaquette } from '#src/formats/tableau/maquette-table.ts'
import { withMention } from '#src/formats/tableau/mention-table.ts'
import { readMaquette, readMaquetteTenue } from '#src/store/offre/maquette-store.ts'
import { findMillesime } from '#src/store/offre/millesime-store.ts'
import { useDatabase } from '#test/database.ts'
import { signedIn } from '#test/visitor.ts'

const world = useDatabase({ demonstration: true })
const { mpt } = MILLESIMES_DEMONSTRATION
const MAQUETTE = `/programmes/${mpt}/maquette`

const revision = async () => String((await findMillesime(world.current.db, mpt))?.revision)
const firstEc = async () => {
  const lieux = listLieux(await readMaquetteTenue(world.current.db, mpt))
  const lieu = lieux.find(({ noeud }) => noeud.niveau === 'ec')
  assert.ok(lieu?.place.parent)
  return { id: lieu.noeud.id, ue: lieu.place.parent }
}

it('a published maquette shows no form; an open one has plain forms on each node', async () => {
  const gael = await signedIn(world.current.monde, 'gael@demo.exemple')
  assert.doesNotMatch(await (await gael.get(MAQUETTE)).text(), /name="geste"/)
  await gael.post(`/programmes/${mpt}/ouvrir`, {})
  const page = await (await gael.get(MAQUETTE)).text()
  const nodes = listLieux(await readMaquetteTenue(world.current.db, mpt))
  for (const { noeud } of nodes) assert.ok(page.includes(`id="n-${noeud.id}"`))
  const lou = await signedIn(world.current.monde, 'lou@demo.exemple')
  assert.doesNotMatch(await (await lou.get(MAQUETTE)).text(), /name="geste"/)
})

it('an operation comes back to its node, with its tools open; undone, to the place', async () => {
  const gael = await signedIn(world.current.monde, 'gael@demo.exemple')
  const { id } = await firstEc()
  const done = await gael.post(MAQUETTE, { revision: await revision(), noeud: id, geste: 'descendre' })
  assert.equal(done.status, 303)
  assert.equal(done.headers.get('location'), `${MAQUETTE}?fait=descendre&noeud=${id}#n-${id}`)
  const page = await (await gael.get(`${MAQUETTE}?fait=descendre&noeud=${id}`)).text()
  assert.equal(page.match(/<details class="gestes" open=""><summary id="n-([^"]+)"/)?.[1], id)
  assert.match(page, /Annuler\s: Descendre «\s/)
  assert.equal((await gael.post(`${MAQUETTE}/annuler`, {})).status, 303)
  assert.equal((await firstEc()).id, id)
  assert.match(await (await gael.get(MAQUETTE)).text(), /Rétablir\s: Descendre «\s/)
  assert.equal((await gael.post(`${MAQUETTE}/retablir`, {})).status, 303)
  assert.notEqual((await firstEc()).id, id)
  assert.equal((await gael.post(`${MAQUETTE}/annuler`, {})).status, 303)
  const nothing = await gael.post(`${MAQUETTE}/annuler`, {})
  assert.equal(nothing.status, 409)
  assert.match(await nothing.text(), /Vous n’avez plus cette opération à annuler/)
})

it('a refusal says why and does nothing', async () => {
  const gael = await signedIn(world.current.monde, 'gael@demo.exemple')
  const { ue } = await firstEc()
  const before = await readMaquetteTenue(world.current.db, mpt)
  const refused = await gael.post(MAQUETTE, {
    revision: await revision(),
    noeud: ue,
    geste: 'ajouter',
    texte: ' ',
  })
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /Un EC a un intitulé\s: écrivez-le/)
  assert.deepEqual(await readMaquetteTenue(world.current.db, mpt), before)
})

it('a BCC is created, refused twice, deleted while it holds nothing, and comes back when that is undone', async () => {
  const gael = await signedIn(world.current.monde, 'gael@demo.exemple')
  const blocs = async () => (await readMaquetteTenue(world.current.db, mpt)).blocs
  const start = await blocs()
  const creer = { geste: 'ajouterBloc', code: ' BCC6 ', intitule: 'Coopérer' }
  assert.equal((await gael.post(`${MAQUETTE}/bloc`, creer)).status, 303)
  const made = (await blocs()).at(-1)
  assert.deepEqual([made?.code, made?.intitule], ['BCC6', 'Coopérer'])
  const again = await gael.post(`${MAQUETTE}/bloc`, creer)
  assert.equal(again.status, 422)
  assert.match(await again.text(), /Un autre BCC porte déjà ce code/)
  assert.equal((await gael.post(`${MAQUETTE}/bloc`, { ...creer, code: '' })).status, 422)
  const drop = async (noeud: string) =>
    gael.post(`${MAQUETTE}/bloc`, { geste: 'supprimerBloc', noeud, revision: await revision() })
  const used = await drop(start[0]?.id ?? '')
  assert.equal(used.status, 422)
  assert.match(await used.text(), /Ce BCC sert encore dans un semestre/)
  const [semestre] = (await readMaquetteTenue(world.current.db, mpt)).semestres
  const part = { geste: 'ajouter', noeud: semestre?.id ?? '', texte: 'BCC6' }
  await gael.post(MAQUETTE, { revision: await revision(), ...part })
  assert.equal((await drop(made?.id ?? '')).status, 303)
  assert.deepEqual(await blocs(), start)
  assert.match(await (await gael.get(MAQUETTE)).text(), /Annuler\s: Supprimer le BCC «\s?Coopérer/)
  await gael.post(`${MAQUETTE}/annuler`, {})
  assert.deepEqual((await blocs()).at(-1), made)
  for (const _ of [1, 2]) await gael.post(`${MAQUETTE}/annuler`, {})
  assert.deepEqual(await blocs(), start)
})

it('the table is downloaded as CSV and as XLSX, the same both ways', async () => {
  const gael = await signedIn(world.current.monde, 'gael@demo.exemple')
  const table = withMention(
    tabulateMaquette(await readMaquette(world.current.db, mpt)),
    'Document non contractuel',
  )
  const csv = await gael.get(`${MAQUETTE}.csv`)
  assert.match(csv.headers.get('content-disposition') ?? '', /maquette-m2-mpt\.csv/)
  const read = parseCsv(await csv.text())
  assert.ok(read.ok)
  assert.deepEqual(read.value.colonnes, table.colonnes)
  assert.equal(read.value.lignes.length, table.lignes.length)
  const xlsx = await gael.get(`${MAQUETTE}.xlsx`)
  const { sheets } = await readXlsx(new Uint8Array(await xlsx.arrayBuffer()))
  assert.deepEqual(sheets[0]?.rows[0], [...table.colonnes])
  assert.equal(sheets[0]?.rows.length, table.lignes.length + 1)
})
