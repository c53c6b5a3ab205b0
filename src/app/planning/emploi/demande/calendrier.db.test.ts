import assert from 'node:assert/strict'
import { it } from 'node:test'
import { EDITIONS_DEMONSTRATION, EMPLOIS_DEMONSTRATION } from '#src/app/demonstration/load-emplois.ts'
import { listSeances } from '#src/store/planning/seance-store.ts'
import { acteurOf } from '#test/acteur.ts'
import { useDatabase } from '#test/database.ts'
import { copierEdition } from '../edition/copier-edition.ts'
import { readDonnees } from '../read-donnees.ts'
import {
  empreinteEvenement,
  enregistrerEvenement,
  type SaisieEvenement,
  supprimerEvenement,
} from './evenement.ts'
import { ajouterFermeture, retirerFermeture } from './fermeture.ts'

const world = useDatabase({ demonstration: true })
const { mpt, cipt } = EMPLOIS_DEMONSTRATION
const gael = async () => acteurOf(world.current.monde, 'gael')
const donneesOf = async (emploi: string) => (await readDonnees(world.current.db, emploi))!
const VISITE = 'Visite de collectivité : Dunkerque'

const draft = async (depuis: string | null): Promise<string> => {
  const opened = await copierEdition(world.current.monde, await gael(), { emploi: mpt, depuis, nom: null })
  assert.ok(opened.ok)
  return opened.value
}

it('a closure is added and removed, in the year of the timetable only', async () => {
  const { monde } = world.current
  const add = async (more: object, qui = 'gael') =>
    ajouterFermeture(monde, await acteurOf(monde, qui), {
      emploi: mpt,
      saisie: { nom: 'Pont', du: '2026-11-12', au: '', ...more },
    })
  assert.deepEqual(await add({ nom: ' ' }), { ok: false, refus: { code: 'nom-vide' } })
  assert.deepEqual(await add({ au: '2026-11-11' }), { ok: false, refus: { code: 'dates' } })
  assert.deepEqual(await add({ du: '2028-01-01' }), { ok: false, refus: { code: 'hors-annee' } })
  assert.deepEqual(await add({}, 'lou'), { ok: false, refus: { code: 'interdit' } })
  const { emploi, fermetures } = await donneesOf(mpt)
  assert.ok((await add({})).ok)
  const after = await donneesOf(mpt)
  const made = after.fermetures.find(({ nom }) => nom === 'Pont')
  assert.deepEqual(
    [made?.du, made?.au, after.emploi.version],
    ['2026-11-12', '2026-11-12', emploi.version + 1],
  )
  const [theirs] = (await donneesOf(cipt)).fermetures
  const remove = async (fermeture: string) =>
    retirerFermeture(monde, await gael(), { emploi: mpt, fermeture })
  assert.deepEqual(await remove(theirs!.id), { ok: false, refus: { code: 'introuvable' } })
  assert.ok((await remove(made!.id)).ok)
  assert.deepEqual((await donneesOf(mpt)).fermetures, fermetures)
})

const visite = async () => {
  const found = (await donneesOf(mpt)).evenements.find(({ nom }) => nom === VISITE)
  assert.ok(found)
  const saisie: SaisieEvenement = {
    nom: found.nom,
    du: found.du,
    au: found.au,
    debut: '09:00',
    fin: '16:00',
    adresse: found.adresse ?? '',
    transport: found.transport ?? '',
    horsSite: found.horsSite,
    cours: found.cours ?? '',
    groupes: found.groupes,
    intervenants: found.intervenants,
  }
  return { found, saisie, lu: empreinteEvenement(found) }
}
const save = async (more: Partial<SaisieEvenement>, at?: { evenement?: string | null; lu?: string }) => {
  const { found, saisie, lu } = await visite()
  const asked = { emploi: mpt, evenement: found.id, lu, ...at }
  return enregistrerEvenement(world.current.monde, await gael(), { ...asked, saisie: { ...saisie, ...more } })
}
const codeOf = (done: Awaited<ReturnType<typeof save>>) => (done.ok ? 'ok' : done.refus.code)

it('an event that gives a cours has its hours, its days and its groupes; nobody else gives them', async () => {
  assert.equal(codeOf(await save({ debut: '', fin: '' })), 'cours-heures')
  assert.equal(codeOf(await save({ debut: '16:00', fin: '09:00' })), 'heures')
  assert.equal(codeOf(await save({ groupes: [] })), 'cours-groupes')
  assert.equal(codeOf(await save({ cours: '', groupes: [], intervenants: [] })), 'qui')
  assert.equal(codeOf(await save({ au: '2026-11-19' })), 'cours-jours')
  assert.equal(codeOf(await save({ fin: '10:00' })), 'cours-long')
  assert.equal(codeOf(await save({}, { evenement: null })), 'cours-pris')
  const foreign = (await donneesOf(cipt)).cours[0]!.id
  assert.equal(codeOf(await save({ cours: foreign })), 'introuvable')
  assert.equal(codeOf(await save({}, { lu: 'older' })), 'change-entre-temps')
  const [theirs] = (await donneesOf(cipt)).evenements
  assert.equal(codeOf(await save({}, { evenement: theirs!.id })), 'introuvable')
})

