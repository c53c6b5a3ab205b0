import assert from 'node:assert/strict'
import { it } from 'node:test'
import { EDITIONS_DEMONSTRATION, EMPLOIS_DEMONSTRATION } from '#src/app/demonstration/load-emplois.ts'
import { today } from '#src/app/monde.ts'
import { USUELLES } from '#src/domain/planning/emploi/importance.ts'
import { newId } from '#src/kit/id.ts'
import { bilan } from '#src/planner/annee/regles.ts'
import { findCalcul, insertCalcul } from '#src/store/planning/calcul-store.ts'
import { bumpEdition } from '#src/store/planning/edition-store.ts'
import { listSeances, updateSeance } from '#src/store/planning/seance-store.ts'
import { acteurOf } from '#test/acteur.ts'
import { useDatabase } from '#test/database.ts'
import { ajouterDisponibilite, retirerDisponibilite } from '../demande/disponibilite.ts'
import { copierEdition } from '../edition/copier-edition.ts'
import { toPlan } from '../plan-emploi.ts'
import { readDonnees } from '../read-donnees.ts'
import { readSituation } from '../read-situation.ts'
import { listenCalcul, type Nouvelle, waitCalcul } from './calculs-en-cours.ts'
import { listChangementsDepuis } from './changements-depuis.ts'
import { abandonnerCalcul, arreterCalcul, garderCalcul } from './garder-calcul.ts'
import { writeRompues } from './juger-calcul.ts'
import { type DemandeCalcul, lancerCalcul } from './lancer-calcul.ts'

const world = useDatabase({ demonstration: true })
/** The first day of the Paris year, before any séance of it; the Lille year is then begun by winter. */
const RENTREE = new Date('2025-09-01T08:00:00Z')
const HIVER = new Date('2026-12-01T08:00:00Z')
const at = (now: Date) => ({ ...world.current.monde, now: () => now })

const draft = async (
  depuis: string | null,
  emploi: string = EMPLOIS_DEMONSTRATION.cipt,
  now: Date = RENTREE,
): Promise<string> => {
  const monde = at(now)
  const made = await copierEdition(monde, await acteurOf(monde, 'alix'), { emploi, depuis, nom: null })
  assert.ok(made.ok)
  return made.value
}
const lancer = async (
  edition: string,
  more: Partial<DemandeCalcul> = {},
  { qui = 'jules', now = RENTREE } = {},
) => {
  const monde = at(now)
  const emploi = EMPLOIS_DEMONSTRATION.cipt
  const demande = { emploi, edition, depart: { de: 'zero' }, secondes: 1, graine: 1, ...more } as const
  return lancerCalcul(monde, await acteurOf(monde, qui), demande)
}
const started = async (edition: string, more: Partial<DemandeCalcul> = {}): Promise<string> => {
  const answer = await lancer(edition, more)
  assert.ok(answer.ok)
  return answer.value
}

it('a run from nothing places the whole year, is kept as the draft, and every hour is there', async () => {
  const { db } = world.current
  const monde = at(RENTREE)
  const edition = await draft(null)
  assert.equal((await listSeances(db, { edition })).length, 3)
  const id = await started(edition)
  const heard: Nouvelle[] = []
  listenCalcul(id, (nouvelle) => heard.push(nouvelle))
  await waitCalcul(id)
  assert.equal(heard.at(-1)?.fini, true)
  const calcul = await findCalcul(db, id)
  assert.deepEqual([calcul?.etat, calcul?.places, calcul?.total], ['termine', 113, 113])
  assert.ok((await garderCalcul(monde, await acteurOf(monde, 'jules'), id)).ok)

  const situation = await readSituation(db, edition)
  assert.ok(situation)
  assert.deepEqual(bilan(situation.probleme.annee, toPlan(situation.probleme, situation.seances)).dur, [])
  const heures = (id: string) =>
    situation.seances.filter(({ cours }) => cours === id).reduce((sum, { duree }) => sum + duree, 0)
  for (const cours of situation.donnees.cours) assert.equal(heures(cours.id), cours.minutes, cours.intitule)
  const again = await garderCalcul(monde, await acteurOf(monde, 'jules'), id)
  assert.deepEqual(again, { ok: false, refus: { code: 'deja-repondu' } })
})

