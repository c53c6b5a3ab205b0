import assert from 'node:assert/strict'
import { it } from 'node:test'
import { EDITIONS_DEMONSTRATION, EMPLOIS_DEMONSTRATION } from '#src/app/demonstration/load-emplois.ts'
import { copierEdition } from '#src/app/planning/emploi/edition/copier-edition.ts'
import { compileSituation, readSituation } from '#src/app/planning/emploi/read-situation.ts'
import { showDeplacement } from '#src/app/planning/vue/show-deplacement.ts'
import type { Seance } from '#src/domain/planning/emploi/emploi.ts'
import { planOf } from '#src/planner/annee/modele.ts'
import { POIDS, termes } from '#src/planner/annee/regles.ts'
import { openBook } from '#src/planner/kernel/terms.ts'
import { listDispenses } from '#src/store/planning/edition-store.ts'
import { findSeance, listSeances } from '#src/store/planning/seance-store.ts'
import { acteurOf } from '#test/acteur.ts'
import { useDatabase } from '#test/database.ts'
import { signedIn } from '#test/visitor.ts'

const world = useDatabase({ demonstration: true })
const { mpt } = EMPLOIS_DEMONSTRATION

type Cible = {
  readonly place: string
  readonly refus: string | null
  readonly ici: boolean
  readonly cout: string | null
}

const draft = async (): Promise<readonly Seance[]> => {
  const { monde, db } = world.current
  const asked = { emploi: mpt, depuis: EDITIONS_DEMONSTRATION.mpt, nom: null }
  const made = await copierEdition(monde, await acteurOf(monde, 'gael'), asked)
  assert.ok(made.ok)
  return listSeances(db, { edition: made.value })
}
const gouvernance = async (): Promise<Seance> => {
  const seances = await draft()
  const cours = await world.current.db
    .selectFrom('cours')
    .select('id')
    .where('intitule', '=', 'Gouvernance territoriale')
    .where('emploi_id', '=', mpt)
    .executeTakeFirstOrThrow()
  return seances.find((one) => one.cours === cours.id)!
}
const adresse = (seance: Seance): string => `/emplois/${mpt}/seances/${seance.id}`
const gael = () => signedIn(world.current.monde, 'gael@demo.exemple')
const cibles = async (seance: Seance): Promise<readonly Cible[]> =>
  (await (await gael()).get(`${adresse(seance)}/cibles?semaine=${seance.jour}`)).json() as Promise<Cible[]>

it('lights the places of a week, its own among them, each refused one with its reason', async () => {
  const seance = await gouvernance()
  const listed = await cibles(seance)
  const own = listed.find(({ ici }) => ici)
  assert.equal(own?.place, `${seance.jour} ${seance.debut}`)
  assert.equal(own?.refus, null)
  assert.ok(listed.filter(({ refus }) => refus === null).length > 1)
  for (const { refus } of listed) assert.ok(refus === null || refus.endsWith('.'))
})

it('a place is chosen, told, and may be undone; an old page is told that it is old', async () => {
  const seance = await gouvernance()
  const who = await gael()
  const depuis = `${seance.jour} ${seance.debut}`
  const other = (await cibles(seance)).find(({ refus, ici }) => refus === null && !ici)!
  const moved = await who.post(`${adresse(seance)}/deplacer`, { cible: other.place, depuis })
  assert.equal(moved.status, 303)
  const week = await (await who.get(moved.headers.get('location')!)).text()
  assert.match(week, /Séance déplacée au/)
  assert.match(week, /La remettre au/)
  const late = await who.post(`${adresse(seance)}/deplacer`, { cible: other.place, depuis })
  assert.equal(late.status, 409)
  assert.match(await late.text(), /Quelqu’un a déplacé cette séance/)
  // A former place nobody can read is no way round that check.
  for (const illisible of ['hier matin', `${depuis} ou presque`, '2026-02-30 570'])
    assert.equal(
      (await who.post(`${adresse(seance)}/deplacer`, { cible: other.place, depuis: illisible })).status,
      422,
    )
  assert.match(week, new RegExp(`name="depuis" value="${other.place}"`))
  const back = { cible: depuis, depuis: other.place }
  assert.equal((await who.post(`${adresse(seance)}/deplacer`, back)).status, 303)
  assert.deepEqual(
    [
      (await findSeance(world.current.db, seance.id))?.jour,
      (await findSeance(world.current.db, seance.id))?.debut,
    ],
    [seance.jour, seance.debut],
  )
})

