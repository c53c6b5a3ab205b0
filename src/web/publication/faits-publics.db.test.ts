import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { useDatabase } from '#test/database.ts'
import { type ServedPage, visit } from '#test/served-page.ts'
import { signedIn, type Visitor } from '#test/visitor.ts'

const world = useDatabase({ demonstration: true })
const { mpt, cipt } = MILLESIMES_DEMONSTRATION
const fiche = (path: string): Promise<ServedPage> => visit(world.current.monde, `/formations/${path}`)
const as = (prenom: string): Promise<Visitor> => signedIn(world.current.monde, `${prenom}@demo.exemple`)

const versionOf = (millesime: string) =>
  world.current.db
    .selectFrom('version_programme')
    .selectAll()
    .where('millesime_id', '=', millesime)
    .executeTakeFirstOrThrow()
it('[C011] the aim of the programme is quoted in its summary', async () => {
  assert.deepEqual((await fiche('m2-cipt')).texts('//header/p[@class="visee"]'), [
    'Au sein de la mention Science politique, ce parcours de deuxième année forme des spécialistes de la communication territoriale.',
  ])
  assert.deepEqual((await fiche('m2-mpt')).texts('//header/p[@class="visee"]'), [])
})

it('[C066] the hours of a one-year contract say both years: « Année 1 du contrat (M2) »', async () => {
  assert.ok((await fiche('m2-cipt')).texts('//thead//th').includes('Année 1 du contrat (M2) : heures'))
  assert.ok(!(await fiche('m2-mpt')).texts('//thead//th').join().includes('contrat'))
})

it('[C002] the page shows its date, what changed since the one before can be read, and a late update is flagged', async () => {
  assert.match(
    (await fiche('m2-cipt')).texts('//article//footer').join(),
    /Date de la fiche : 8 septembre 2025/,
  )
  const who = await as('jules')
  const relecture = await (await who.get(`/programmes/${cipt}/relecture`)).text()
  assert.match(relecture, /8 septembre 2025[^<]*1er septembre 2025|1er septembre 2025[^<]*8 septembre 2025/)

  const { id, contenu, ...first } = await versionOf(cipt)
  assert.ok(contenu)
  const before = { ...contenu, document: { ...contenu.document, date: '2025-06-30' } }
  await world.current.db
    .updateTable('version_programme')
    .set({ statut: 'remplacee', contenu: JSON.stringify(before), remplacee_le: first.publiee_le })
    .where('id', '=', id)
    .execute()
  await world.current.db
    .insertInto('version_programme')
    .values({
      id: crypto.randomUUID(),
      millesime_id: cipt,
      numero: 2,
      statut: 'publiee',
      contenu: JSON.stringify(contenu),
      publiee_le: first.publiee_le,
    })
    .execute()
  const diff = await (await who.get(`/programmes/${cipt}/comparer?avant=1&apres=2`)).text()
  assert.match(diff, /<del>2025-06-30<\/del>/)
  assert.match(diff, /<ins>2025-09-08<\/ins>/)
})

const projet = {
  intitule: 'Diagnostic de la concertation locale',
  commanditaire: 'Ville d’Essai (commune)',
  ec: 'Accompagnement des collectivités territoriales',
  equipe: 'Ada Gabarit\nNoé Modèle',
  jalons: '2026-02-02 : note de cadrage\n2026-05-18 : restitution',
  livrables: 'rapport',
}

it('[M057] a project is created with its sponsor, its team and its milestones', async () => {
  const who = await as('gael')
  for (const missing of ['commanditaire', 'equipe', 'jalons'])
    assert.equal(
      (await who.post(`/programmes/${mpt}/registres/projet`, { ...projet, ec: '', [missing]: '' })).status,
      422,
      missing,
    )
  assert.equal((await who.post(`/programmes/${mpt}/registres/projet`, { ...projet, ec: '' })).status, 303)
  const [line] = await world.current.db
    .selectFrom('inscription')
    .select('contenu')
    .where('registre', '=', 'projet')
    .execute()
  assert.deepEqual(line?.contenu, {
    ...projet,
    ec: null,
    equipe: ['Ada Gabarit', 'Noé Modèle'],
    jalons: ['2026-02-02 : note de cadrage', '2026-05-18 : restitution'],
    livrables: ['rapport'],
  })
})

it('[M094] the EC « Accompagnement des collectivités territoriales » is linked to a project that has a sponsor', async () => {
  const who = await as('gael')
  const at = `/programmes/${mpt}/registres/projet`
  assert.equal((await who.post(at, { ...projet, ec: 'Un EC d’ailleurs' })).status, 422)
  assert.equal((await who.post(at, { ...projet, intitule: 'Mission de terrain' })).status, 303)
  const html = await (await who.get(`/programmes/${mpt}/registres`)).text()
  const line = html.slice(html.lastIndexOf('Mission de terrain</th>'))
  assert.match(
    line,
    /^[^<]*<\/th><td>Ville d’Essai \(commune\)<\/td><td>Accompagnement des collectivités territoriales</,
  )
})

it('[C097] incomplete assessment rules are flagged; once voted, they no longer change after the first month of teaching', async () => {
  const who = await as('jules')
  const relecture = async (): Promise<string> =>
    (await (await who.get(`/programmes/${cipt}/relecture`)).text()).replace(/\s+/g, ' ')
  const { evaluation: votee } = await world.current.db
    .selectFrom('ec')
    .select('evaluation')
    .where('intitule', '=', 'Communication de crise')
    .executeTakeFirstOrThrow()
  assert.ok(votee)
  const assess = async (evaluation: string | null): Promise<void> => {
    await world.current.db
      .updateTable('ec')
      .set({ evaluation })
      .where('intitule', '=', 'Communication de crise')
      .execute()
  }
  await assess(null)
  assert.match(await relecture(), /Modalités d’évaluation incomplètes : 1 EC sur 25/)
  assert.match(await relecture(), /devaient être votées le 1er octobre 2025 au plus tard/)
  await assess('oral')
  assert.doesNotMatch(await relecture(), /votées ne changent plus/)

  const vote = { annee: '2025-2026', instance: 'CFVU', voteLe: '2025-09-25', preuve: 'délibération' }
  assert.equal((await who.post(`/programmes/${cipt}/registres/mcc`, vote)).status, 303)
  assert.doesNotMatch(await relecture(), /devaient être votées/)
  assert.match(
    await relecture(),
    /votées ne changent plus après le 1er octobre 2025\. Ce texte les change : Communication de crise/,
  )
  world.now = new Date('2025-09-20T09:00:00Z')
  assert.doesNotMatch(await relecture(), /votées ne changent plus/)
  world.now = new Date('2026-01-15T09:00:00Z')

  assert.equal((await who.post(`/programmes/${cipt}/ouvrir`)).status, 303)
  for (const pas of ['soumettre', 'approuver'])
    assert.equal((await who.post(`/programmes/${cipt}/avancer`, { pas })).status, 303, pas)
  const theo = await as('theo')
  assert.equal((await theo.post(`/programmes/${cipt}/avancer`, { pas: 'publier' })).status, 422)
  await assess(votee)
  assert.equal((await theo.post(`/programmes/${cipt}/avancer`, { pas: 'publier' })).status, 303)
})
