import assert from 'node:assert/strict'
import { it } from 'node:test'
import { EMPLOIS_DEMONSTRATION } from '#src/app/demonstration/load-emplois.ts'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { listApprenants } from '#src/store/assiduite/apprenant-store.ts'
import { useDatabase } from '#test/database.ts'
import { signedIn } from '#test/visitor.ts'

const world = useDatabase({ demonstration: true })

const pageOf = async (statut: string): Promise<string> => {
  const { db, monde } = world.current
  const all = await listApprenants(db, [MILLESIMES_DEMONSTRATION.mpt])
  const one = all.find(({ statuts }) => statuts[0]?.statut === statut)
  const philippine = await signedIn(monde, 'philippine@demo.exemple')
  const answer = await philippine.get(`/apprenants/${one?.id}`)
  assert.equal(answer.status, 200)
  return answer.text()
}

it('[M004] a learner in formation initiale sees the internship of three months and no employer', async () => {
  world.now = new Date('2026-11-22T10:00:00Z')
  const fi = await pageOf('FI')
  assert.match(fi, /Stage de 3 mois minimum/)
  assert.doesNotMatch(fi, /Employeur|employeur/)
  const app = await pageOf('APP')
  assert.match(app, /Employeur<\/dt>/)
  assert.doesNotMatch(app, /Stage de 3 mois/)
})

it('what was typed on a refused sheet stays, with the reason beside it', async () => {
  world.now = new Date('2026-08-01T10:00:00Z')
  const { monde, db } = world.current
  const philippine = await signedIn(monde, 'philippine@demo.exemple')
  const { bloc_id } = await db
    .selectFrom('seance')
    .innerJoin('edition', 'edition.id', 'seance.edition_id')
    .innerJoin('emploi_millesime as em', 'em.emploi_id', 'edition.emploi_id')
    .select('seance.bloc_id')
    .where('em.millesime_id', '=', MILLESIMES_DEMONSTRATION.mpt)
    .orderBy('seance.jour')
    .limit(1)
    .executeTakeFirstOrThrow()
  const [one] = await listApprenants(db, [MILLESIMES_DEMONSTRATION.mpt])
  const path = `/emargements/${bloc_id}`
  const html = await (await philippine.get(path)).text()
  const learner = /name="etat-([0-9a-f-]+)"/.exec(html)?.[1] ?? one!.id
  const answer = await philippine.post(path, {
    version: '0',
    geste: 'enregistrer',
    [`etat-${learner}`]: 'partiel',
    [`minutes-${learner}`]: '9999',
    [`justification-${learner}`]: 'train supprimé',
  })
  assert.equal(answer.status, 422)
  const back = await answer.text()
  assert.match(back, /on n’en suit pas plus/)
  assert.match(back, /value="9999"/)
  assert.match(back, /value="train supprimé"/)
})

it('sheets, hours, timetables and the weeks of a rhythm are taken away as tables', async () => {
  const { monde, db } = world.current
  const philippine = await signedIn(monde, 'philippine@demo.exemple')
  const [one] = await listApprenants(db, [MILLESIMES_DEMONSTRATION.mpt])
  for (const [path, word] of [
    [`/emplois/${EMPLOIS_DEMONSTRATION.mpt}/emargements`, 'Feuille'],
    [`/apprenants/${one?.id}`, 'Heures suivies (min)'],
    ['/emplois', 'M2 MPT'],
    [`/programmes/${MILLESIMES_DEMONSTRATION.mpt}/rythme`, 'Semaine'],
  ] as const) {
    const answer = await philippine.get(`${path}?format=csv`)
    assert.equal(answer.status, 200, path)
    assert.match(answer.headers.get('content-type') ?? '', /^text\/csv/, path)
    assert.ok((await answer.text()).includes(word), path)
  }
})
