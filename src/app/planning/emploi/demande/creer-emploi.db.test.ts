import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { acteurOf } from '#test/acteur.ts'
import { useDatabase } from '#test/database.ts'
import { readDonnees } from '../read-donnees.ts'
import { creerEmploi, listMillesimesOuvrables } from './creer-emploi.ts'
import { empreinteGroupe, modifierGroupe } from './modifier-groupe.ts'
import { enregistrerIntervenant, enregistrerSalle } from './ressource.ts'

const world = useDatabase({ demonstration: true })
const { mpt, cipt } = MILLESIMES_DEMONSTRATION
const asked: { millesime: string; debut: string; fin: string } = {
  millesime: cipt,
  debut: '2026-09-01',
  fin: '2027-07-31',
}
const creer = async (qui: string, more: Partial<typeof asked> = {}) => {
  const { monde } = world.current
  return creerEmploi(monde, await acteurOf(monde, qui), { ...asked, ...more })
}

it('a timetable opened on a maquette has its cours with their exact hours, and its rhythm', async () => {
  const made = await creer('jules')
  assert.ok(made.ok)
  const donnees = await readDonnees(world.current.db, made.value.id)
  assert.ok(donnees)
  assert.equal(donnees.cours.length, 25)
  assert.equal(
    donnees.cours.reduce((sum, { minutes }) => sum + minutes, 0),
    457 * 60,
  )
  for (const { minutes, blocs, ec } of donnees.cours) {
    assert.equal(
      blocs.reduce((sum, bloc) => sum + bloc.minutes, 0),
      minutes,
    )
    assert.ok(ec !== null)
  }
  const [groupe, ...others] = donnees.groupes
  assert.deepEqual(others, [])
  assert.deepEqual(groupe?.rythme.cycle, { semainesCours: 1, semainesAilleurs: 3, premiere: '2025-09-01' })
  // The brochure says no capacity: the size stays unknown.
  assert.equal(groupe?.effectif, null)
})

it('an EC without hours is not made a cours, and no hour is invented', async () => {
  const made = await creer('gael', { millesime: mpt })
  assert.ok(made.ok)
  assert.equal(made.value.cours, 0)
})

it('who may not is refused, and two readable dates are needed', async () => {
  assert.deepEqual(await creer('lou', { millesime: mpt }), { ok: false, refus: { code: 'interdit' } })
  assert.deepEqual(await creer('gael'), { ok: false, refus: { code: 'introuvable' } })
  assert.deepEqual(await creer('jules', { fin: '2026-08-31' }), { ok: false, refus: { code: 'dates' } })
  const { monde } = world.current
  const open = await listMillesimesOuvrables(monde, await acteurOf(monde, 'gael'))
  assert.deepEqual(
    open.map(({ id }) => id),
    [mpt],
  )
})

it('a lecturer from outside and a room are added; what is not known stays unknown', async () => {
  const { monde, db } = world.current
  const jules = await acteurOf(monde, 'jules')
  const made = await creer('jules')
  assert.ok(made.ok)
  const emploi = made.value.id
  const gens = { nom: ' Odile Quartz ', courriel: '', externe: true, jourMax: '' }
  const intervenant = await enregistrerIntervenant(monde, jules, { emploi, id: null, saisie: gens })
  const place = { nom: 'Salle Ulm', capacite: '', equipements: 'tableau, écran', accessible: '', site: '' }
  const salle = await enregistrerSalle(monde, jules, { emploi, id: null, saisie: place })
  assert.ok(intervenant.ok && salle.ok)
  const donnees = await readDonnees(db, emploi)
  const one = donnees?.intervenants.find(({ id }) => id === intervenant.value)
  const room = donnees?.salles.find(({ id }) => id === salle.value)
  assert.deepEqual([one?.nom, one?.courriel, one?.personne], ['Odile Quartz', null, null])
  assert.deepEqual([room?.capacite, room?.equipements, room?.accessible], [null, ['tableau', 'écran'], null])
  const bad = await enregistrerSalle(monde, jules, {
    emploi,
    id: null,
    saisie: { ...place, capacite: 'dix' },
  })
  assert.deepEqual(bad, { ok: false, refus: { code: 'capacite' } })
})

it('a groupe says its size and who is told; half an address is refused, blank is unknown', async () => {
  const { monde, db } = world.current
  const jules = await acteurOf(monde, 'jules')
  const made = await creer('jules')
  assert.ok(made.ok)
  const emploi = made.value.id
  const [first] = (await readDonnees(db, emploi))!.groupes
  const said = {
    effectif: '22',
    entreprise: '28,5',
    courriel: '',
    contacts: 'cfa@demo.exemple, b@demo.exemple',
  }
  const read = empreinteGroupe(first!)
  const save = (more: Partial<typeof said>, lu = read) =>
    modifierGroupe(monde, jules, { emploi, groupe: first!.id, lu, saisie: { ...said, ...more } })
  assert.deepEqual(await save({ contacts: 'cfa@' }), { ok: false, refus: { code: 'courriel' } })
  assert.deepEqual(await save({ effectif: '0' }), { ok: false, refus: { code: 'effectif' } })
  assert.ok((await save({})).ok)
  const [after] = (await readDonnees(db, emploi))!.groupes
  assert.deepEqual(after, {
    ...first,
    effectif: 22,
    entrepriseSemaine: 1710,
    contacts: ['cfa@demo.exemple', 'b@demo.exemple'],
  })
  // Whoever still reads the old page is told, and overwrites nothing.
  assert.deepEqual(await save({ effectif: '30' }), { ok: false, refus: { code: 'change-entre-temps' } })
  assert.deepEqual((await readDonnees(db, emploi))!.groupes[0], after)
  assert.ok((await save({ effectif: '30' }, empreinteGroupe(after!))).ok)
})
