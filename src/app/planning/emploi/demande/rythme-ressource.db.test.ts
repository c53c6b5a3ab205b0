import assert from 'node:assert/strict'
import { it } from 'node:test'
import { EDITIONS_DEMONSTRATION, EMPLOIS_DEMONSTRATION } from '#src/app/demonstration/load-emplois.ts'
import { listEditions } from '#src/store/planning/edition-store.ts'
import { acteurOf } from '#test/acteur.ts'
import { useDatabase } from '#test/database.ts'
import { copierEdition } from '../edition/copier-edition.ts'
import { supprimerEdition } from '../edition/supprimer-edition.ts'
import { readDonnees } from '../read-donnees.ts'
import { empreinteOf } from './lire-saisie.ts'
import { CASES_RYTHME, empreinteRythme, modifierRythme, type SaisieRythme } from './modifier-rythme.ts'
import { enregistrerIntervenant, enregistrerSalle } from './ressource.ts'

const world = useDatabase({ demonstration: true })
const { mpt, cipt } = EMPLOIS_DEMONSTRATION
const acteur = (qui = 'gael') => acteurOf(world.current.monde, qui)
const donneesOf = async (emploi: string) => (await readDonnees(world.current.db, emploi))!

const blank = Object.fromEntries(CASES_RYTHME.map((one) => [one, ''])) as SaisieRythme
const SAID: SaisieRythme = {
  ...blank,
  'cours-4': 'journee',
  'cours-5': 'matin',
  'entreprise-1': 'journee',
  'projet-5': 'apres_midi',
  semainesCours: '',
  semainesAilleurs: '',
  premiere: '',
  jourMax: '7,5',
  semaineMax: '',
}

it('a groupe says its week, its cycle and its limits; a day is not used twice', async () => {
  const { monde } = world.current
  const [groupe] = (await donneesOf(mpt)).groupes
  const lu = empreinteRythme(groupe!)
  const save = async (more: Partial<SaisieRythme>, at: { lu?: string; groupe?: string; qui?: string } = {}) =>
    modifierRythme(monde, await acteur(at.qui), {
      emploi: mpt,
      groupe: at.groupe ?? groupe!.id,
      lu: at.lu ?? lu,
      saisie: { ...SAID, ...more },
    })
  const said = async (...asked: Parameters<typeof save>) => {
    const done = await save(...asked)
    return done.ok ? 'ok' : done.refus
  }
  assert.deepEqual(await said({ 'cours-4': '', 'cours-5': '' }), { code: 'sans-cours' })
  assert.deepEqual(await said({ 'cours-1': 'matin' }), { code: 'double', jour: 1 })
  assert.deepEqual(await said({ 'cours-4': 'soir' }), { code: 'jours' })
  assert.deepEqual(await said({ semainesCours: '1' }), { code: 'cycle' })
  assert.deepEqual(await said({ semainesCours: '1', semainesAilleurs: '3' }), { code: 'premiere' })
  assert.deepEqual(await said({ jourMax: '25' }), { code: 'jourMax' })
  assert.deepEqual(await said({ semaineMax: '7' }), { code: 'semaineMax' })
  assert.deepEqual(await said({}, { lu: 'older' }), { code: 'change-entre-temps' })
  assert.deepEqual(await said({}, { qui: 'lou' }), { code: 'interdit' })
  const [theirs] = (await donneesOf(cipt)).groupes
  assert.deepEqual(await said({}, { groupe: theirs!.id }), { code: 'introuvable' })
  // By weeks, the days of class and those elsewhere are never in the same week.
  const cycle = { semainesCours: '1', semainesAilleurs: '3', premiere: '2026-09-07', 'cours-1': 'journee' }
  assert.equal(await said(cycle), 'ok')
  const [after] = (await donneesOf(mpt)).groupes
  assert.deepEqual(after, {
    ...groupe,
    jourMax: 450,
    semaineMax: null,
    rythme: {
      cours: [
        { jour: 1, partie: 'journee' },
        { jour: 4, partie: 'journee' },
        { jour: 5, partie: 'matin' },
      ],
      cycle: { semainesCours: 1, semainesAilleurs: 3, premiere: '2026-09-07' },
      entreprise: [{ jour: 1, partie: 'journee' }],
      projet: [{ jour: 5, partie: 'apres_midi' }],
    },
  })
})

