import assert from 'node:assert/strict'
import { it } from 'node:test'
import { zipSync } from 'fflate'
import type { PorteeImport } from '#src/domain/offre/rncp/import.rules.ts'
import { findImport, findPending } from '#src/store/offre/rncp/import-rncp-store.ts'
import { acteurOf } from '#test/acteur.ts'
import { useDatabase } from '#test/database.ts'
import { enMorceaux, uneFicheXml, unFlux } from '#test/un-flux-rncp.ts'
import { deposerImport, importerSurPlace, lireSuivant } from './deposer-import.ts'

const world = useDatabase({ demonstration: true })

const importer = (
  xml: string,
  { nom = 'flux.xml', portee = 'niveau_7' as PorteeImport, numeros = [] as string[] } = {},
) =>
  importerSurPlace(world.current.monde, {
    nom,
    portee,
    numeros,
    taille: xml.length,
    bytes: enMorceaux(xml),
  })
const fiches = async () => {
  const rows = await world.current.db
    .selectFrom('fiche_rncp')
    .select(['numero', 'rang', 'intitule', 'remplacee_le'])
    .orderBy('numero')
    .orderBy('rang')
    .execute()
  return rows.map(({ numero, rang, intitule, remplacee_le }) => [
    numero,
    rang,
    intitule,
    remplacee_le === null,
  ])
}
const SCIENCE = uneFicheXml()
const LICENCE = uneFicheXml({ numero: 'RNCP20001', niveau: 6, intitule: 'Une licence' })
const AUTRE = uneFicheXml({ numero: 'RNCP20002', intitule: 'Un autre master' })

it('keeps the fiches of level 7 and those the programmes cite, and says what it kept', async () => {
  world.now = new Date('2026-01-10T09:00:00Z')
  const cited = SCIENCE.replace('NIV7', 'NIV6')
  const done = await importer(unFlux(cited, LICENCE, AUTRE))
  assert.ok(done.ok)
  assert.deepEqual(done.value, {
    version: '4.1',
    fiches: 3,
    retenues: 2,
    inchangees: 0,
    refusees: 0,
    refus: [],
  })
  assert.deepEqual(await fiches(), [
    ['RNCP20002', 1, 'Un autre master', true],
    ['RNCP38175', 1, 'Science politique', true],
  ])
})

it('a changed fiche is one more row, the earlier one is kept and dated; an unchanged one writes nothing', async () => {
  world.now = new Date('2026-01-11T09:00:00Z')
  const done = await importer(unFlux(SCIENCE, AUTRE))
  assert.ok(done.ok)
  assert.deepEqual([done.value.retenues, done.value.inchangees], [2, 1])
  assert.deepEqual(await fiches(), [
    ['RNCP20002', 1, 'Un autre master', true],
    ['RNCP38175', 1, 'Science politique', false],
    ['RNCP38175', 2, 'Science politique', true],
  ])
  const again = await importer(unFlux(SCIENCE, AUTRE))
  assert.ok(again.ok)
  assert.equal(again.value.inchangees, 2)
  assert.equal((await fiches()).length, 3)
})

it('says each fiche it refuses, with its line, and keeps the rest', async () => {
  const lines = unFlux(AUTRE, uneFicheXml({ numero: null }), SCIENCE, AUTRE)
  const done = await importer(lines)
  assert.ok(done.ok)
  const starts = lines.split('\n').flatMap((line, i) => (line === '<FICHE>' ? [i + 1] : []))
  assert.deepEqual(done.value.refus, [
    { ligne: starts[1], motif: 'sans_numero', numero: null },
    { ligne: starts[3], motif: 'doublon', numero: 'RNCP20002' },
  ])
})

it('a truncated file is refused at its line; what was read before stays, and the whole file goes on from there', async () => {
  const NOUVELLE = uneFicheXml({ numero: 'RNCP20003' })
  const whole = unFlux(
    ...Array.from({ length: 120 }, (_, i) => uneFicheXml({ numero: `RNCP${40_000 + i}` })),
    NOUVELLE,
  )
  const cut = await importer(whole.slice(0, -300))
  assert.ok(!cut.ok)
  assert.equal(cut.refus.code, 'xml.tronque')
  assert.ok((cut.refus.ligne ?? 0) > 1000)
  const done = await importer(whole)
  assert.ok(done.ok)
  assert.deepEqual([done.value.retenues, done.value.inchangees], [121, 120])
})

