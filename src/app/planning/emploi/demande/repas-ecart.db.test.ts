import assert from 'node:assert/strict'
import { it } from 'node:test'
import { EDITIONS_DEMONSTRATION, EMPLOIS_DEMONSTRATION } from '#src/app/demonstration/load-emplois.ts'
import { writeDecoupage } from '#src/domain/planning/emploi/decoupage.rules.ts'
import { toOrdinal } from '#src/kit/jour.ts'
import { listDispenses } from '#src/store/planning/edition-store.ts'
import { listSeances } from '#src/store/planning/seance-store.ts'
import { acteurOf } from '#test/acteur.ts'
import { useDatabase } from '#test/database.ts'
import { demanderCibles } from '../demander-cibles.ts'
import { deplacerSeance } from '../deplacer-seance.ts'
import { copierEdition } from '../edition/copier-edition.ts'
import { listRompues } from '../edition/regles-rompues.ts'
import { writeCible } from '../message/write-cible.ts'
import { readDonnees } from '../read-donnees.ts'
import { readSituation } from '../read-situation.ts'
import { modifierCours, type SaisieCours } from './modifier-cours.ts'
import { empreinteRepas, reglerRepas, type SaisieRepas } from './regler-repas.ts'

const world = useDatabase({ demonstration: true })
const { mpt } = EMPLOIS_DEMONSTRATION
const GLISSANT: SaisieRepas = { mode: 'glissant', de: '11:30', a: '14:00', minutes: '45' }
const gael = () => acteurOf(world.current.monde, 'gael')
const donnees = async () => (await readDonnees(world.current.db, mpt))!
const regler = async (more: Partial<SaisieRepas>, { qui = 'gael', lu = '' } = {}) => {
  const { monde } = world.current
  const mark = lu || empreinteRepas((await donnees()).emploi.repas)
  const saisie = { ...GLISSANT, ...more }
  const done = await reglerRepas(monde, await acteurOf(monde, qui), { emploi: mpt, lu: mark, saisie })
  return done.ok ? 'ok' : done.refus
}
const draft = async (): Promise<string> => {
  const demande = { emploi: mpt, depuis: EDITIONS_DEMONSTRATION.mpt, nom: null }
  const made = await copierEdition(world.current.monde, await gael(), demande)
  assert.ok(made.ok)
  return made.value
}
const coursNamed = async (intitule: string) =>
  (await donnees()).cours.find((one) => one.intitule === intitule)!
const ask = async (edition: string, bloc: string) => {
  const listed = await demanderCibles(world.current.monde, await gael(), { edition, bloc })
  assert.ok(listed.ok)
  return listed.value
}

it('a lunch that slides is said whole, or refused with what would do', async () => {
  const before = (await donnees()).emploi
  assert.equal(before.repas, null)
  assert.deepEqual(await regler({ mode: 'rien' }), { code: 'mode' })
  assert.deepEqual(await regler({ de: '' }), { code: 'heures' })
  assert.deepEqual(await regler({ a: '11:00' }), { code: 'heures' })
  const journee = { code: 'hors-journee', ouverture: 510, fermeture: 1080 }
  assert.deepEqual(await regler({ a: '19:00' }), journee)
  assert.deepEqual(await regler({ minutes: '151' }), { code: 'minutes', place: 150 })
  assert.deepEqual(await regler({ minutes: 'une heure' }), { code: 'minutes', place: 150 })
  // Sessions begin every half-hour: from 11:45 to 13:45 only 12:00 to 13:30 is whole.
  assert.deepEqual(await regler({ de: '11:45', a: '13:45', minutes: '120' }), { code: 'minutes', place: 90 })
  assert.deepEqual(await regler({}, { qui: 'lou' }), { code: 'interdit' })
  assert.deepEqual(await regler({}, { lu: 'older' }), { code: 'change-entre-temps' })
  assert.equal((await donnees()).emploi.version, before.version)

  assert.equal(await regler({}), 'ok')
  const after = (await donnees()).emploi
  assert.deepEqual(after.repas, { de: 690, a: 840, minutes: 45 })
  assert.equal(after.version, before.version + 1)
  assert.equal(await regler({ mode: 'fixe', de: '', a: '', minutes: '' }), 'ok')
  assert.equal((await donnees()).emploi.repas, null)
})