it('a refused place says why, and is taken only with a reason that is kept', async () => {
  const seance = await gouvernance()
  const who = await gael()
  const no = (await cibles(seance)).find(({ refus }) => refus !== null)!
  const refused = await who.post(`${adresse(seance)}/deplacer`, { cible: no.place })
  assert.equal(refused.status, 422)
  const html = await refused.text()
  assert.match(html, /Cette place est refusée/)
  assert.match(html, /Déplacer quand même/)
  assert.equal((await who.post(`${adresse(seance)}/deplacer`, { cible: no.place, motif: '  ' })).status, 422)
  const motif = 'La promotion l’a demandé'
  assert.equal((await who.post(`${adresse(seance)}/deplacer`, { cible: no.place, motif })).status, 303)
  const kept = await listDispenses(world.current.db, seance.edition)
  assert.equal(kept.find(({ bloc }) => bloc === seance.bloc)?.motif, motif)
})

it('a séance is locked and unlocked; a public one, an event’s, nonsense: each is told', async () => {
  const seances = await draft()
  const seance = seances.find(({ horsSite }) => !horsSite)!
  const who = await gael()
  for (const verrouillee of ['oui', 'non']) {
    assert.equal((await who.post(`${adresse(seance)}/verrou`, { verrouillee })).status, 303)
    assert.equal((await findSeance(world.current.db, seance.id))?.verrouillee, verrouillee === 'oui')
  }
  const [publique] = await listSeances(world.current.db, { edition: EDITIONS_DEMONSTRATION.mpt })
  for (const path of ['verrou', 'deplacer'])
    assert.equal((await who.post(`${adresse(publique!)}/${path}`, { cible: '2026-10-15 570' })).status, 409)
  assert.equal((await who.post(`${adresse(seance)}/deplacer`, { cible: 'demain' })).status, 422)
  const visite = seances.find(({ horsSite }) => horsSite)!
  const fixed = await who.get(`${adresse(visite)}/deplacer`)
  assert.equal(fixed.status, 409)
  assert.match(await fixed.text(), /c’est l’événement qu’il faut déplacer/)
})

it('the way back never leaves the timetable', async () => {
  const seance = await gouvernance()
  const who = await gael()
  for (const retour of [
    'https://ailleurs.exemple/',
    '//ailleurs.exemple',
    '/compte',
    '/emplois/autre/semaine?a=1',
  ]) {
    const answer = await who.post(`${adresse(seance)}/verrou`, { verrouillee: 'oui', retour })
    assert.ok(answer.headers.get('location')?.startsWith(`/emplois/${mpt}/semaine?`), retour)
  }
})

it('the comfort announced before a move is the comfort after it', async () => {
  const { monde, db } = world.current
  const seance = await gouvernance()
  const acteur = await acteurOf(monde, 'gael')
  const shown = await showDeplacement(monde, acteur, { emploi: mpt, seance: seance.id, semaine: seance.jour })
  assert.ok(shown.ok)
  const situation = (await readSituation(db, seance.edition))!
  const total = (seances: readonly Seance[]): number => {
    const { compiled, schedule } = compileSituation(situation.edition, { ...situation, seances })
    const plan = planOf(compiled, schedule)
    return openBook(schedule, termes(compiled, { ...POIDS, changements: 0 }, plan)).total()
  }
  assert.equal(shown.value.avant, total(situation.seances))
  const priced = shown.value.cibles.filter(({ ecart }) => ecart !== null)
  assert.ok(priced.length > 1)
  for (const { jour, debut, ecart, salles } of priced) {
    const salle = seance.salle !== null && salles.includes(seance.salle) ? seance.salle : (salles[0] ?? null)
    const after = situation.seances.map((one) =>
      one.bloc === seance.bloc ? { ...one, jour, debut, salle } : one,
    )
    assert.equal(shown.value.avant + ecart!, total(after), `${jour} ${debut}`)
  }
})