it('one run at a time on a draft; stopped, it keeps what it found and another goes on from there', async () => {
  const { db } = world.current
  const monde = at(RENTREE)
  const jules = await acteurOf(monde, 'jules')
  const edition = await draft(null)
  const id = await started(edition, { secondes: 120 })
  const refused = await lancer(edition)
  assert.deepEqual(refused, { ok: false, refus: { code: 'deja-en-cours', calcul: id } })
  assert.deepEqual(await garderCalcul(monde, jules, id), { ok: false, refus: { code: 'en-cours' } })
  await new Promise((done) => listenCalcul(id, ({ places }) => places > 0 && done(null)))
  assert.ok((await arreterCalcul(monde, jules, id)).ok)
  await waitCalcul(id)
  const first = await findCalcul(db, id)
  assert.equal(first?.etat, 'arrete')

  const next = await started(edition, { depart: { de: 'calcul', calcul: id } })
  await waitCalcul(next)
  const second = await findCalcul(db, next)
  assert.equal(second?.places, 113)
  assert.ok(second.score! <= first.score! || second.places > first.places!)
  assert.ok((await abandonnerCalcul(monde, jules, next)).ok)
  assert.equal((await listSeances(db, { edition })).length, 3)
})

it('a draft that moved while the planner ran is not overwritten', async () => {
  const { db } = world.current
  const monde = at(RENTREE)
  const jules = await acteurOf(monde, 'jules')
  const edition = await draft(null)
  const id = await started(edition)
  await db.transaction().execute((tx) => bumpEdition(tx, edition))
  await waitCalcul(id)
  assert.deepEqual(await garderCalcul(monde, jules, id), { ok: false, refus: { code: 'change-entre-temps' } })
})

it('what changed elsewhere refuses a result only where it breaks it; kept, it says what changed', async () => {
  const { db } = world.current
  const monde = at(RENTREE)
  const jules = await acteurOf(monde, 'jules')
  const emploi = EMPLOIS_DEMONSTRATION.cipt
  const edition = await draft(null)
  const id = await started(edition)
  await waitCalcul(id)
  const calcul = (await findCalcul(db, id))!
  const donnees = (await readDonnees(db, emploi))!
  const first = calcul.plan![0]!
  const cours = donnees.cours.find(({ blocs }) => blocs.some(({ id: bloc }) => bloc === first.bloc))!
  const qui = donnees.intervenants.find((one) => cours.intervenants.includes(one.id))!
  const away = { de: qui.id, sens: 'indisponible', jourSemaine: '', debut: '', fin: '', motif: '' }
  const absent = async (jour: string) => {
    const saisie = { ...away, du: jour, au: '' }
    assert.ok((await ajouterDisponibilite(monde, jules, { emploi, saisie })).ok)
  }
  // A Sunday bears on nothing; the day it teaches does.
  await absent('2026-03-01')
  await absent(first.jour)
  const refused = await garderCalcul(monde, jules, id)
  assert.ok(!refused.ok && refused.refus.code === 'plan-rompu')
  assert.ok(refused.refus.rompues.every(({ code }) => code === 'planning.indisponible'))
  const [said] = writeRompues('fr', donnees, refused.refus.rompues)
  assert.match(said ?? '', new RegExp(`${qui.nom} n’est pas disponible`))
  assert.equal((await listSeances(db, { edition })).length, 3)

  const lines = (await readDonnees(db, emploi))!.disponibilites
  const wrong = lines.find(({ de, du }) => de === qui.id && du === first.jour)!
  assert.ok((await retirerDisponibilite(monde, jules, { emploi, ligne: wrong.id })).ok)
  assert.ok((await garderCalcul(monde, jules, id)).ok)
  assert.equal((await listSeances(db, { edition })).length, 3 + calcul.plan!.length)
  const since = await listChangementsDepuis(db, donnees, calcul)
  assert.deepEqual(
    since.map(({ fait, nom, qui: who }) => [fait, nom, who]),
    ['ajouter', 'ajouter', 'retirer'].map((one) => [`disponibilite.${one}`, qui.nom, 'Jules Prototype']),
  )
})

it('a result kept a day later leaves what was held meanwhile where it stands', async () => {
  const { db } = world.current
  const { mpt } = EMPLOIS_DEMONSTRATION
  const edition = await draft(EDITIONS_DEMONSTRATION.mpt, mpt, HIVER)
  const depart = { de: 'zero' } as const
  const answer = await lancer(edition, { emploi: mpt, depart }, { qui: 'gael', now: HIVER })
  assert.ok(answer.ok)
  await waitCalcul(answer.value)
  const before = await listSeances(db, { edition })
  const next = before.find(({ jour, salle }) => jour >= '2026-12-02' && salle !== null)!
  const later = new Date(`${next.jour}T22:00:00Z`)
  later.setUTCDate(later.getUTCDate() + 1)
  const monde = at(later)
  const kept = await garderCalcul(monde, await acteurOf(monde, 'gael'), answer.value)
  const after = new Map((await listSeances(db, { edition })).map((one) => [one.bloc, one]))
  // Its own days gone by refuse it; what was held never moves, whatever is answered.
  assert.ok(kept.ok || kept.refus.code === 'plan-rompu')
  const held = before.filter(({ jour }) => jour < today(monde))
  assert.ok(held.some(({ id }) => id === next.id))
  for (const { bloc, jour, debut } of held)
    assert.deepEqual([after.get(bloc)?.jour, after.get(bloc)?.debut], [jour, debut])
})