it('with it, a séance may stand at noon, but not across the whole of lunch, unless someone signs', async () => {
  const { db, monde } = world.current
  const edition = await draft()
  const cours = await coursNamed('Gouvernance territoriale')
  const [seance] = await listSeances(db, { edition, cours: cours.id })
  const { bloc, duree } = seance!
  const atNoon = (one: { debut: number; fin: number }) => one.debut < 750 && one.fin > 750
  assert.ok((await ask(edition, bloc)).filter(atNoon).every(({ refus }) => refus !== null))

  assert.equal(await regler({}), 'ok')
  const cibles = await ask(edition, bloc)
  const lit = cibles.filter(({ refus }) => refus === null)
  assert.ok(lit.some(atNoon))
  // 45 minutes are an hour of the half-hour grid.
  const leaves = ({ debut, fin }: { debut: number; fin: number }) =>
    Math.max(Math.max(690, debut) - 690, 840 - Math.min(840, fin)) >= 60
  assert.ok(lit.every((one) => one.debut >= 840 || one.fin <= 690 || leaves(one)))
  const no = cibles.find(({ refus }) => refus?.code === 'repas')!
  assert.match(
    writeCible('fr', no.refus!),
    /n’aurait plus 45 minutes libres pour déjeuner entre 11\sh\s30 et 14\sh/,
  )
  assert.ok(no.debut < 840 && no.debut + duree > 690)
  const to = { edition, bloc, jour: no.jour, debut: no.debut, salle: null, depuis: null }
  const refused = await deplacerSeance(monde, await gael(), { ...to, motif: null })
  assert.deepEqual(refused, { ok: false, refus: { code: 'refusee', pourquoi: no.refus } })
  assert.ok((await deplacerSeance(monde, await gael(), { ...to, motif: 'buffet sur place' })).ok)
  const [signed] = await listDispenses(db, edition)
  assert.deepEqual([signed?.regle, signed?.motif], ['repas', 'buffet sur place'])
  // The meal that was given up is nobody else's fault.
  assert.deepEqual(listRompues((await readSituation(db, edition))!), [])
  assert.equal(await regler({ mode: 'fixe' }), 'ok')
})

it('a cours asks for so many days between its séances: targets say it, and those too near no longer hold', async () => {
  const { db, monde } = world.current
  const edition = await draft()
  const cours = await coursNamed('Gouvernance territoriale')
  const { groupes, intervenants, apres, blocs } = cours
  const change = async (ecartMin: string, version = cours.version) => {
    const saisie: SaisieCours = {
      intitule: cours.intitule,
      heures: String(cours.minutes / 60),
      decoupage: writeDecoupage(blocs.map(({ minutes }) => minutes)),
      equipements: cours.equipements.join(', '),
      ecart: '3',
      ecartMin,
      groupes,
      intervenants,
      apres,
      horsSite: false,
      adresse: '',
      transport: '',
    }
    const asked = { emploi: mpt, cours: cours.id, version, saisie }
    const done = await modifierCours(monde, await gael(), asked)
    return done.ok ? 'ok' : done.refus.code
  }
  for (const wrong of ['1', '61', '2,5', 'sept']) assert.equal(await change(wrong), 'ecart-min')
  const revision = (await readSituation(db, edition))!.edition.revision
  assert.equal(await change('30'), 'ok')
  assert.equal((await coursNamed(cours.intitule)).ecartMin, 30)
  const situation = (await readSituation(db, edition))!
  // Nothing of the séances changed: whoever works on the draft is not told that it moved.
  assert.equal(situation.edition.revision, revision)
  const rompues = listRompues(situation)
  assert.ok(rompues.length > 0)
  assert.ok(
    rompues.every(({ seance, pourquoi }) => seance.cours === cours.id && pourquoi.code === 'trop-proche'),
  )

  const seances = await listSeances(db, { edition, cours: cours.id })
  const [first, ...rest] = seances
  const others = rest.filter(({ id }) => !rompues.some(({ seance }) => seance.id === id))
  const cibles = await ask(edition, first!.bloc)
  assert.ok(cibles.some(({ refus }) => refus?.code === 'trop-proche'))
  for (const { jour, refus } of cibles) {
    const near = others.some((one) => Math.abs(toOrdinal(one.jour) - toOrdinal(jour)) < 30)
    if (refus === null) assert.ok(!near)
    if (refus?.code === 'trop-proche') {
      assert.ok(near)
      assert.match(writeCible('fr', refus), /«\sGouvernance territoriale\s» est à moins de 30 jours/)
    }
  }
  assert.equal(await change('', cours.version + 1), 'ok')
  assert.deepEqual(listRompues((await readSituation(db, edition))!), [])
})
