import assert from 'node:assert/strict'
import { it } from 'node:test'
import { EMPLOIS_DEMONSTRATION } from '#src/app/demonstration/load-emplois.ts'
import { USUELLES } from '#src/domain/planning/emploi/importance.ts'
import { findCalcul } from '#src/store/planning/calcul-store.ts'
import { findEmploi } from '#src/store/planning/emploi-store.ts'
import { acteurOf } from '#test/acteur.ts'
import { useDatabase } from '#test/database.ts'
import { waitCalcul } from '../calcul/calculs-en-cours.ts'
import { lancerCalcul } from '../calcul/lancer-calcul.ts'
import { copierEdition } from '../edition/copier-edition.ts'
import { empreinteImportances, reglerImportances, type SaisieImportances } from './regler-importances.ts'

const world = useDatabase({ demonstration: true })
const { mpt, cipt } = EMPLOIS_DEMONSTRATION
const regler = async (
  more: Partial<SaisieImportances>,
  { emploi = mpt as string, qui = 'gael', lu = empreinteImportances(USUELLES) } = {},
) => {
  const { monde } = world.current
  const saisie = { ...USUELLES, ...more }
  const done = await reglerImportances(monde, await acteurOf(monde, qui), { emploi, lu, saisie })
  return done.ok ? 'ok' : done.refus
}
const read = async (emploi: string = mpt) => (await findEmploi(world.current.db, emploi))!

it('what counts is said in words, counted with the rest of what is asked, and an old page is told so', async () => {
  const before = await read()
  assert.deepEqual(before.importances, USUELLES)
  assert.deepEqual(await regler({ trous: 'passionnément' }), { code: 'niveau', critere: 'trous' })
  assert.deepEqual(await regler({}, { qui: 'lou' }), { code: 'interdit' })
  assert.deepEqual(await regler({}, { emploi: cipt }), { code: 'introuvable' })
  assert.deepEqual((await read()).version, before.version)

  assert.equal(await regler({ trous: 'beaucoup', preferences: 'sans-importance' }), 'ok')
  const after = await read()
  assert.deepEqual(after.importances, { ...USUELLES, trous: 'beaucoup', preferences: 'sans-importance' })
  assert.equal(after.version, before.version + 1)
  assert.deepEqual(await regler({ trous: 'un-peu' }), { code: 'change-entre-temps' })
  assert.deepEqual((await read(cipt)).importances, USUELLES)
  assert.equal(await regler({}, { lu: empreinteImportances(after.importances) }), 'ok')
})

it('a run weighs by what counts here, and remembers it', async () => {
  const { db } = world.current
  const monde = { ...world.current.monde, now: () => new Date('2026-08-01T08:00:00Z') }
  const gael = await acteurOf(monde, 'gael')
  const made = await copierEdition(monde, gael, { emploi: mpt, depuis: null, nom: null })
  assert.ok(made.ok)
  const run = async () => {
    const depart = { de: 'zero' } as const
    const demande = { emploi: mpt, edition: made.value, depart, secondes: 1, graine: 1 }
    const started = await lancerCalcul(monde, gael, demande)
    assert.ok(started.ok)
    await waitCalcul(started.value)
    const calcul = (await findCalcul(db, started.value))!
    return { said: calcul.importances, couts: new Map(calcul.termes.map(({ nom, cout }) => [nom, cout])) }
  }
  const usual = await run()
  assert.deepEqual(usual.said, USUELLES)
  assert.ok(usual.couts.get('déplacements')! > 0)
  assert.equal(await regler({ deplacements: 'sans-importance' }), 'ok')
  const other = await run()
  assert.equal(other.said?.deplacements, 'sans-importance')
  assert.equal(other.couts.get('déplacements'), 0)
})