it('drafts follow an event that moves, the public version stays as it was told', async () => {
  const { db, monde } = world.current
  const { found } = await visite()
  const before = await draft(EDITIONS_DEMONSTRATION.mpt)
  assert.ok((await save({ du: '2026-11-26', au: '2026-11-27', adresse: 'Hôtel de ville' })).ok)
  const read = async (edition: string) => listSeances(db, { edition, cours: found.cours! })
  const days = async (edition: string) => (await read(edition)).map(({ jour }) => jour)
  assert.deepEqual(await days(before), ['2026-11-26', '2026-11-27'])
  assert.equal((await read(before))[0]?.adresse, 'Hôtel de ville')
  assert.deepEqual(await days(EDITIONS_DEMONSTRATION.mpt), ['2026-11-19', '2026-11-20'])
  const [was, now] = [await read(EDITIONS_DEMONSTRATION.mpt), await read(before)]
  assert.deepEqual(
    now.map(({ bloc, duree }) => [bloc, duree]),
    was.map(({ bloc, duree }) => [bloc, duree]),
  )
  assert.deepEqual(await days(await draft(EDITIONS_DEMONSTRATION.mpt)), ['2026-11-26', '2026-11-27'])
  // What was already held stays where it was, even in a new copy; what was not, at noon of the second day, follows.
  world.now = new Date('2026-11-20T11:00:00Z')
  assert.deepEqual(await days(await draft(EDITIONS_DEMONSTRATION.mpt)), ['2026-11-19', '2026-11-27'])
  world.now = new Date('2026-11-20T20:00:00Z')
  const late = await draft(EDITIONS_DEMONSTRATION.mpt)
  assert.deepEqual(await days(late), ['2026-11-19', '2026-11-20'])
  assert.ok((await save({ du: '2026-12-03', au: '2026-12-04' })).ok)
  assert.deepEqual(await days(late), ['2026-11-19', '2026-11-20'])
  assert.deepEqual(await days(before), ['2026-12-03', '2026-12-04'])

  const { lu } = await visite()
  const remove = async (at: string) =>
    supprimerEvenement(monde, await gael(), { emploi: mpt, evenement: found.id, lu: at })
  assert.deepEqual(await remove('older'), { ok: false, refus: { code: 'change-entre-temps' } })
  assert.ok((await remove(lu)).ok)
  assert.deepEqual(await days(before), [])
  assert.deepEqual(await days(late), ['2026-11-19', '2026-11-20'])
  assert.deepEqual(await days(EDITIONS_DEMONSTRATION.mpt), ['2026-11-19', '2026-11-20'])
})

it('an event held on site makes séances on site, where it says, and an event gone leaves none in a copy', async () => {
  const { db } = world.current
  world.now = new Date('2025-09-01T08:00:00Z')
  const { id: evenement, cours } = (await donneesOf(cipt)).evenements.find((one) => one.cours !== null)!
  const jules = await acteurOf(world.current.monde, 'jules')
  const read = async (edition: string) => listSeances(db, { edition, cours: cours! })
  const copy = async (depuis: string) => {
    const asked = { emploi: cipt, depuis, nom: null }
    const made = await copierEdition(world.current.monde, jules, asked)
    assert.ok(made.ok)
    return made.value
  }
  const before = await copy(EDITIONS_DEMONSTRATION.cipt)
  assert.ok((await read(before)).every(({ horsSite }) => horsSite))
  const found = (await donneesOf(cipt)).evenements.find(({ id }) => id === evenement)!
  const heure = (minutes: number) =>
    [Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, '0')).join(':')
  const saisie: SaisieEvenement = {
    ...found,
    debut: heure(found.debut!),
    fin: heure(found.fin!),
    adresse: 'Grand amphithéâtre',
    transport: '',
    horsSite: false,
    cours: cours!,
  }
  const asked = { emploi: cipt, evenement, lu: empreinteEvenement(found), saisie }
  assert.ok((await enregistrerEvenement(world.current.monde, jules, asked)).ok)
  for (const edition of [before, await copy(EDITIONS_DEMONSTRATION.cipt)]) {
    const own = await read(edition)
    assert.ok(own.length > 0)
    for (const { horsSite, adresse, salle } of own)
      assert.deepEqual([horsSite, adresse, salle], [false, 'Grand amphithéâtre', null])
  }
  assert.ok((await read(EDITIONS_DEMONSTRATION.cipt)).every(({ horsSite }) => horsSite))

  // Of a cours held in a room, what stands locked without one was an event's.
  await db.updateTable('cours').set({ hors_site: false }).where('id', '=', cours!).execute()
  const onSite = before
  await db.updateTable('edition').set({ statut: 'remplacee' }).where('id', '=', onSite).execute()
  const now = (await donneesOf(cipt)).evenements.find(({ id }) => id === evenement)!
  const lu = empreinteEvenement(now)
  assert.ok((await supprimerEvenement(world.current.monde, jules, { emploi: cipt, evenement, lu })).ok)
  assert.ok((await read(onSite)).length > 0)
  assert.deepEqual(await read(await copy(onSite)), [])
})
