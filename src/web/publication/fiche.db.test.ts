import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { useDatabase } from '#test/database.ts'
import { headingsAt, type ServedPage, visit } from '#test/served-page.ts'

const world = useDatabase({ demonstration: true })
const fiche = (path: string, headers?: Readonly<Record<string, string>>): Promise<ServedPage> =>
  visit(world.current.monde, `/formations/${path}`, headers)

const indexesOf = (all: readonly string[], wanted: readonly string[]): readonly number[] =>
  wanted.map((text) => all.indexOf(text))
const isRising = (all: readonly number[]): boolean =>
  all.every((n, i) => n >= 0 && (i === 0 || n > (all[i - 1] ?? 0)))

it('sections follow the reading order, whatever the order of the brochure', async () => {
  const titles = headingsAt(await fiche('m2-mpt'), 2)
  const order = indexesOf(titles, [
    'Présentation',
    'Admission',
    'Organisation de la formation',
    'Programme pédagogique',
    'Débouchés professionnels',
    'Contacts',
  ])
  assert.ok(isRising(order), titles.join(' > '))
})

it('one h1, and no heading skips a level', async () => {
  for (const path of ['m2-mpt', 'm2-cipt']) {
    const page = await fiche(path)
    assert.equal(headingsAt(page, 1).length, 1)
    page.headings.forEach(({ level, text }, i) =>
      assert.ok(level <= (page.headings[i - 1]?.level ?? 0) + 1, `${path}: ${text}`),
    )
  }
})

it('[M051] the h1 of the fiche is the stored title', async () => {
  const { intitule } = await world.current.db
    .selectFrom('parcours')
    .select('intitule')
    .where('code', '=', 'M2 MPT')
    .executeTakeFirstOrThrow()
  assert.deepEqual(headingsAt(await fiche('m2-mpt'), 1), [intitule])
})

it('[M045] the diploma title is generated: type, mention, parcours', async () => {
  const chapeaux = (await fiche('m2-mpt')).texts('//header/p[@class="chapeau"]')
  assert.deepEqual(chapeaux, [
    'Master mention Management de l’innovation, parcours Management public territorial',
  ])
})

it('[M048] the short name of the composante stands in the header of the fiche', async () => {
  assert.match((await fiche('m2-mpt')).texts('//article/header').join(), /IAE Lille/)
})

const H2_MPT = [
  ['M056', 'Organisation de la formation'],
  ['M075', 'Programme pédagogique'],
  ['M118', 'Débouchés professionnels'],
] as const
for (const [row, title] of H2_MPT)
  it(`[${row}] « ${title} » is an h2 of the MPT`, async () => {
    assert.ok(headingsAt(await fiche('m2-mpt'), 2).includes(title))
  })

const TITRES_CIPT = [
  ['C008', 2, 'Présentation'],
  ['C009', 3, 'Présentation de la formation'],
  ['C016', 3, 'Objectifs de la formation'],
  ['C023', 3, 'Métiers visés'],
  ['C032', 3, 'Rythme d’alternance'],
  ['C034', 3, 'Dates de la formation et volume horaire'],
  ['C039', 2, 'Université et école'],
  ['C046', 2, 'Admission'],
  ['C047', 3, 'Conditions d’admission'],
  ['C057', 2, 'Contacts'],
  ['C062', 2, 'Programme pédagogique'],
  ['C063', 3, 'Direction et équipe pédagogique'],
  ['C093', 3, 'Modalités pédagogiques'],
  ['C099', 2, 'Compétences'],
  ['C101', 3, 'Activités professionnelles exercées'],
] as const
for (const [row, level, title] of TITRES_CIPT)
  it(`[${row}] « ${title} » is an h${level} of the CIPT`, async () => {
    assert.ok(headingsAt(await fiche('m2-cipt'), level).includes(title))
  })

it('[C003] the type of the diploma is a badge of the page', async () => {
  const badges = (await fiche('m2-cipt')).texts('//ul[@class="badges"]/li')
  assert.deepEqual(badges, [
    'Master',
    'Niveau 7',
    'Contrat d’apprentissage',
    'Contrat de professionnalisation',
    'RNCP 38175',
  ])
})

it('[C010] the breadcrumb goes from the university to the school, the mention, the parcours', async () => {
  const steps = (await fiche('m2-cipt')).texts('//nav[@class="fil"]//li')
  assert.deepEqual(steps, [
    'Université Paris 1 Panthéon-Sorbonne',
    'École de Science politique de la Sorbonne',
    'mention Science politique',
    'Communication institutionnelle et politique des territoires',
  ])
})

