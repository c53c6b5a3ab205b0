import assert from 'node:assert/strict'
import { it } from 'node:test'
import { EDITIONS_DEMONSTRATION, EMPLOIS_DEMONSTRATION } from '#src/app/demonstration/load-emplois.ts'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import type { Jour } from '#src/kit/jour.ts'
import { listSeances } from '#src/store/planning/seance-store.ts'
import { useDatabase } from '#test/database.ts'
import { signedIn } from '#test/visitor.ts'

const world = useDatabase({ demonstration: true })
const { mpt, cipt } = EMPLOIS_DEMONSTRATION
const PROMOTION = `promotion:${MILLESIMES_DEMONSTRATION.mpt}`

const read = async (path: string, qui = 'philippine', now?: string): Promise<string> => {
  const { monde } = world.current
  const there = now === undefined ? monde : { ...monde, now: () => new Date(now) }
  const who = await signedIn(there, `${qui}@demo.exemple`)
  const answer = await who.get(path)
  assert.equal(answer.status, 200, path)
  return answer.text()
}
/** The text of each day of a week, markup gone. */
const days = (html: string): readonly string[] =>
  html
    .split('<section class="jour')
    .slice(1)
    .map((part) => part.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '))

const semaine = (statut: string, lundi: string): Promise<string> =>
  read(`/emplois/${mpt}/semaine?qui=${PROMOTION}&statut=${statut}&semaine=${lundi}`)

it('FI planning shows project time Mon–Wed; APP planning does not, all year [M065]', async () => {
  for (const lundi of ['2026-09-14', '2026-11-16', '2027-03-08']) {
    const fi = days(await semaine('FI', lundi))
    const app = days(await semaine('APP', lundi))
    assert.equal(fi.length, 6)
    for (const [i, day] of fi.entries()) {
      assert.equal(/Projets collectifs/.test(day), i < 3, `FI ${lundi} ${day}`)
      assert.doesNotMatch(day, /Employeur/)
    }
    for (const [i, day] of app.entries()) {
      assert.doesNotMatch(day, /Projets collectifs/)
      assert.equal(/Employeur/.test(day), i < 3, `APP ${lundi} ${day}`)
    }
  }
})

it('a session elsewhere shows « hors site », where, and how to go there; one in its room does not [M062]', async () => {
  const [, , , jeudi = '', , samedi = ''] = days(await semaine('APP', '2026-11-16'))
  assert.match(jeudi, /Visites de collectivités territoriales/)
  assert.match(jeudi, /hors site .*Hôtel de ville de Dunkerque/)
  assert.match(jeudi, /S’y rendre\s: TER Lille-Flandres 8 h 06/)
  assert.match(samedi, /Amphi Beffroi/)
  assert.doesNotMatch(samedi, /hors site/)
})

it('a day of the week says its holiday or its closure; an employer stays open when the house is shut', async () => {
  const toussaint = days(await semaine('APP', '2026-11-09'))
  assert.match(toussaint[2] ?? '', /Jour férié\s: /)
  assert.doesNotMatch(toussaint[2] ?? '', /Employeur/)
  const noel = days(await semaine('APP', '2026-12-21'))
  assert.match(noel[0] ?? '', /Fermeture\s: Vacances de Noël/)
  assert.match(noel[0] ?? '', /Employeur/)
  assert.doesNotMatch(days(await semaine('FI', '2026-12-21'))[0] ?? '', /Projets collectifs/)
})

it('the year of a promotion holds every hour asked, week by week and cours by cours', async () => {
  const html = await read(`/emplois/${mpt}/annee?qui=${PROMOTION}`)
  const weeks = [...html.matchAll(/<td class="nombre">(\d+)\u00a0h(?:\u00a0(\d+))?<\/td><\/tr>/g)].map(
    ([, h, m]) => Number(h) * 60 + Number(m ?? 0),
  )
  const seances = await listSeances(world.current.db, { edition: EDITIONS_DEMONSTRATION.mpt })
  const asked = seances.reduce((sum, { duree }) => sum + duree, 0)
  assert.equal(
    weeks.reduce((sum, one) => sum + one, 0),
    asked,
  )
  assert.match(html, /exactement celles demandées/)
  await world.current.db.deleteFrom('seance').where('id', '=', seances.at(-1)!.id).execute()
  assert.match(await read(`/emplois/${mpt}/annee?qui=${PROMOTION}`), /Il manque \d/)
})

it('« séance 2 sur 6 » is the order of the calendar, on the week, in the table, on the sheet; one not placed only counts', async () => {
  const { db } = world.current
  const edition = EDITIONS_DEMONSTRATION.mpt
  const { id: cours } = await db
    .selectFrom('cours')
    .select('id')
    .where('intitule', '=', 'Gouvernance territoriale')
    .where('emploi_id', '=', mpt)
    .executeTakeFirstOrThrow()
  const held = await listSeances(db, { edition, cours })
  assert.equal(held.length, 6)
  assert.notDeepEqual(
    held.map(({ rang }) => rang),
    [0, 1, 2, 3, 4, 5],
  )
  const said = async (jour: Jour): Promise<string | undefined> =>
    /Gouvernance territoriale<\/h3><p class="plage-detail">séance (\d sur \d)/.exec(
      await read(`/emplois/${mpt}/semaine?qui=${PROMOTION}&semaine=${jour}`),
    )?.[1]
  for (const [i, { jour, bloc }] of held.entries()) {
    assert.equal(await said(jour), `${i + 1} sur 6`)
    assert.match(
      await read(`/emargements/${bloc}`),
      new RegExp(`Gouvernance territoriale · Séance ${i + 1}<`),
    )
  }
  const csv = await read(`/emplois/${mpt}/seances.csv?qui=${PROMOTION}`)
  const rows = csv.split('\n').filter((line) => line.includes('Gouvernance territoriale'))
  assert.deepEqual(
    rows.map((line) => /\d \/ \d/.exec(line)?.[0]),
    held.map((_, i) => `${i + 1} / 6`),
  )
  await db.deleteFrom('seance').where('id', '=', held[1]!.id).execute()
  assert.equal(await said(held[2]!.jour), '2 sur 6')
})

it('the present week is where one comes in: today is marked and one press away, what is over is told apart', async () => {
  const path = `/emplois/${mpt}/semaine?qui=${PROMOTION}`
  const thursday = await read(path, 'philippine', '2026-11-19T10:00:00Z')
  assert.match(thursday, /<h2 id="j-2026-11-19" aria-current="date">/)
  assert.match(thursday, /href="#j-2026-11-19">Aujourd’hui</)
  assert.equal(thursday.match(/aria-current="date"/g)?.length, 1)
  const past = [...thursday.matchAll(/class="jour [^"]*jour-passe[^"]*"[^>]*data-jour="([^"]+)"/g)]
  assert.deepEqual(
    past.map(([, day]) => day),
    ['2026-11-16', '2026-11-17', '2026-11-18'],
  )
  const elsewhere = await read(`${path}&semaine=2027-05-17`, 'philippine', '2026-11-19T10:00:00Z')
  assert.match(elsewhere, /semaine\?[^"]*#j-2026-11-19">Cette semaine</)
  const sunday = await read(path, 'philippine', '2026-11-22T10:00:00Z')
  assert.match(sunday, /data-jour="2026-11-23"/)
  assert.match(sunday, />Semaine à venir</)
  const late = await read(path, 'philippine', '2028-01-05T10:00:00Z')
  assert.match(late, /data-jour="2026-09-03"/)
  assert.match(late, />Première semaine</)
  const annee = await read(`/emplois/${mpt}/annee?qui=${PROMOTION}`, 'philippine', '2026-11-19T10:00:00Z')
  assert.match(annee, /<td class="etat-cours"[^>]* aria-current="date"><time dateTime="2026-11-19"/)
  assert.match(annee, /href="#s-2026-11-16">Cette semaine</)
})

it('a room says when it is free; someone who teaches, the hours of the month and of the year', async () => {
  const { db } = world.current
  const seances = await listSeances(db, { edition: EDITIONS_DEMONSTRATION.mpt })
  const { salle, jour } = seances.find((one) => one.salle !== null && one.debut === 510 && one.duree === 240)!
  const room = await read(`/emplois/${mpt}/semaine?qui=salle:${salle}&semaine=${jour}`)
  const day = days(room).find((one) => /8\sh\s30 – 12\sh\s30/.test(one))
  assert.match(day ?? '', /Libre 12\sh\s30/)
  assert.match(room, /Libre toute la journée/)
  const qui = seances[0]!.intervenants[0]!
  const own = seances.filter(({ intervenants }) => intervenants.includes(qui))
  const minutes = own.reduce((sum, { duree }) => sum + duree, 0)
  assert.equal(minutes % 60, 0)
  assert.match(
    await read(`/emplois/${mpt}/semaine?qui=intervenant:${qui}&semaine=${own[0]!.jour}`),
    new RegExp(`\\d\\sh(\\s30)? en septembre 2026, ${minutes / 60}\\sh dans l’année`),
  )
})

it('what an address does not know falls back on the promotion, and a stranger sees nothing', async () => {
  const html = await read(`/emplois/${cipt}/semaine?qui=salle:absente&semaine=pas-un-jour&statut=XX`, 'jules')
  assert.match(html, /Promotion /)
  const who = await signedIn(world.current.monde, 'philippine@demo.exemple')
  assert.equal((await who.get(`/emplois/${cipt}/semaine`)).status, 404)
  assert.equal((await who.get(`/emplois/nimporte/annee`)).status, 404)
})

it('a room says what another public timetable of the composante takes', async () => {
  const { db } = world.current
  const { salle, edition } = (await listSeances(db, { edition: EDITIONS_DEMONSTRATION.cipt })).find(
    (one) => one.salle !== null,
  )!
  assert.equal(edition, EDITIONS_DEMONSTRATION.cipt)
  const path = `/emplois/${cipt}/semaine?qui=salle:${salle}&semaine=2026-08-31`
  assert.doesNotMatch(await read(path, 'jules'), /Pris par un autre/)
  const { composante_id } = await db
    .selectFrom('emploi')
    .select('composante_id')
    .where('id', '=', cipt)
    .executeTakeFirstOrThrow()
  await db
    .updateTable('emploi')
    .set({ composante_id, mention_id: null, parcours_id: null })
    .where('id', '=', mpt)
    .execute()
  await db
    .updateTable('seance')
    .set({ salle_id: salle })
    .where('edition_id', '=', EDITIONS_DEMONSTRATION.mpt)
    .where('jour', '=', '2026-09-04' as Jour)
    .execute()
  const [, , , , vendredi = ''] = days(await read(path, 'jules'))
  assert.match(vendredi, /Pris par un autre emploi du temps M2 MPT 2026-2027/)
})
