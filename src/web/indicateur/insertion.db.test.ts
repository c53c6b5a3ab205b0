import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { useDatabase } from '#test/database.ts'
import { type ServedPage, visit } from '#test/served-page.ts'
import { signedIn, type Visitor } from '#test/visitor.ts'

const world = useDatabase({ demonstration: true })
const MPT = `/programmes/${MILLESIMES_DEMONSTRATION.mpt}`
const CIPT = `/programmes/${MILLESIMES_DEMONSTRATION.cipt}`
const gael = (): Promise<Visitor> => signedIn(world.current.monde, 'gael@demo.exemple')
const jules = (): Promise<Visitor> => signedIn(world.current.monde, 'jules@demo.exemple')
const publique = (adresse: string): Promise<ServedPage> =>
  visit(world.current.monde, `/formations/${adresse}/insertion`)

let year = 1990
/** A survey of its own, with these jobs as answers; gives the answers in order. */
const survey = async (who: Visitor, programme: string, emplois: readonly string[]) => {
  year += 1
  const opened = await who.post(`${programme}/insertion`, {
    promotion: String(year),
    mois: '18',
    interroges: '12',
    source: 'essai',
  })
  assert.equal(opened.status, 303, await opened.text())
  const { id } = await world.current.db
    .selectFrom('enquete')
    .select('id')
    .where('promotion', '=', year)
    .executeTakeFirstOrThrow()
  const at = `${programme}/insertion/${id}`
  const noted = await who.post(`${at}/reponses`, { situation: 'emploi', emplois: emplois.join('\n') })
  assert.equal(noted.status, 303)
  const rows = await world.current.db
    .selectFrom('reponse_enquete')
    .select(['id', 'emploi'])
    .where('enquete_id', '=', id)
    .execute()
  return { id, at, reponses: rows, titre: `Diplômés de ${year}, 18 mois après` }
}

const metierId = async (intitule: string, parcours?: string): Promise<string> => {
  const rows = await world.current.db
    .selectFrom('inscription')
    .select(['id', 'contenu', 'parcours_id'])
    .where('registre', '=', 'metier')
    .execute()
  const found = rows.find(
    ({ contenu, parcours_id }) =>
      contenu.intitule === intitule && (parcours === undefined || parcours === parcours_id),
  )
  assert.ok(found, intitule)
  return found.id
}

const lineOf = (page: ServedPage, titre: string, metier: string): readonly string[] =>
  page.texts(
    `//div[h2="${titre}"]//section[starts-with(table/caption, "Emplois occupés")]//tr[contains(normalize-space(th), "${metier}")]/td`,
  )

const METIERS_MPT = [
  ['M120', 'DGS'],
  ['M121', 'DGA'],
  ['M122', 'Directions financières'],
  ['M123', 'DRH'],
  ['M124', 'Directions opérationnelles'],
  ['M125', 'Contrôleur de gestion'],
  ['M126', 'Auditeur'],
  ['M127', 'Évaluateur de politique publique'],
  ['M128', 'Chargé de mission service organisation et conduite du changement'],
  ['M129', 'Chef de projet développement territorial'],
] as const
for (const [row, metier] of METIERS_MPT)
  it(`[${row}] a graduate’s job is coded to « ${metier} », and the share of that job is computed`, async () => {
    const who = await gael()
    const { at, reponses, titre } = await survey(who, MPT, ['un poste', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])
    const mine = reponses.find(({ emploi }) => emploi === 'un poste')
    const coded = await who.post(`${at}/coder`, { [`reponse-${mine?.id}`]: await metierId(metier) })
    assert.equal(coded.status, 303)
    assert.deepEqual(lineOf(await publique('m2-mpt'), titre, metier), ['non renseigné', '1 sur 8', '12,5 %'])
  })

it('a target job keeps its ROME code, its territorial title, its level and its status', async () => {
  const who = await gael()
  const { version } = await world.current.db
    .selectFrom('inscription')
    .select('version')
    .where('id', '=', await metierId('Contrôleur de gestion'))
    .executeTakeFirstOrThrow()
  const kept = {
    intitule: 'Contrôleur de gestion',
    rome: 'M1204',
    codeTerritorial: 'Contrôleur ou contrôleuse de gestion',
    niveau: 'A',
    statut: 'attaché territorial',
  }
  const ligne = await metierId('Contrôleur de gestion')
  const wrong = await who.post(`${MPT}/registres/metier`, {
    ...kept,
    rome: 'X12',
    ligne,
    version: String(version),
  })
  assert.equal(wrong.status, 422)
  const done = await who.post(`${MPT}/registres/metier`, { ...kept, ligne, version: String(version) })
  assert.equal(done.status, 303)
  const { contenu } = await world.current.db
    .selectFrom('inscription')
    .select('contenu')
    .where('id', '=', ligne)
    .executeTakeFirstOrThrow()
  assert.deepEqual(contenu, kept)
})

