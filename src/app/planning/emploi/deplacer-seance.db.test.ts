import assert from 'node:assert/strict'
import { it } from 'node:test'
import { EDITIONS_DEMONSTRATION, EMPLOIS_DEMONSTRATION } from '#src/app/demonstration/load-emplois.ts'
import { jour } from '#src/kit/jour.ts'
import { listDispenses } from '#src/store/planning/edition-store.ts'
import { findSeance, listSeances } from '#src/store/planning/seance-store.ts'
import { acteurOf } from '#test/acteur.ts'
import { useDatabase } from '#test/database.ts'
import { demanderCibles } from './demander-cibles.ts'
import { type Deplacement, deplacerSeance } from './deplacer-seance.ts'
import { copierEdition } from './edition/copier-edition.ts'
import { writeCible } from './message/write-cible.ts'

const world = useDatabase({ demonstration: true })
const { mpt } = EMPLOIS_DEMONSTRATION

const draft = async (): Promise<string> => {
  const { monde } = world.current
  const demande = { emploi: mpt, depuis: EDITIONS_DEMONSTRATION.mpt, nom: null }
  const made = await copierEdition(monde, await acteurOf(monde, 'gael'), demande)
  assert.ok(made.ok)
  return made.value
}
const move = async (
  qui: string,
  d: Omit<Deplacement, 'salle' | 'depuis' | 'motif'> & Partial<Deplacement>,
) => {
  const { monde } = world.current
  return deplacerSeance(monde, await acteurOf(monde, qui), { salle: null, depuis: null, motif: null, ...d })
}
const firstOf = async (edition: string, intitule: string) => {
  const { db } = world.current
  const cours = await db
    .selectFrom('cours')
    .select('id')
    .where('emploi_id', '=', mpt)
    .where('intitule', '=', intitule)
    .executeTakeFirstOrThrow()
  const [first] = await listSeances(db, { edition, cours: cours.id })
  assert.ok(first)
  return first
}
const ask = async (edition: string, bloc: string) => {
  const { monde } = world.current
  const listed = await demanderCibles(monde, await acteurOf(monde, 'gael'), { edition, bloc })
  assert.ok(listed.ok)
  return listed.value
}

it('every lit target is taken by the deed, and every refused one has a sentence and is refused with it', async () => {
  const edition = await draft()
  const seance = await firstOf(edition, 'Gouvernance territoriale')
  const cibles = await ask(edition, seance.bloc)
  const lit = cibles.filter(({ refus }) => refus === null)
  const refused = cibles.filter(({ refus }) => refus !== null)
  assert.ok(lit.length > 20 && refused.length > 1000)
  assert.ok(lit.every(({ salles }) => salles.length > 0))
  for (const { refus } of refused) assert.doesNotMatch(writeCible('fr', refus!), /[{}]|undefined/)

  const other = lit.find(({ jour: day }) => day !== seance.jour)!
  const done = await move('gael', { edition, bloc: seance.bloc, jour: other.jour, debut: other.debut })
  assert.ok(done.ok && done.value.dispense === null)
  const after = await findSeance(world.current.db, done.value.seance)
  assert.deepEqual([after?.jour, after?.debut], [other.jour, other.debut])

  const no = refused.find(({ refus }) => refus?.code === 'indisponible')!
  const answer = await move('gael', { edition, bloc: seance.bloc, jour: no.jour, debut: no.debut })
  assert.deepEqual(answer, { ok: false, refus: { code: 'refusee', pourquoi: no.refus } })
})

it('a rule is waived knowingly: the reason, who and when are kept, and leave with the block', async () => {
  const { db } = world.current
  const edition = await draft()
  const seance = await firstOf(edition, 'Gouvernance territoriale')
  const no = (await ask(edition, seance.bloc)).find(({ refus }) => refus?.code === 'indisponible')!
  const to = { edition, bloc: seance.bloc, jour: no.jour, debut: no.debut }
  assert.ok((await move('gael', { ...to, motif: 'Ariane Brume a dit oui au téléphone' })).ok)
  const [kept] = await listDispenses(db, edition)
  assert.deepEqual(
    [kept?.regle, kept?.bloc, kept?.motif, kept?.parNom, kept?.params],
    ['indisponible', seance.bloc, 'Ariane Brume a dit oui au téléphone', 'Gaël Gabarit', no.refus?.params],
  )
  // It may still be asked where else the block could go, and go back there without a reason.
  const back = await move('gael', { edition, bloc: seance.bloc, jour: seance.jour, debut: seance.debut })
  assert.ok(back.ok && back.value.dispense === null)
  assert.deepEqual(await listDispenses(db, edition), [])
})

it('no reason moves a séance out of its year, nor past midnight', async () => {
  const edition = await draft()
  const seance = await firstOf(edition, 'Gouvernance territoriale')
  const motif = 'parce que'
  for (const to of [
    { jour: jour('2099-01-05'), debut: 480 },
    { jour: seance.jour, debut: 1430 },
    { jour: seance.jour, debut: 9999 },
  ]) {
    const answer = await move('gael', { edition, bloc: seance.bloc, ...to, motif })
    assert.deepEqual(answer.ok || answer.refus.code, 'refusee')
  }
})

