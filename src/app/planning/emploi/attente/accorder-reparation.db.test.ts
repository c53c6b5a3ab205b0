import assert from 'node:assert/strict'
import { it } from 'node:test'
import { EDITIONS_DEMONSTRATION, EMPLOIS_DEMONSTRATION } from '#src/app/demonstration/load-emplois.ts'
import type { Disponibilite } from '#src/domain/planning/emploi/emploi.ts'
import { newId } from '#src/kit/id.ts'
import { jour } from '#src/kit/jour.ts'
import { saveBlocs, saveCours } from '#src/store/planning/cours-store.ts'
import { listDispenses } from '#src/store/planning/edition-store.ts'
import { bumpEmploi } from '#src/store/planning/emploi-store.ts'
import { saveIntervenant } from '#src/store/planning/ressource-store.ts'
import { listSeances } from '#src/store/planning/seance-store.ts'
import { acteurOf } from '#test/acteur.ts'
import { useDatabase } from '#test/database.ts'
import { copierEdition } from '../edition/copier-edition.ts'
import { readDonnees } from '../read-donnees.ts'
import { accorderReparation } from './accorder-reparation.ts'
import { showAttente } from './show-attente.ts'

const world = useDatabase({ demonstration: true })
const { mpt: emploi } = EMPLOIS_DEMONSTRATION
const gael = () => acteurOf(world.current.monde, 'gael')

type Ligne = Partial<Omit<Disponibilite, 'id' | 'de' | 'sens'>>
type Besoin = {
  readonly blocs: readonly number[]
  readonly equipements?: string[]
  readonly libre: readonly Ligne[]
}

/** A cours for the groupe in formation continue, by a lecturer who is free at those times only; and a draft it waits in. */
const waitingCours = async ({ blocs, equipements = [], libre }: Besoin) => {
  const { db, monde } = world.current
  const { lieu } = (await readDonnees(db, emploi))!.emploi
  const groupe = (await readDonnees(db, emploi))!.groupes.find(({ statuts }) => statuts.includes('FC'))!
  const [id, qui] = [newId(), newId()]
  const ids = blocs.map((minutes) => ({ id: newId(), minutes }))
  const minutes = blocs.reduce((a, b) => a + b, 0)
  await db.transaction().execute(async (tx) => {
    const intervenant = {
      id: qui,
      personne: null,
      nom: `N ${qui}`,
      courriel: null,
      externe: true,
      jourMax: null,
    }
    await saveIntervenant(tx, { composante: lieu.composante, intervenant })
    if (libre.length > 0)
      await tx
        .insertInto('disponibilite')
        .values(
          libre.map((l) => ({
            id: newId(),
            intervenant_id: qui,
            salle_id: null,
            groupe_id: null,
            sens: 'disponible' as const,
            jour_semaine: l.jourSemaine ?? null,
            du: l.du ?? null,
            au: l.au ?? null,
            debut: l.debut ?? null,
            fin: l.fin ?? null,
            motif: null,
          })),
        )
        .execute()
    const place = { ec: null, code: null, site: null, horsSite: false, adresse: null, transport: null }
    const links = { groupes: [groupe.id], intervenants: [qui], apres: [] }
    const cours = {
      id,
      ...place,
      ...links,
      intitule: `C ${id}`,
      minutes,
      equipements,
      ecart: 0,
      ecartMin: null,
    }
    await saveCours(tx, { emploi, ordre: 99, cours })
    await saveBlocs(tx, id, ids)
    await bumpEmploi(tx, emploi)
  })
  const made = await copierEdition(monde, await gael(), {
    emploi,
    depuis: EDITIONS_DEMONSTRATION.mpt,
    nom: null,
  })
  assert.ok(made.ok)
  return { edition: made.value, cours: id, bloc: ids.at(-1)!.id, blocs: ids.map((one) => one.id) }
}