it('a lecturer and a room change their own facts; those of another composante are not found', async () => {
  const { monde } = world.current
  const { intervenants, salles } = await donneesOf(mpt)
  const [one, room] = [intervenants[0]!, salles[0]!]
  const gens = { nom: 'Ariane Vent', courriel: 'a@demo.exemple', externe: false, jourMax: '6' }
  const place = { nom: 'Salle Lys', capacite: '31', equipements: 'écran', accessible: 'oui', site: '' }
  const saveOne = async (id: string, lu: string, more: object = {}) =>
    enregistrerIntervenant(monde, await acteur(), { emploi: mpt, id, lu, saisie: { ...gens, ...more } })
  const saveRoom = async (id: string, lu: string, more: object = {}) =>
    enregistrerSalle(monde, await acteur(), { emploi: mpt, id, lu, saisie: { ...place, ...more } })
  const refused = (code: string) => ({ ok: false, refus: { code } })
  const [lu, luRoom] = [empreinteOf(one), empreinteOf(room)]
  assert.deepEqual(await saveOne(one.id, lu, { jourMax: 'x' }), refused('jourMax'))
  assert.deepEqual(await saveRoom(room.id, luRoom, { site: one.id }), refused('site'))
  const theirs = await donneesOf(cipt)
  assert.deepEqual(await saveOne(theirs.intervenants[0]!.id, lu), refused('introuvable'))
  assert.deepEqual(await saveRoom(theirs.salles[0]!.id, luRoom), refused('introuvable'))
  assert.ok((await saveOne(one.id, lu)).ok)
  assert.ok((await saveRoom(room.id, luRoom)).ok)
  assert.deepEqual(await saveOne(one.id, lu), refused('change-entre-temps'))
  assert.deepEqual(await saveRoom(room.id, luRoom), refused('change-entre-temps'))
  const after = await donneesOf(mpt)
  assert.deepEqual(
    after.intervenants.find(({ id }) => id === one.id),
    { ...one, ...gens, jourMax: 360 },
  )
  assert.deepEqual(
    after.salles.find(({ id }) => id === room.id),
    {
      ...room,
      site: null,
      siteNom: null,
      nom: 'Salle Lys',
      capacite: 31,
      equipements: ['écran'],
      accessible: true,
    },
  )
})

it('a draft is deleted as it was read; a version that was public never is', async () => {
  const { monde, db } = world.current
  const publique = EDITIONS_DEMONSTRATION.mpt
  const made = await copierEdition(monde, await acteur(), { emploi: mpt, depuis: publique, nom: null })
  assert.ok(made.ok)
  const remove = async (edition: string, revision: number, qui?: string) =>
    supprimerEdition(monde, await acteur(qui), { emploi: mpt, edition, revision })
  const refused = (code: string) => ({ ok: false, refus: { code } })
  const { revision } = (await listEditions(db, mpt)).find(({ id }) => id === made.value)!
  assert.deepEqual(await remove(publique, 1), refused('pas-en-brouillon'))
  assert.deepEqual(await remove(EDITIONS_DEMONSTRATION.cipt, 1), refused('introuvable'))
  assert.deepEqual(await remove(made.value, revision, 'lou'), refused('interdit'))
  assert.deepEqual(await remove(made.value, revision + 1), refused('change-entre-temps'))
  assert.ok((await remove(made.value, revision)).ok)
  assert.deepEqual(
    (await listEditions(db, mpt)).map(({ id }) => id),
    [publique],
  )
})
