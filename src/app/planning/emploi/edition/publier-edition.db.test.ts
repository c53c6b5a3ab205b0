import assert from 'node:assert/strict'
import { it } from 'node:test'
import { EDITIONS_DEMONSTRATION, EMPLOIS_DEMONSTRATION } from '#src/app/demonstration/load-emplois.ts'
import { addDays, jour } from '#src/kit/jour.ts'
import { findEdition } from '#src/store/planning/edition-store.ts'
import { listSeances } from '#src/store/planning/seance-store.ts'
import { acteurOf } from '#test/acteur.ts'
import { useDatabase } from '#test/database.ts'
import { ajouterDisponibilite } from '../demande/disponibilite.ts'
import { modifierCours } from '../demande/modifier-cours.ts'
import { demanderCibles } from '../demander-cibles.ts'
import { deplacerSeance } from '../deplacer-seance.ts'
import { readDonnees } from '../read-donnees.ts'
import { copierEdition } from './copier-edition.ts'
import { checkPreavis, prevoirPublication } from './prevoir-publication.ts'
import { publierEdition } from './publier-edition.ts'

const world = useDatabase({ demonstration: true })
const { mpt } = EMPLOIS_DEMONSTRATION

const acteur = (qui: string) => acteurOf(world.current.monde, qui)
const draft = async (depuis: string): Promise<string> => {
  const made = await copierEdition(world.current.monde, await acteur('gael'), {
    emploi: mpt,
    depuis,
    nom: null,
  })
  assert.ok(made.ok)
  return made.value
}
const read = async (edition: string) => {
  const shown = await prevoirPublication(world.current.monde, await acteur('gael'), edition)
  assert.ok(shown.ok)
  return shown.value
}
const coursNamed = async (intitule: string) => {
  const donnees = await readDonnees(world.current.db, mpt)
  const cours = donnees?.cours.find((one) => one.intitule === intitule)
  assert.ok(cours)
  return cours
}
/** Moves the last séance of a cours to the next place that is free. */
const moveLast = async (edition: string, intitule: string): Promise<void> => {
  const { monde, db } = world.current
  const gael = await acteur('gael')
  const last = (await listSeances(db, { edition, cours: (await coursNamed(intitule)).id })).at(-1)!
  const asked = await demanderCibles(monde, gael, { edition, bloc: last.bloc })
  assert.ok(asked.ok)
  const to = asked.value.find(
    ({ refus, jour: day }) => refus === null && day !== last.jour && day > '2027-01-01',
  )!
  const done = await deplacerSeance(monde, gael, {
    edition,
    bloc: last.bloc,
    jour: to.jour,
    debut: to.debut,
    salle: null,
    depuis: null,
    motif: null,
  })
  assert.ok(done.ok)
}
const posted = async () =>
  (await world.current.db.selectFrom('courrier').select(['destinataire', 'texte', 'sujet']).execute()).filter(
    ({ sujet }) => sujet.startsWith('Emploi du temps'),
  )

it('[M063] one séance moved: only those who were to be there are told, employers included, each of that séance', async () => {
  const { monde, db } = world.current
  const edition = await draft(EDITIONS_DEMONSTRATION.mpt)
  const before = await read(edition)
  assert.deepEqual([before.publication.changements.length, before.publication.destinataires.length], [0, 0])
  await moveLast(edition, 'Marketing territorial')
  const { publication, situation } = await read(edition)
  assert.deepEqual(
    publication.changements.map(({ code }) => code),
    ['deplacee'],
  )
  assert.deepEqual(
    publication.destinataires.map(({ qui, nom, courriel }) => [qui, nom, courriel]),
    [
      ['intervenant', 'Diego Estran', 'diego.estran@demo.exemple'],
      ['apprenants', 'M2 MPT · apprentis', 'm2-mpt-apprentis@demo.exemple'],
      ['contact', 'M2 MPT · apprentis', 'cfa@demo.exemple'],
      ['contact', 'M2 MPT · apprentis', 'collectivites-mpt@demo.exemple'],
      ['apprenants', 'M2 MPT · formation initiale', 'm2-mpt-fi@demo.exemple'],
      ['apprenants', 'M2 MPT · formation continue', null],
    ],
  )
  // Six weeks were promised before a séance is held: what changes sooner is said to whoever publishes.
  const moved = publication.changements[0]!.apres!
  const promis = (day: string) => checkPreavis(6, { jour: jour(day), seances: [moved] })
  const limite = addDays(moved.jour, -42)
  assert.equal(situation.donnees.emploi.preavisSemaines, 6)
  assert.equal(promis(limite), null)
  assert.deepEqual(promis(addDays(limite, 1)), { promis: 6, premiere: moved.jour, limite })

  const { revision } = situation.edition
  const late = await publierEdition(monde, await acteur('gael'), {
    emploi: mpt,
    edition,
    revision: revision - 1,
  })
  assert.deepEqual(late, { ok: false, refus: { code: 'change-entre-temps' } })
  const done = await publierEdition(monde, await acteur('gael'), { emploi: mpt, edition, revision })
  assert.ok(done.ok)
  assert.deepEqual(done.value.sansAdresse, ['M2 MPT · formation continue'])
  const mails = await posted()
  assert.equal(mails.length, done.value.courriers)
  const employer = mails.find(({ destinataire }) => destinataire === 'cfa@demo.exemple')
  assert.match(employer?.texte ?? '', /Marketing territorial, séance \d\s: .* \(était .*\)/)
  assert.equal(employer?.texte.match(/^- /gm)?.length, 1)
  assert.ok(!mails.some(({ destinataire }) => destinataire === 'ariane.brume@demo.exemple'))
  assert.deepEqual(
    [(await findEdition(db, EDITIONS_DEMONSTRATION.mpt))?.statut, (await findEdition(db, edition))?.statut],
    ['remplacee', 'publiee'],
  )
})

