import assert from 'node:assert/strict'
import { it } from 'node:test'
import { EDITIONS_DEMONSTRATION, EMPLOIS_DEMONSTRATION } from '#src/app/demonstration/load-emplois.ts'
import { demanderCibles } from '#src/app/planning/emploi/demander-cibles.ts'
import { deplacerSeance } from '#src/app/planning/emploi/deplacer-seance.ts'
import { copierEdition } from '#src/app/planning/emploi/edition/copier-edition.ts'
import { publierEdition } from '#src/app/planning/emploi/edition/publier-edition.ts'
import { listRompues } from '#src/app/planning/emploi/edition/regles-rompues.ts'
import { readSituation } from '#src/app/planning/emploi/read-situation.ts'
import { findEdition, listDispenses } from '#src/store/planning/edition-store.ts'
import { findSeance, listSeances } from '#src/store/planning/seance-store.ts'
import { acteurOf } from '#test/acteur.ts'
import { useDatabase } from '#test/database.ts'
import { signedIn } from '#test/visitor.ts'

const world = useDatabase({ demonstration: true })
const { mpt } = EMPLOIS_DEMONSTRATION
const MOTIF = 'Ariane Brume a dit oui au téléphone'
const who = (compte: string) => signedIn(world.current.monde, `${compte}@demo.exemple`)
const gael = () => acteurOf(world.current.monde, 'gael')
const draft = async (depuis: string): Promise<string> => {
  const made = await copierEdition(world.current.monde, await gael(), { emploi: mpt, depuis, nom: null })
  assert.ok(made.ok)
  return made.value
}
/** Moves a séance where its lecturer is not available, and says why. */
const waive = async (edition: string) => {
  const { monde, db } = world.current
  const cours = await db
    .selectFrom('cours')
    .select('id')
    .where('emploi_id', '=', mpt)
    .where('intitule', '=', 'Gouvernance territoriale')
    .executeTakeFirstOrThrow()
  const [seance] = await listSeances(db, { edition, cours: cours.id })
  const { bloc } = seance!
  const asked = await demanderCibles(monde, await gael(), { edition, bloc })
  assert.ok(asked.ok)
  const no = asked.value.find(({ refus }) => refus?.code === 'indisponible')!
  const place = { jour: no.jour, debut: no.debut, salle: null, depuis: null }
  const done = await deplacerSeance(monde, await gael(), { edition, bloc, ...place, motif: MOTIF })
  assert.ok(done.ok)
  const dispense = (await listDispenses(db, edition)).find((one) => one.bloc === bloc)
  return { dispense: dispense!, semaine: no.jour, seance: done.value.seance }
}

it('a waived rule shows on the week and in the comparison: which, why, by whom, when; to nobody else', async () => {
  const { monde, db } = world.current
  const edition = await draft(EDITIONS_DEMONSTRATION.mpt)
  const { dispense, semaine } = await waive(edition)
  const week = `/emplois/${mpt}/semaine?edition=${edition}&semaine=${semaine}`
  const html = await (await (await who('gael')).get(week)).text()
  assert.match(html, new RegExp(`href="#dispense-${dispense.id}"[^>]*>Règle levée`))
  assert.match(
    html,
    new RegExp(`Ariane Brume n’est pas disponible[^<]*<.*Motif\\s:\\s${MOTIF} \\(Gaël Gabarit, le `, 's'),
  )
  assert.match(html, /Remettre la règle/)
  assert.doesNotMatch(await (await (await who('lou')).get(week)).text(), /Règle levée|au téléphone/)

  const compare = `/emplois/${mpt}/versions?edition=${edition}`
  const said = await (await (await who('gael')).get(compare)).text()
  assert.match(
    said,
    new RegExp(`Gouvernance territoriale, [^<]+</strong>.*nouveau dans ce brouillon.*${MOTIF}`, 's'),
  )

  const { revision } = (await findEdition(db, edition))!
  assert.ok((await publierEdition(monde, await gael(), { emploi: mpt, edition, revision })).ok)
  const publique = await (await (await who('gael')).get(week)).text()
  assert.match(publique, new RegExp(MOTIF))
  assert.doesNotMatch(publique, /Remettre la règle/)
  const next = await draft(edition)
  const known = await (await (await who('gael')).get(`/emplois/${mpt}/versions?edition=${next}`)).text()
  assert.match(known, new RegExp(MOTIF))
  assert.doesNotMatch(known, /nouveau dans ce brouillon/)
})

it('it is put back: the séance stays, no longer holds, and the trace of both deeds is kept', async () => {
  const { db } = world.current
  const publique = await db
    .selectFrom('edition')
    .select('id')
    .where('emploi_id', '=', mpt)
    .where('statut', '=', 'publiee')
    .executeTakeFirstOrThrow()
  const edition = await draft(publique.id)
  const { seance, semaine, dispense: own } = await waive(edition)
  const address = (e: string, d: string) => `/emplois/${mpt}/versions/${e}/dispenses/${d}/retirer`
  const retour = `/emplois/${mpt}/semaine?semaine=${semaine}`
  const before = await findSeance(db, seance)
  assert.equal((await (await who('lou')).post(address(edition, own.id), { retour })).status, 403)
  assert.equal((await (await who('gael')).post(address(edition, publique.id), { retour })).status, 404)
  const closed = await (await who('gael')).post(address(publique.id, own.id), { retour })
  assert.match(closed.headers.get('location') ?? '', /versions\?refus=publie$/)

  const done = await (await who('gael')).post(address(edition, own.id), { retour })
  assert.equal(done.status, 303)
  const path = done.headers.get('location')!
  assert.ok(path.startsWith(`/emplois/${mpt}/semaine?`))
  assert.match(await (await (await who('gael')).get(path)).text(), /Règle remise\s: la séance n’a pas bougé/)
  assert.deepEqual(await findSeance(db, seance), before)
  const rompues = listRompues((await readSituation(db, edition))!)
  assert.deepEqual(
    rompues.map(({ seance: { id }, pourquoi }) => [id, pourquoi.code]),
    [[seance, 'indisponible']],
  )
  const audit = await db
    .selectFrom('audit')
    .select(['action', 'detail'])
    .where('objet_id', '=', edition)
    .where('action', 'in', ['seance.deplacer-malgre', 'dispense.retirer'])
    .orderBy('id')
    .execute()
  assert.deepEqual(
    audit.map(({ action, detail }) => [action, detail['motif']]),
    [
      ['seance.deplacer-malgre', MOTIF],
      ['dispense.retirer', MOTIF],
    ],
  )
  const away = await (await who('gael')).post(address(edition, own.id), {
    retour: 'https://ailleurs.exemple/',
  })
  assert.equal(away.status, 404)
})