it('[C026] the list of jobs is rendered as a list', async () => {
  const jobs = (await fiche('m2-cipt')).texts('//h3[.="Métiers visés"]/following-sibling::ul[1]/li')
  assert.equal(jobs.length, 5)
  assert.ok(jobs.includes('Spécialiste en marketing territorial'))
})

it('[C040] the administrative address of the composante is a labelled block', async () => {
  const page = await fiche('m2-cipt')
  assert.deepEqual(page.texts('//dt[.="Adresse administrative de la composante"]/following-sibling::dd[1]'), [
    'École de Science politique de la Sorbonne, 1, rue Victor Cousin, 75005 Paris',
  ])
  assert.deepEqual(page.texts('//dt[.="Siège de l’établissement"]/following-sibling::dd[1]'), [
    'Université Paris 1 Panthéon-Sorbonne, 1, rue Victor Cousin, 75005 Paris',
  ])
})

it('[M037] the telephone is a tel: link in E.164, shown by pairs', async () => {
  assert.deepEqual((await fiche('m2-mpt')).texts('//a[@href="tel:+33320123450"]'), ['03 20 12 34 50'])
})

it('the website of the composante is linked over https', async () => {
  assert.deepEqual((await fiche('m2-mpt')).texts('//a[@href="https://www.iaelille.fr"]'), [
    'https://www.iaelille.fr',
  ])
})

it('[M050] the slogan in English is said to be English', async () => {
  assert.deepEqual((await fiche('m2-mpt')).texts('//span[@lang="en"]'), ['look beyond'])
})

it('[C067] the curriculum is a table with a caption, and every header says what it heads', async () => {
  for (const [path, captions] of [
    ['m2-cipt', ['Programme détaillé de la formation']],
    ['m2-mpt', ['Semestre 3', 'Semestre 4']],
  ] as const) {
    const page = await fiche(path)
    assert.deepEqual(page.texts('//table/caption/text()'), captions)
    assert.equal(page.texts('//table[not(caption)]').length, 0)
    assert.equal(page.texts('//table//th[not(@scope)]').length, 0)
    assert.equal(page.texts('//table[not(thead/tr/th[@scope="col"])]').length, 0)
    assert.equal(page.texts('//table/tbody/tr[not(th[@scope="row" or @scope="rowgroup"])]').length, 0)
    assert.equal(
      page.texts('//section[@class="cadre"][not(@tabindex="0") or not(@aria-labelledby)]').length,
      0,
    )
  }
})

it('the hours of the CIPT are summed under their lines, and what is not stated is said above', async () => {
  const page = await fiche('m2-cipt')
  assert.deepEqual(page.texts('//tfoot//th | //tfoot//td'), ['Total', '457 h', ''])
  assert.match(page.texts('//caption/p').join(), /les crédits \(ECTS\)/)
  assert.doesNotMatch(page.texts('//caption/p').join(), /l’évaluation/)
  assert.match((await fiche('m2-mpt')).texts('//caption/p').join(), /les heures/)
})

it('what nobody stated is said, and « --% » is printed nowhere', async () => {
  const page = await fiche('m2-mpt')
  assert.deepEqual(page.texts('//dt[.="Code RNCP"]/following-sibling::dd[1]'), ['non renseigné'])
  assert.deepEqual(page.texts('//dt[.="Taux de réussite"]/following-sibling::dd[1]'), [
    'non disponible (première campagne mesurée : 2026-2027)',
  ])
  assert.doesNotMatch(page.html, /--\s*%/)
})

it('a doubled form is shown as printed and read in full', async () => {
  const { db } = world.current
  const { contenu } = await db
    .selectFrom('version_programme')
    .select('contenu')
    .where('millesime_id', '=', MILLESIMES_DEMONSTRATION.cipt)
    .executeTakeFirstOrThrow()
  assert.ok(contenu)
  const metiers = [{ intitule: 'Directeur.trice de la communication', domaines: [] }]
  await db
    .updateTable('version_programme')
    .set({ contenu: JSON.stringify({ ...contenu, debouches: { ...contenu.debouches, metiers } }) })
    .where('millesime_id', '=', MILLESIMES_DEMONSTRATION.cipt)
    .execute()
  const page = await fiche('m2-cipt')
  await db
    .updateTable('version_programme')
    .set({ contenu: JSON.stringify(contenu) })
    .where('millesime_id', '=', MILLESIMES_DEMONSTRATION.cipt)
    .execute()
  const item = '//h3[.="Métiers visés"]/following-sibling::ul[1]/li'
  assert.deepEqual(page.texts(`${item}/span[@aria-hidden="true"]`), ['Directeur.trice de la communication'])
  assert.deepEqual(page.texts(`${item}/span[@class="lu"]`), ['Directeur ou directrice de la communication'])
})