it('a draft that no longer holds is not published, and the séance and the reason are named', async () => {
  const { monde, db } = world.current
  const publiee = await db
    .selectFrom('edition')
    .select('id')
    .where('emploi_id', '=', mpt)
    .where('statut', '=', 'publiee')
    .executeTakeFirstOrThrow()
  const edition = await draft(publiee.id)
  const [brume] = (await readDonnees(db, mpt))!.intervenants.filter(({ nom }) => nom === 'Ariane Brume')
  const saisie = {
    de: brume!.id,
    sens: 'indisponible',
    jourSemaine: '',
    du: '2027-02-01',
    au: '2027-02-28',
    debut: '',
    fin: '',
    motif: 'congé',
  }
  assert.ok((await ajouterDisponibilite(monde, await acteur('gael'), { emploi: mpt, saisie })).ok)
  const { publication, publier, situation } = await read(edition)
  assert.ok(publication.rompues.length > 0)
  for (const { pourquoi } of publication.rompues)
    assert.deepEqual(pourquoi, { code: 'indisponible', params: { qui: 'Ariane Brume', motif: 'congé' } })
  assert.deepEqual(publier, { shown: true, open: false, par: 'aucuneRegleRompue' })
  const { revision } = situation.edition
  const refused = await publierEdition(monde, await acteur('gael'), { emploi: mpt, edition, revision })
  assert.deepEqual(refused, { ok: false, refus: { code: 'bloque', par: 'aucuneRegleRompue' } })
  assert.deepEqual(await publierEdition(monde, await acteur('lou'), { emploi: mpt, edition, revision }), {
    ok: false,
    refus: { code: 'interdit' },
  })
})

it('a calendar published later than promised before its first séance is said; nothing promised, nothing said', () => {
  const seances = [{ jour: jour('2026-09-03') }, { jour: jour('2026-09-10') }] as never
  const at = (day: string) => ({ jour: jour(day), seances })
  assert.equal(checkPreavis(6, at('2026-07-23')), null)
  assert.deepEqual(checkPreavis(6, at('2026-07-24')), {
    promis: 6,
    premiere: '2026-09-03',
    limite: '2026-07-23',
  })
  assert.equal(checkPreavis(null, at('2026-09-02')), null)
  // Once the year has begun, the next séance that changes counts.
  assert.equal(checkPreavis(1, at('2026-09-04'))?.premiere, '2026-09-10')
})

it('a cours keeps its exact hours through a new cut, and a block that was public is not taken away', async () => {
  const { monde, db } = world.current
  const cours = await coursNamed('Gouvernance territoriale')
  const { groupes, intervenants, apres, version } = cours
  const saisie = {
    intitule: cours.intitule,
    heures: '21',
    decoupage: '3 × 7 h',
    equipements: '',
    ecart: '3',
    ecartMin: '',
    groupes,
    intervenants,
    apres,
    horsSite: false,
    adresse: '',
    transport: '',
  }
  const change = async (more: Partial<typeof saisie>, at = version) =>
    modifierCours(monde, await acteur('gael'), {
      emploi: mpt,
      cours: cours.id,
      version: at,
      saisie: { ...saisie, ...more },
    })
  assert.deepEqual(await change({}), { ok: false, refus: { code: 'bloc-publie' } })
  const short = await change({ decoupage: '5 × 4 h' })
  assert.ok(!short.ok && short.refus.code === 'decoupage')
  assert.deepEqual(short.refus.pourquoi, { code: 'somme', minutes: 1200, ecart: 60 })
  assert.ok((await change({ apres: [cours.id], decoupage: '3 × 4 h + 3 × 3 h' })).ok)
  assert.deepEqual(await change({ decoupage: '7 × 3 h' }), {
    ok: false,
    refus: { code: 'change-entre-temps' },
  })
  assert.ok((await change({ decoupage: '7 × 3 h' }, version + 1)).ok)
  const after = await coursNamed('Gouvernance territoriale')
  assert.equal(
    after.blocs.reduce((sum, { minutes }) => sum + minutes, 0),
    1260,
  )
  assert.deepEqual(
    after.blocs.slice(0, cours.blocs.length).map(({ id }) => id),
    cours.blocs.map(({ id }) => id),
  )
  const publiques = await db
    .selectFrom('seance')
    .innerJoin('edition', 'edition.id', 'seance.edition_id')
    .innerJoin('bloc_cours', 'bloc_cours.id', 'seance.bloc_id')
    .select('seance.duree')
    .where('bloc_cours.cours_id', '=', cours.id)
    .where('edition.statut', '=', 'publiee')
    .execute()
  // What was told stays as it was told until the next publication.
  assert.equal(
    publiques.reduce((sum, { duree }) => sum + duree, 0),
    1260,
  )
})