const look = async (edition: string, bloc: string) => {
  const shown = await showAttente(world.current.monde, await gael(), { edition, bloc })
  assert.ok(shown.ok)
  return { ...shown.value, une: shown.value.attente.find((one) => one.bloc === bloc) }
}
/** Grants the first repair of that kind; the block then stands, and nothing else broke. */
const grantFirst = async (
  { edition, bloc, cours }: { edition: string; bloc: string; cours: string },
  code: string,
) => {
  const { monde, db } = world.current
  const { une } = await look(edition, bloc)
  const found = une?.reparations?.find(({ concession }) => concession.code === code)
  assert.ok(found, `${code} among ${une?.reparations?.map(({ concession }) => concession.code).join(' ')}`)
  const asked = { emploi, edition, bloc, motif: 'accordé', nomSalle: 'Salle à trouver' }
  const done = await accorderReparation(monde, await gael(), {
    ...asked,
    concession: JSON.parse(JSON.stringify(found.concession)),
  })
  assert.ok(done.ok)
  assert.equal(done.value.gagnes, found.gagnes)
  const after = await look(edition, bloc)
  assert.equal(after.une, undefined)
  assert.deepEqual(after.rompues, [])
  const seances = await listSeances(db, { edition, cours })
  const again = await accorderReparation(monde, await gael(), { ...asked, concession: found.concession })
  assert.deepEqual(again, { ok: false, refus: { code: 'ne-repare-plus' } })
  return seances
}

it('a lecturer never there when the groupe is: freed one day, the block finds its place', async () => {
  const cours = await waitingCours({ blocs: [120], libre: [{ jourSemaine: 1 }] })
  const { une } = await look(cours.edition, cours.bloc)
  assert.equal(une?.explications?.[0]?.code, 'intersection-vide')
  assert.equal((await grantFirst(cours, 'liberer')).length, 1)
})

it('or the groupe comes on a day of the lecturer', async () => {
  const cours = await waitingCours({ blocs: [120], libre: [{ jourSemaine: 2 }] })
  const [seance] = await grantFirst(cours, 'ouvrir')
  assert.equal(new Date(`${seance?.jour}T12:00:00Z`).getUTCDay(), 2)
})

it('no room has what is asked: one more room, and the block is in it', async () => {
  const cours = await waitingCours({ blocs: [120], equipements: ['simulateur'], libre: [] })
  const { une } = await look(cours.edition, cours.bloc)
  assert.deepEqual(une?.explications?.[0]?.code, 'aucune-salle')
  const [seance] = await grantFirst(cours, 'ajouter-salle')
  const salle = (await readDonnees(world.current.db, emploi))!.salles.find(({ id }) => id === seance?.salle)
  assert.deepEqual([salle?.nom, salle?.equipements], ['Salle à trouver', ['simulateur']])
})

it('one single day for two blocks: the rule is waived for the cours, with its trace', async () => {
  const only = { jourSemaine: 4, du: jour('2027-04-15'), au: jour('2027-04-15') }
  const cours = await waitingCours({ blocs: [60, 60], libre: [only] })
  const seances = await grantFirst(cours, 'lever-un-bloc-par-jour')
  assert.deepEqual(
    seances.map(({ jour: day }) => day),
    ['2027-04-15', '2027-04-15'],
  )
  const [trace] = (await listDispenses(world.current.db, cours.edition)).filter(
    (d) => d.cours === cours.cours,
  )
  assert.deepEqual([trace?.bloc, trace?.motif], [null, 'accordé'])
})

it('a block too long for any hour of its lecturer is cut in two, and the hours stay exact', async () => {
  const hour = (day: string) => ({ jourSemaine: 4, du: jour(day), au: jour(day), debut: 840, fin: 900 })
  const cours = await waitingCours({ blocs: [120], libre: [hour('2027-04-15'), hour('2027-04-22')] })
  const seances = await grantFirst(cours, 'redecouper')
  assert.deepEqual(
    seances.map(({ duree }) => duree),
    [60, 60],
  )
})

it('a concession the planner did not propose is not granted, nor by who may not', async () => {
  const { monde } = world.current
  const { edition, bloc } = await waitingCours({ blocs: [120], libre: [{ jourSemaine: 1 }] })
  const asked = { emploi, edition, bloc, motif: 'm', nomSalle: 'n' }
  const forged = { code: 'ouvrir', promotions: [], debut: 0, fin: 99_999 }
  const answer = await accorderReparation(monde, await gael(), { ...asked, concession: forged })
  assert.deepEqual(answer, { ok: false, refus: { code: 'ne-repare-plus' } })
  const lou = await accorderReparation(monde, await acteurOf(monde, 'lou'), { ...asked, concession: forged })
  assert.deepEqual(lou, { ok: false, refus: { code: 'interdit' } })
})