it('the page says its date, its edition, its notice, its address and what it is about', async () => {
  const page = await fiche('m2-cipt')
  const pied = page.texts('//article/div//footer').join()
  assert.match(pied, /Date de la fiche : 8 septembre 2025/)
  assert.match(pied, /Publiée le 8 septembre 2025, édition 1/)
  assert.match(pied, /Document non contractuel/)
  assert.deepEqual(page.texts('//link[@rel="canonical"]/@href'), ['http://localhost:3000/formations/m2-cipt'])
  assert.match(page.texts('//meta[@name="description"]/@content').join(), /spécialistes de la communication/)
  assert.match(page.texts('//title').join(), /^Communication institutionnelle .* · M2_CIPT · Cohorte$/)
})

it('in English the frame is English and what the programme says is marked French', async () => {
  const page = await fiche('m2-cipt', { cookie: 'langue=en' })
  assert.deepEqual(page.texts('/html/@lang'), ['en'])
  assert.ok(headingsAt(page, 2).includes('Curriculum'))
  assert.deepEqual(page.texts('//h1/@lang'), ['fr'])
  assert.equal(page.texts('//section/p[not(@lang) and not(@class)]').length, 0)
})

it('an address nobody bears is a 404, as is an edition that never was', async () => {
  for (const path of ['m2-ge2s', 'x', 'm2-mpt/versions/9', 'm2-mpt/versions/99999999999999'])
    assert.equal((await fiche(path)).status, 404, path)
})

it('an earlier edition can be read at its number, says it was replaced and leads to the one online', async () => {
  const { db } = world.current
  const millesime = MILLESIMES_DEMONSTRATION.mpt
  const first = await db
    .selectFrom('version_programme')
    .selectAll()
    .where('millesime_id', '=', millesime)
    .executeTakeFirstOrThrow()
  assert.ok(first.contenu)
  const changed = { ...first.contenu, parcours: { ...first.contenu.parcours, capaciteTexte: '24 étudiants' } }
  await db
    .updateTable('version_programme')
    .set({ statut: 'remplacee', remplacee_le: new Date('2026-01-10T09:00:00Z') })
    .where('id', '=', first.id)
    .execute()
  await db
    .insertInto('version_programme')
    .values({
      id: 'f1000000-0000-4000-8000-0000000000aa',
      millesime_id: millesime,
      numero: 2,
      statut: 'publiee',
      contenu: JSON.stringify(changed),
      publiee_le: new Date('2026-01-10T09:00:00Z'),
      recherche: first.recherche,
    })
    .execute()
  const now = await fiche('m2-mpt')
  const before = await fiche('m2-mpt/versions/1')
  const effectif = '//dt[.="Effectif annoncé"]/following-sibling::dd[1]'
  assert.deepEqual([now.texts(effectif), before.texts(effectif)], [['24 étudiants'], ['20 étudiants']])
  assert.deepEqual(now.texts('//ol[@class="chronologie"]/li/a/@href'), [
    '/formations/m2-mpt',
    '/formations/m2-mpt/versions/2/changements',
    '/formations/m2-mpt/versions/1',
  ])
  assert.match(before.texts('//div[contains(@class,"notice")]').join(), /remplacée le 10 janvier 2026/)
  assert.deepEqual(before.texts('//meta[@name="robots"]/@content'), ['noindex'])
  assert.equal(before.jsonLd, undefined)
})

it('the logo of the composante stands on the page with the words that replace it', async () => {
  const { db } = world.current
  const logo = 'a'.repeat(64)
  const before = await fiche('m2-cipt')
  await db
    .updateTable('composante')
    .set({ marque: JSON.stringify({ couleur: '#7a1f3d', logo, logoTexte: 'École de la Sorbonne' }) })
    .where('nom', 'like', 'École de Science politique%')
    .execute()
  const page = await fiche('m2-cipt')
  assert.deepEqual(before.texts('//article//img/@alt'), [])
  assert.deepEqual(page.texts('//article//img/@alt'), ['École de la Sorbonne'])
  assert.deepEqual(page.texts('//article//img/@src'), [`/organisation/logos/${logo}`])
})