it('from what stands, a run moves little: what is public has its price, and what was held stays', async () => {
  const { db } = world.current
  const { mpt } = EMPLOIS_DEMONSTRATION
  const edition = await draft(EDITIONS_DEMONSTRATION.mpt, mpt, HIVER)
  const seances = await listSeances(db, { edition })
  const before = new Map(seances.map((s) => [s.bloc, `${s.jour} ${s.debut}`]))
  const answer = await lancer(
    edition,
    { emploi: mpt, depart: { de: 'brouillon' } },
    { qui: 'gael', now: HIVER },
  )
  assert.ok(answer.ok)
  await waitCalcul(answer.value)
  const { plan, total } = (await findCalcul(db, answer.value))!
  const moved = plan!.filter(({ bloc, jour, debut }) => before.get(bloc) !== `${jour} ${debut}`)
  assert.equal(plan!.length, total)
  assert.ok(moved.length <= 5, `${moved.length} moved`)
  const held = new Set(seances.filter(({ verrouillee }) => verrouillee).map(({ bloc }) => bloc))
  assert.ok(moved.every(({ bloc }) => !held.has(bloc)))
  // Nothing is put on a day that is gone, and what was held is not the planner's to place.
  const now = today(at(HIVER))
  assert.ok(seances.some(({ jour }) => jour < now) && plan!.every(({ jour }) => jour >= now))
})

it('what is locked is neither moved nor taken away, off the hours of the year or on another séance', async () => {
  const { db } = world.current
  const { mpt } = EMPLOIS_DEMONSTRATION
  const edition = await draft(EDITIONS_DEMONSTRATION.mpt, mpt, HIVER)
  const now = today(at(HIVER))
  const free = (await listSeances(db, { edition })).filter((s) => !s.verrouillee && s.jour > now)
  const [off, on] = [free[0]!, free[1]!]
  const under = free.find((s) => s.cours !== on.cours && s.groupes.some((g) => on.groupes.includes(g)))!
  const locked = [
    { ...off, debut: 5 * 60, verrouillee: true },
    { ...on, jour: under.jour, debut: under.debut, verrouillee: true },
  ]
  await db.transaction().execute(async (tx) => {
    for (const seance of locked) await updateSeance(tx, seance.id, seance)
  })
  const asked = { emploi: mpt, depart: { de: 'brouillon' } } as const
  const answer = await lancer(edition, asked, { qui: 'gael', now: HIVER })
  assert.ok(answer.ok)
  await waitCalcul(answer.value)
  const monde = at(HIVER)
  assert.ok((await garderCalcul(monde, await acteurOf(monde, 'gael'), answer.value)).ok)
  const kept = new Map((await listSeances(db, { edition })).map((s) => [s.id, s]))
  for (const { id, jour, debut, salle } of locked) {
    const found = kept.get(id)
    assert.deepEqual(
      [found?.jour, found?.debut, found?.salle, found?.verrouillee],
      [jour, debut, salle, true],
    )
  }
  const gone = kept.get(under.id)
  assert.ok(gone && `${gone.jour} ${gone.debut}` !== `${under.jour} ${under.debut}`)
})

it('a run whose server is gone is said interrupted, and its place is free', async () => {
  const { db } = world.current
  const monde = at(RENTREE)
  const edition = await draft(null)
  const ines = await acteurOf(monde, 'ines')
  const lost = newId()
  await db.transaction().execute((tx) =>
    insertCalcul(tx, {
      id: lost,
      edition,
      graine: 1,
      budgetMs: 60_000,
      editionRevision: 1,
      emploiVersion: 1,
      importances: USUELLES,
      total: 113,
      par: ines.id,
      le: new Date(monde.now().getTime() - 60_000),
    }),
  )
  const id = await started(edition)
  assert.equal((await findCalcul(db, lost))?.etat, 'interrompu')
  await waitCalcul(id)
})

it('who may not is refused, and a public edition is not computed again', async () => {
  const edition = await draft(null)
  assert.deepEqual(await lancer(edition, {}, { qui: 'gael' }), { ok: false, refus: { code: 'introuvable' } })
  assert.deepEqual(await lancer(edition, { secondes: 0 }), { ok: false, refus: { code: 'duree' } })
  const publique = await lancer(EDITIONS_DEMONSTRATION.cipt)
  assert.deepEqual(publique, { ok: false, refus: { code: 'pas-en-brouillon' } })
})
