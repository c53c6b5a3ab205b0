import assert from 'node:assert/strict'
import { it } from 'node:test'
import ICAL from 'ical.js'
import { EDITIONS_DEMONSTRATION, EMPLOIS_DEMONSTRATION } from '#src/app/demonstration/load-emplois.ts'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { ouvrirAgenda } from '#src/app/planning/agenda/ouvrir-agenda.ts'
import { demanderCibles } from '#src/app/planning/emploi/demander-cibles.ts'
import { deplacerSeance } from '#src/app/planning/emploi/deplacer-seance.ts'
import { copierEdition } from '#src/app/planning/emploi/edition/copier-edition.ts'
import { weekday } from '#src/kit/jour.ts'
import { mondayOf } from '#src/kit/periode.ts'
import { saveStatutEdition } from '#src/store/planning/edition-store.ts'
import { listSeances } from '#src/store/planning/seance-store.ts'
import { acteurOf } from '#test/acteur.ts'
import { useDatabase } from '#test/database.ts'
import { signedIn, visitor } from '#test/visitor.ts'

const world = useDatabase({ demonstration: true })
const { mpt, cipt } = EMPLOIS_DEMONSTRATION
const APP_GROUPE = '12000000-0000-4000-8000-000000010001'

const who = (compte: string) => signedIn(world.current.monde, `${compte}@demo.exemple`)
const secretOf = (html: string): string =>
  /\/agenda\/([A-Za-z0-9_-]{43})\.ics/.exec(html)?.[1] ?? assert.fail('no address')

const openAgenda = async (cle: string, compte = 'gael', emploi: string = mpt): Promise<string> => {
  const answer = await (await who(compte)).post(`/emplois/${emploi}/agendas`, { cle })
  assert.equal(answer.status, 200)
  return secretOf(await answer.text())
}
const fetchIcs = (jeton: string, headers = {}) =>
  visitor(world.current.monde).get(`/agenda/${jeton}.ics`, headers)
const eventsOf = async (jeton: string) => {
  const answer = await fetchIcs(jeton)
  assert.equal(answer.status, 200)
  const whole = new ICAL.Component(ICAL.parse(await answer.text()))
  return whole.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
}
const statusOf = (event: ICAL.Event) => event.component.getFirstPropertyValue('status')
const promotion = (statut: string): string => `promotion:${MILLESIMES_DEMONSTRATION.mpt}:${statut}:seances`

it('a promotion reads its séances without an account: hours in Paris, room, postal address of the site', async () => {
  const events = await eventsOf(await openAgenda(promotion('')))
  const seances = await listSeances(world.current.db, { edition: EDITIONS_DEMONSTRATION.mpt })
  const own = events.filter(({ uid }) => uid.startsWith('seance-'))
  assert.equal(own.length, seances.length)
  for (const seance of seances) {
    const event = own.find(({ uid }) => uid === `seance-${seance.bloc}@localhost`)
    assert.ok(event)
    const paris = event.startDate
      .toJSDate()
      .toLocaleString('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short', timeStyle: 'short' })
    const hour = `${String(Math.floor(seance.debut / 60)).padStart(2, '0')}:${String(seance.debut % 60).padStart(2, '0')}`
    assert.equal(paris, `${seance.jour} ${hour}`)
    assert.equal(event.duration.toSeconds(), seance.duree * 60)
    assert.equal(event.sequence, 0)
    if (seance.horsSite) {
      assert.equal(event.location, 'Hôtel de ville de Dunkerque')
      assert.match(event.summary, /hors site/)
      assert.match(event.description, /hors site · S’y rendre\s: TER Lille-Flandres/)
    } else assert.match(event.location, /Site Vieux-Lille, 104, avenue du Peuple Belge, 59043 Lille Cedex$/)
  }
  assert.ok(events.some(({ summary }) => summary === 'Rentrée commune de l’IAE'))
})

it('initial education and apprentices do not read the same calendar', async () => {
  const names = async (statut: string) =>
    (await eventsOf(await openAgenda(promotion(statut)))).map((e) => e.summary)
  const [fi, app] = [await names('FI'), await names('APP')]
  assert.ok(fi.includes('Suivi de stage') && !fi.includes('Suivi apprentissage'))
  assert.ok(app.includes('Suivi apprentissage') && !app.includes('Suivi de stage'))
})

