import assert from 'node:assert/strict'
import { it } from 'node:test'
import { readXlsx } from 'hucre/xlsx'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { VOISINS_DEMONSTRATION } from '#src/app/demonstration/load-voisins.ts'
import { ecsTenus } from '#src/app/offre/mutualisation/deux-cotes.ts'
import { relireMillesime } from '#src/app/offre/relecteur/show-relecture.ts'
import { parseCsv } from '#src/formats/tableau/csv.ts'
import { readMaquetteTenue } from '#src/store/offre/maquette-store.ts'
import { findMillesime, loadProgramme } from '#src/store/offre/millesime-store.ts'
import { useDatabase } from '#test/database.ts'
import { signedIn } from '#test/visitor.ts'

const world = useDatabase({ demonstration: true })
const { mpt } = MILLESIMES_DEMONSTRATION
const { ge2s, manoess } = VOISINS_DEMONSTRATION
const PAGE = `/programmes/${mpt}/mutualisations`
const ecOf = async (millesime: string): Promise<string> =>
  ecsTenus(await readMaquetteTenue(world.current.db, millesime)).find(
    ({ intitule }) => intitule === 'Méthodologie de recherche',
  )?.id ?? ''
const visitor = (qui: string) => signedIn(world.current.monde, `${qui}@demo.exemple`)

/** Proposed by the MPT, accepted by the sibling, through the pages alone. */
const share = async (sibling: string): Promise<void> => {
  const philippine = await visitor('philippine')
  const sent = await philippine.post(PAGE, {
    ec: await ecOf(mpt),
    autre: await ecOf(sibling),
    cote: 'porteur',
    part: '1/3',
  })
  assert.equal(sent.headers.get('location'), `${PAGE}?fait=proposer`)
  const dominique = await visitor('dominique')
  const there = `/programmes/${sibling}/mutualisations`
  const page = await (await dominique.get(there)).text()
  const action = page.match(/action="([^"]+\/decider)"/)?.[1] ?? ''
  const hidden = (nom: string): string => page.match(new RegExp(`name="${nom}" value="(\\d+)"`))?.[1] ?? ''
  const accepted = await dominique.post(action, {
    pas: 'accepter',
    revision: hidden('revision'),
    revisionPorteur: hidden('revisionPorteur'),
  })
  assert.equal(accepted.headers.get('location'), `${there}?fait=accepter`)
}

for (const [row, sibling, code, intitule] of [
  ['M072', ge2s, 'M2 GE2S', 'Gestion des entreprises sanitaires et sociales'],
  ['M073', manoess, 'M2 MANOESS', 'Management des entreprises de l’économie sociale et solidaire'],
] as const)
  it(`[${row}] ${code} is listed as a sibling, shares the mention’s BCC, and an EC of it is shared`, async () => {
    const philippine = await visitor('philippine')
    const programme = await (await philippine.get(`/programmes/${mpt}`)).text()
    assert.match(programme, new RegExp(`<li>${code} · ${intitule}</li>`))
    const before = await (await philippine.get(PAGE)).text()
    assert.match(before, new RegExp(`<li>${code}\\s: BCC1 .*BCC5 Produire et mobiliser`))
    await share(sibling)
    const after = await (await philippine.get(PAGE)).text()
    assert.match(after, new RegExp(`Méthodologie de recherche\\s: avec ${code}`))
    const table = after.slice(after.indexOf('id="cout"'))
    assert.match(table, new RegExp(`Méthodologie de recherche.*${code}`))
  })

it('[M073] the title of the ESS is found in the MPT, and the sibling it comes from is named', async () => {
  const { monde } = world.current
  const place = await findMillesime(monde.db, mpt)
  const programme = await loadProgramme(monde.db, mpt)
  assert.ok(place && programme)
  const { constats } = await relireMillesime(monde, monde.db, { place, programme })
  const [copie] = constats.filter(({ code }) => code === 'intitule-du-voisin')
  assert.match(String(copie?.params['titre']), /ESS/)
  assert.match(String(copie?.params['voisins']), /MANOESS/)
})

it('[M074] M2 MPT is listed with its siblings as this one, and they name it as the one they share with', async () => {
  const dominique = await visitor('dominique')
  const own = await (await dominique.get(`/programmes/${mpt}`)).text()
  assert.match(own, /<li>M2 MPT · Management public territorial<span class="aide"> \(/)
  const theirs = await (await dominique.get(`/programmes/${ge2s}`)).text()
  assert.match(theirs, /<li>M2 MPT · Management public territorial<\/li>/)
  const shared = await (await dominique.get(`/programmes/${ge2s}/mutualisations`)).text()
  assert.match(shared, /<li>M2 MPT\s: BCC1 .*BCC5 Produire et mobiliser/)
  assert.match(shared, /Méthodologie de recherche\s: avec M2 MPT/)
  // Copied titles are looked for among the siblings here too.
  const { monde } = world.current
  const place = await findMillesime(monde.db, ge2s)
  const programme = await loadProgramme(monde.db, ge2s)
  assert.ok(place && programme)
  const { constats } = await relireMillesime(monde, monde.db, { place, programme })
  assert.ok(!constats.some(({ code }) => code === 'intitule-du-voisin'))
})

it('the cost is downloaded as CSV and as XLSX', async () => {
  const philippine = await visitor('philippine')
  const read = parseCsv(await (await philippine.get(`${PAGE}.csv`)).text())
  assert.ok(read.ok)
  assert.equal(read.value.colonnes[1], 'EC')
  assert.deepEqual(read.value.lignes[0]?.slice(1, 4), [
    'Méthodologie de recherche',
    'porteur',
    'M2 GE2S, M2 MANOESS',
  ])
  const { sheets } = await readXlsx(
    new Uint8Array(await (await philippine.get(`${PAGE}.xlsx`)).arrayBuffer()),
  )
  assert.equal(sheets.length, 2)
})

it('a refusal says why, keeps what was typed, and proposes nothing', async () => {
  const gael = await visitor('gael')
  const refused = await gael.post(PAGE, {
    ec: await ecOf(mpt),
    autre: 'absent',
    cote: 'porteur',
    part: '1/3',
  })
  assert.equal(refused.status, 422)
  const page = await refused.text()
  assert.match(page, /Choisissez l’EC de l’autre programme/)
  assert.match(page, /name="part" value="1\/3"|value="1\/3"[^>]*name="part"/)
})