it('two people move the same séance: the second is told, and nothing is lost', async () => {
  const edition = await draft()
  const seance = await firstOf(edition, 'Marketing territorial')
  const [un, deux] = (await ask(edition, seance.bloc)).filter(
    ({ refus, jour: day }) => refus === null && day !== seance.jour,
  )
  const depuis = { jour: seance.jour, debut: seance.debut }
  const to = (c: typeof un) => ({ edition, bloc: seance.bloc, jour: c!.jour, debut: c!.debut, depuis })
  const answers = await Promise.all([move('gael', to(un)), move('philippine', to(deux))])
  assert.deepEqual(answers.map(({ ok }) => ok).toSorted(), [false, true])
  const late = answers.find(({ ok }) => !ok)
  assert.ok(late && !late.ok && late.refus.code === 'change-entre-temps')
})

it('who may not is refused, a public edition is never edited, an event is moved as an event', async () => {
  const edition = await draft()
  const seance = await firstOf(edition, 'Marketing territorial')
  const to = { edition, bloc: seance.bloc, jour: seance.jour, debut: seance.debut }
  assert.deepEqual(await move('lou', to), { ok: false, refus: { code: 'interdit' } })
  assert.deepEqual(await move('jules', to), { ok: false, refus: { code: 'introuvable' } })
  const publique = { ...to, edition: EDITIONS_DEMONSTRATION.mpt }
  assert.deepEqual(await move('gael', publique), { ok: false, refus: { code: 'pas-en-brouillon' } })
  const visite = await firstOf(edition, 'Visites de collectivités territoriales')
  const there = { edition, bloc: visite.bloc, jour: jour('2026-12-03'), debut: 540 }
  assert.deepEqual(await move('gael', there), { ok: false, refus: { code: 'evenement' } })
})

it('[M066] one séance serves MPT, GE2S and MANOESS, and a room without a seat for all of them is refused', async () => {
  const { db } = world.current
  const edition = await draft()
  const seance = await firstOf(edition, 'Gouvernance territoriale')
  const groupes = await db
    .selectFrom('groupe')
    .selectAll()
    .where('id', 'in', [...seance.groupes])
    .execute()
  const noms = groupes.map(({ nom }) => nom).join(' ')
  assert.match(noms, /MPT.*GE2S.*MANOESS/)
  const total = groupes.reduce((sum, { effectif }) => sum + (effectif ?? 0), 0)
  const salles = await db
    .selectFrom('salle')
    .selectAll()
    .where('composante_id', '=', 'c0000000-0000-4000-8000-000000000001')
    .execute()
  const size = (id: string | null) => salles.find((salle) => salle.id === id)?.capacite ?? 0
  assert.ok(size(seance.salle) >= total)
  for (const cible of await ask(edition, seance.bloc))
    assert.ok(cible.salles.every((id) => size(id) >= total))
  const { jour: day, debut, bloc } = seance
  for (const salle of salles.filter(({ capacite }) => (capacite ?? 0) < total)) {
    const answer = await move('gael', { edition, bloc, jour: day, debut, salle: salle.id })
    assert.deepEqual(answer, {
      ok: false,
      refus: { code: 'refusee', pourquoi: { code: 'salle', params: {} } },
    })
  }
})

it('[C088] techniques graphiques et audiovisuelles are held where the equipment is, and nowhere else', async () => {
  const { monde, db } = world.current
  const { cipt } = EMPLOIS_DEMONSTRATION
  const jules = await acteurOf(monde, 'jules')
  const made = await copierEdition(monde, jules, {
    emploi: cipt,
    depuis: EDITIONS_DEMONSTRATION.cipt,
    nom: null,
  })
  assert.ok(made.ok)
  const edition = made.value
  const { id: cours } = await db
    .selectFrom('cours')
    .select('id')
    .where('emploi_id', '=', cipt)
    .where('intitule', '=', 'Techniques graphiques et audiovisuelles')
    .executeTakeFirstOrThrow()
  const salles = await db
    .selectFrom('salle')
    .selectAll()
    .where('composante_id', '=', 'c0000000-0000-4000-8000-000000000002')
    .execute()
  const [studio] = salles.filter(({ equipements }) => equipements.includes('studio graphique'))
  const seances = await listSeances(db, { edition, cours })
  assert.deepEqual([...new Set(seances.map(({ salle }) => salle))], [studio?.id])
  const { bloc, jour: day, debut } = seances.find(({ verrouillee }) => !verrouillee)!
  for (const salle of salles.filter(({ id }) => id !== studio?.id)) {
    const asked = { edition, bloc, jour: day, debut, salle: salle.id, depuis: null, motif: null }
    const answer = await deplacerSeance(monde, jules, asked)
    assert.ok(!answer.ok && answer.refus.code === 'refusee' && answer.refus.pourquoi.code === 'salle')
  }
})

it('a locked séance stays where it is, whoever asks and whatever the reason', async () => {
  const edition = await draft()
  const seance = await firstOf(edition, 'Gouvernance territoriale')
  const place = (await ask(edition, seance.bloc)).find((one) => one.refus === null)!
  const { db } = world.current
  await db.updateTable('seance').set({ verrouillee: true }).where('id', '=', seance.id).execute()
  const there = { edition, bloc: seance.bloc, jour: place.jour, debut: place.debut }
  const locked = { ok: false, refus: { code: 'verrouillee' } }
  assert.deepEqual(await move('gael', there), locked)
  assert.deepEqual(await move('gael', { ...there, motif: 'urgent' }), locked)
  assert.equal((await findSeance(db, seance.id))?.jour, seance.jour)
})