it('an employer reads days at work on Monday, Tuesday and Wednesday and days in training, nothing of what is taught', async () => {
  const events = await eventsOf(await openAgenda(`groupe:${APP_GROUPE}::employeur`))
  const atWork = events.filter(({ summary }) => summary === 'Chez l’employeur')
  const inClass = events.filter(({ summary }) => summary.startsWith('En formation'))
  assert.equal(atWork.length + inClass.length, events.length)
  const day = (event: ICAL.Event) => weekday(event.startDate.toString() as Parameters<typeof weekday>[0])
  assert.deepEqual([...new Set(atWork.map(day))].sort(), [1, 2, 3])
  assert.ok(inClass.every((event) => day(event) >= 4))
  assert.ok(atWork.length > 100 && inClass.length > 50)
  assert.ok(events.every((event) => event.startDate.isDate && !event.description))
})

it('a new version keeps each identifier, counts what moved, and cancels what went away; a draft is never read', async () => {
  const { monde, db } = world.current
  const gael = await acteurOf(monde, 'gael')
  const jeton = await openAgenda(promotion('PRO'))
  const before = await eventsOf(jeton)
  const made = await copierEdition(monde, gael, {
    emploi: mpt,
    depuis: EDITIONS_DEMONSTRATION.mpt,
    nom: null,
  })
  assert.ok(made.ok)
  const edition = made.value
  const draft = (await listSeances(db, { edition, groupe: APP_GROUPE })).filter(({ horsSite }) => !horsSite)
  const [moved, dropped] = [draft[3]!, draft[7]!]
  const listed = await demanderCibles(monde, gael, { edition, bloc: moved.bloc })
  assert.ok(listed.ok)
  const to = listed.value.find(({ refus, jour }) => refus === null && jour !== moved.jour)!
  const place = { edition, bloc: moved.bloc, jour: to.jour, debut: to.debut }
  assert.ok((await deplacerSeance(monde, gael, { ...place, salle: null, depuis: null, motif: null })).ok)
  await db.deleteFrom('seance').where('id', '=', dropped.id).execute()
  assert.deepEqual((await eventsOf(jeton)).map(String), before.map(String))

  const le = new Date('2026-08-01T09:00:00Z')
  await db.transaction().execute(async (tx) => {
    await saveStatutEdition(tx, { id: EDITIONS_DEMONSTRATION.mpt, statut: 'remplacee', par: null, le })
    await saveStatutEdition(tx, { id: edition, statut: 'publiee', par: gael.id, le })
  })
  const after = await eventsOf(jeton)
  assert.deepEqual(after.map(({ uid }) => uid).sort(), before.map(({ uid }) => uid).sort())
  for (const event of after.filter(({ uid }) => uid.startsWith('seance-'))) {
    const bloc = event.uid.slice('seance-'.length, -'@localhost'.length)
    const changed = bloc === moved.bloc || bloc === dropped.bloc
    assert.equal(event.sequence, changed ? 1 : 0, event.summary)
    assert.equal(statusOf(event), bloc === dropped.bloc ? 'CANCELLED' : 'CONFIRMED')
    const stamp = event.component.getFirstPropertyValue('last-modified')
    assert.equal(String(stamp), changed ? '2026-08-01T09:00:00Z' : '2026-07-01T09:00:00Z')
  }
})

it('an address is renewed and closed: the old one answers no more; it is asked for again only when it changed', async () => {
  const first = await openAgenda(promotion('FC'))
  const answer = await fetchIcs(first)
  const etag = answer.headers.get('etag') ?? ''
  assert.match(answer.headers.get('content-type') ?? '', /^text\/calendar/)
  assert.match(answer.headers.get('cache-control') ?? '', /private, max-age=\d+/)
  assert.equal((await fetchIcs(first, { 'if-none-match': etag })).status, 304)
  const second = await openAgenda(promotion('FC'))
  assert.notEqual(second, first)
  assert.equal((await fetchIcs(first)).status, 404)
  assert.equal((await fetchIcs(second)).status, 200)
  const stored = await world.current.db.selectFrom('agenda').selectAll().execute()
  assert.ok(stored.every((row) => !JSON.stringify(row).includes(second)))
  await (await who('gael')).post(`/emplois/${mpt}/agendas/fermer`, { cle: promotion('FC') })
  assert.equal((await fetchIcs(second)).status, 404)
})