/** As a leaflet prints them, and as a screen reader must say them. */
const METIERS_CIPT = [
  [
    'C027',
    'Directeur.trice ou membre de cabinet d’élu.e territorial.e',
    'Directeur ou directrice ou membre de cabinet d’élu ou élue territorial ou territoriale',
  ],
  ['C028', 'Directeur.trice de la communication', 'Directeur ou directrice de la communication'],
  [
    'C029',
    'Chargé.e de communication institutionnelle',
    'Chargé ou chargée de communication institutionnelle',
  ],
  [
    'C030',
    'Responsable des relations publiques ou de la communication politique',
    'Responsable des relations publiques ou de la communication politique',
  ],
  ['C031', 'Spécialiste en marketing territorial', 'Spécialiste en marketing territorial'],
] as const
for (const [row, printed, read] of METIERS_CIPT)
  it(`[${row}] « ${printed} » is read in full by a screen reader, and a graduate’s job is coded to it`, async () => {
    const who = await jules()
    if (printed !== read) await who.post(`${CIPT}/registres/metier`, { intitule: printed })
    const { at, reponses, titre } = await survey(who, CIPT, ['un poste', 'b', 'c', 'd', 'e'])
    const mine = reponses.find(({ emploi }) => emploi === 'un poste')
    await who.post(`${at}/coder`, { [`reponse-${mine?.id}`]: await metierId(printed) })
    const page = await publique('m2-cipt')
    assert.deepEqual(lineOf(page, titre, printed).slice(1), ['1 sur 5', '20 %'])
    const table = `//div[h2="${titre}"]//section[starts-with(table/caption, "Emplois occupés")]//tr/th`
    const heard = page
      .texts(`${table}[not(span)] | ${table}/span[@class="lu"]`)
      .filter((text) => text === read)
    assert.deepEqual(heard, [read])
    const hidden = page.texts(`${table}/span[@aria-hidden="true"]`)
    assert.equal(hidden.includes(printed), printed !== read)
  })

it('[M132] a doctorate is counted apart from other studies, for the team and in public', async () => {
  const who = await gael()
  const { id, at, titre } = await survey(who, MPT, ['a', 'b'])
  await who.post(`${at}/reponses`, { situation: 'doctorat', nombre: '2' })
  await who.post(`${at}/reponses`, { situation: 'autre_poursuite', nombre: '1' })
  const page = await publique('m2-mpt')
  const line = (situation: string): readonly string[] =>
    page.texts(`//div[h2="${titre}"]//tr[th="${situation}"]/td`)
  assert.deepEqual(line('en doctorat'), ['2 sur 5', '40 %'])
  assert.deepEqual(line('autres études'), ['1 sur 5', '20 %'])
  assert.match(await (await who.get(`${MPT}/insertion#enquete-${id}`)).text(), /en doctorat/)
})

it('[M119] « tous les postes » is asked for its source, and the indicator page shows the jobs really held', async () => {
  const who = await gael()
  const { contenu } = await world.current.db
    .selectFrom('millesime')
    .select('contenu')
    .where('id', '=', MILLESIMES_DEMONSTRATION.mpt)
    .executeTakeFirstOrThrow()
  const texte = 'Le parcours prépare à tous les postes à responsabilités.'
  await world.current.db
    .updateTable('millesime')
    .set({ contenu: JSON.stringify({ ...contenu, debouches: { ...contenu.debouches, texte } }) })
    .where('id', '=', MILLESIMES_DEMONSTRATION.mpt)
    .execute()
  const relecture = await (await who.get(`${MPT}/relecture`)).text()
  assert.match(relecture, /tous les postes\s»\s: sur quelle enquête cela repose-t-il\s\? Citez la source/)

  const { at, reponses, titre } = await survey(who, MPT, ['a', 'b', 'c', 'd', 'e'])
  const [dgs, drh] = [await metierId('DGS'), await metierId('DRH')]
  const codes = reponses.map(({ id }, i) => [`reponse-${id}`, i < 3 ? dgs : drh])
  await who.post(`${at}/coder`, Object.fromEntries(codes))
  const page = await publique('m2-mpt')
  assert.deepEqual(lineOf(page, titre, 'DGS').slice(1), ['3 sur 5', '60 %'])
  assert.deepEqual(lineOf(page, titre, 'DRH').slice(1), ['2 sur 5', '40 %'])
})

it('with fewer than five answers nothing of a survey is public', async () => {
  const { titre } = await survey(await gael(), MPT, ['a', 'b', 'c', 'd'])
  assert.ok(!(await publique('m2-mpt')).headings.some(({ text }) => text === titre))
})

it('a job is never coded to another programme’s target, nor an answer through another programme', async () => {
  const who = await gael()
  const { at, id, reponses } = await survey(who, MPT, ['un poste'])
  const foreign = await metierId('Spécialiste en marketing territorial')
  await who.post(`${at}/coder`, { [`reponse-${reponses[0]?.id}`]: foreign })
  const { metier_id } = await world.current.db
    .selectFrom('reponse_enquete')
    .select('metier_id')
    .where('enquete_id', '=', id)
    .executeTakeFirstOrThrow()
  assert.equal(metier_id, null)
  const through = await (await jules()).post(`${CIPT}/insertion/${id}/reponses`, {
    situation: 'recherche',
    nombre: '1',
  })
  assert.equal(through.status, 404)
})

it('a survey is opened once per year and delay, and asks for its source', async () => {
  const who = await gael()
  const asked = { promotion: '2024', mois: '18', interroges: '', source: 'observatoire' }
  assert.equal((await who.post(`${MPT}/insertion`, asked)).status, 303)
  assert.equal((await who.post(`${MPT}/insertion`, asked)).status, 409)
  assert.equal((await who.post(`${MPT}/insertion`, { ...asked, mois: '6', source: '' })).status, 422)
})