it('an older file than the last one read is refused', async () => {
  assert.ok((await importer(unFlux(SCIENCE), { nom: 'export-fiches-2026-01-12.xml' })).ok)
  const older = await importer(unFlux(SCIENCE), { nom: 'export-fiches-2026-01-09.xml' })
  assert.deepEqual(older, { ok: false, refus: { code: 'plus_ancien', ligne: null } })
})

it('only what is listed is kept when a list is given, and what the programmes cite', async () => {
  const liste = uneFicheXml({ numero: 'RNCP50001' })
  const done = await importer(unFlux(liste, uneFicheXml({ numero: 'RNCP50002' }), SCIENCE), {
    portee: 'liste',
    numeros: ['RNCP50001'],
  })
  assert.ok(done.ok)
  assert.equal(done.value.retenues, 2)
})

it('an administrateur drops the zip; it is read beside the pages, and its bytes are forgotten', async () => {
  const { monde } = world.current
  const zip = zipSync({ 'fiches.xml': Buffer.from(unFlux(SCIENCE, uneFicheXml({ numero: 'RNCP60001' }))) })
  const demande = { nom: 'flux.zip', portee: 'niveau_7' as const, numeros: [] }
  const philippine = await acteurOf(monde, 'philippine')
  assert.deepEqual(await deposerImport(monde, philippine, { ...demande, bytes: enMorceaux(zip) }), {
    ok: false,
    refus: { code: 'interdit' },
  })
  const alix = await acteurOf(monde, 'alix')
  const given = await deposerImport(monde, alix, { ...demande, bytes: enMorceaux(zip) })
  assert.ok(given.ok)
  const [morceau = ''] = (await findPending(monde.db))?.morceaux ?? []
  assert.ok(await monde.files.get(morceau))
  assert.equal(await lireSuivant(monde), true)
  const row = await findImport(monde.db, given.value)
  assert.deepEqual([row?.etat, row?.retenues, row?.morceaux, row?.lus], ['fini', 2, [], zip.length])
  assert.equal(await monde.files.get(morceau), undefined)
  assert.equal(await lireSuivant(monde), false)
})

it('what is no flow is refused at once; a damaged zip is refused when it is read', async () => {
  const { monde } = world.current
  const alix = await acteurOf(monde, 'alix')
  const give = (bytes: string | Uint8Array) =>
    deposerImport(monde, alix, { nom: 'x', portee: 'tout', numeros: [], bytes: enMorceaux(bytes) })
  assert.deepEqual(await give('bonjour'), { ok: false, refus: { code: 'type' } })
  assert.deepEqual(await give(''), { ok: false, refus: { code: 'vide' } })
  const zip = zipSync({ 'fiches.xml': Buffer.from(unFlux(SCIENCE)) })
  zip.fill(255, 60, 200)
  const given = await give(zip)
  assert.ok(given.ok)
  await lireSuivant(monde)
  const row = await findImport(monde.db, given.value)
  assert.deepEqual([row?.etat, row?.motif?.code], ['refuse', 'zip_abime'])
  const empty = await give('<FICHES></FICHES>')
  assert.ok(empty.ok)
  await lireSuivant(monde)
  assert.equal((await findImport(monde.db, empty.value))?.motif?.code, 'sans_fiche')
})

it('a second drop of a file that is cut short takes nothing from the first, which still waits', async () => {
  const { monde } = world.current
  const alix = await acteurOf(monde, 'alix')
  const piece = Buffer.alloc(4 << 20, ' ')
  piece.write('<')
  async function* cut() {
    yield piece
    throw new Error('the sender went away')
  }
  const demande = { nom: 'flux.xml', portee: 'tout' as const, numeros: [] }
  const first = await deposerImport(monde, alix, { ...demande, bytes: enMorceaux(piece) })
  assert.ok(first.ok)
  await assert.rejects(deposerImport(monde, alix, { ...demande, bytes: cut() }), /went away/)
  const waiting = await findPending(world.current.db)
  assert.equal(waiting?.id, first.value)
  for (const morceau of waiting?.morceaux ?? []) assert.ok(await monde.files.get(morceau))
  await lireSuivant(monde)
})