it('an address asked too often rests, and so does whoever tries addresses', async () => {
  const jeton = await openAgenda(promotion('FI'))
  let last = 200
  for (let i = 0; i < 61; i += 1)
    ({ status: last } = await fetchIcs(jeton, { 'x-forwarded-for': '192.0.2.1' }))
  assert.equal(last, 429)
  for (let i = 0; i < 101; i += 1)
    ({ status: last } = await fetchIcs('a'.repeat(43), { 'x-forwarded-for': '192.0.2.2' }))
  assert.equal(last, 429)
})

it('someone who teaches reads their own planning and opens their own address; a stranger to both has nothing', async () => {
  const jules = await who('jules')
  const html = await (await jules.get('/mon-planning')).text()
  assert.match(html, /\d+\sh de cours dans les versions publiées/)
  const opened = await jules.post('/mon-planning/agenda')
  const events = await eventsOf(secretOf(await opened.text()))
  const taught = await world.current.db
    .selectFrom('seance')
    .innerJoin('seance_intervenant', 'seance_intervenant.seance_id', 'seance.id')
    .innerJoin('intervenant', 'intervenant.id', 'seance_intervenant.intervenant_id')
    .innerJoin('personne', 'personne.id', 'intervenant.personne_id')
    .select('seance.id')
    .where('personne.prenom', '=', 'Jules')
    .where('seance.edition_id', '=', EDITIONS_DEMONSTRATION.cipt)
    .execute()
  assert.ok(taught.length > 0)
  assert.equal(events.filter(({ uid }) => uid.startsWith('seance-')).length, taught.length)
  assert.match(await (await (await who('lou')).get('/mon-planning')).text(), /Aucune séance à votre nom/)
  assert.equal((await (await who('gael')).post(`/emplois/${cipt}/agendas`, { cle: 'x' })).status, 404)
})

it('18 h of class and 21 h at work are 39 h, said over 35 h; the employer’s calendar shows Monday to Wednesday [M064]', async () => {
  const { db } = world.current
  const edition = await db
    .selectFrom('edition')
    .select('id')
    .where('emploi_id', '=', mpt)
    .where('statut', '=', 'publiee')
    .executeTakeFirstOrThrow()
  const week = (await listSeances(db, { edition: edition.id, groupe: APP_GROUPE })).filter(
    ({ jour: day }) => mondayOf(day) === '2026-11-16',
  )
  const suivi = week.find(({ duree }) => duree === 120)!
  await db.deleteFrom('seance').where('id', '=', suivi.id).execute()
  const left = week.filter(({ id }) => id !== suivi.id)
  assert.equal(
    left.reduce((sum, { duree }) => sum + duree, 0),
    18 * 60,
  )
  const html = await (await (await who('gael')).get(`/emplois/${mpt}`)).text()
  const alerte = html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  assert.match(
    alerte,
    /16 novembre 2026 : 18 h de cours et 21 h chez l’employeur, 39 h en tout pour 35 h légales/,
  )

  const events = await eventsOf(await openAgenda(`groupe:${APP_GROUPE}::employeur`))
  const read = events
    .map((event) => [event.startDate.toString(), event.summary])
    .filter(([day]) => day! >= '2026-11-16' && day! <= '2026-11-22')
  assert.deepEqual(read.toSorted(), [
    ['2026-11-16', 'Chez l’employeur'],
    ['2026-11-17', 'Chez l’employeur'],
    ['2026-11-18', 'Chez l’employeur'],
    ['2026-11-19', 'En formation (7\u00a0h)'],
    ['2026-11-20', 'En formation (7\u00a0h)'],
    ['2026-11-21', 'En formation (4\u00a0h)'],
  ])
})

it('two openings of one address at once are both answered, and one address is open', async () => {
  const { monde, db } = world.current
  const gael = await acteurOf(monde, 'gael')
  const sujet = { genre: 'groupe', id: APP_GROUPE, statut: null } as const
  const cible = { emploi: mpt, sujet, nature: 'employeur' } as const
  const answers = await Promise.all([1, 2, 3].map(() => ouvrirAgenda(monde, gael, cible)))
  assert.ok(answers.every(({ ok }) => ok))
  const open = await db
    .selectFrom('agenda')
    .select('id')
    .where('groupe_id', '=', APP_GROUPE)
    .where('nature', '=', 'employeur')
    .where('revoque_le', 'is', null)
    .execute()
  assert.equal(open.length, 1)
})
