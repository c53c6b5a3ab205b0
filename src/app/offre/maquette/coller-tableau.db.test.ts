import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { ecsOf } from '#src/domain/offre/maquette/repere.rules.ts'
import { renderCsv } from '#src/formats/tableau/csv.ts'
import { tabulateMaquette } from '#src/formats/tableau/maquette-table.ts'
import { readMaquette, readMaquetteTenue } from '#src/store/offre/maquette-store.ts'
import { findMillesime } from '#src/store/offre/millesime-store.ts'
import { acteurOf } from '#test/acteur.ts'
import { useDatabase } from '#test/database.ts'
import { ouvrirVersion } from '../avancer-version.ts'
import { annulerOperation } from './annuler-operation.ts'
import { collerTableau, showCollage } from './coller-tableau.ts'

const world = useDatabase({ demonstration: true })
const { mpt } = MILLESIMES_DEMONSTRATION
const TABLE = [
  'Semestre\tBCC\tEC\tCM\tECTS\tSalle',
  'S3\tBCC1\tAnalyser un écosystème et en tirer des programmes d’actions\t12\t3\tB1',
  'S3\tBCC1\tUn cours de plus\t6,5\t\t',
  'S9\tBCC1\tNulle part\t6\t\t',
].join('\n')

const revision = async () => (await findMillesime(world.current.db, mpt))?.revision ?? 0
const look = async (qui: string, texte: string) => {
  const { monde } = world.current
  return showCollage(monde, await acteurOf(monde, qui), { millesime: mpt, texte })
}
const coller = async (qui: string, texte: string, depuis?: number) => {
  const { monde } = world.current
  const asked = { millesime: mpt, texte, revision: depuis ?? (await revision()) }
  return collerTableau(monde, await acteurOf(monde, qui), asked)
}

it('nobody pastes over a published text, nor who may only read, nor who is from elsewhere', async () => {
  assert.deepEqual(await coller('gael', TABLE), { ok: false, refus: { code: 'pas-en-brouillon' } })
  const { monde } = world.current
  await ouvrirVersion(monde, await acteurOf(monde, 'gael'), mpt)
  assert.deepEqual(await coller('lou', TABLE), { ok: false, refus: { code: 'interdit' } })
  assert.deepEqual(await coller('jules', TABLE), { ok: false, refus: { code: 'introuvable' } })
  assert.deepEqual(await look('lou', TABLE), { ok: false, refus: 'interdit' })
})

it('the preview tells columns and rows and writes nothing; applied it is one act, taken back in one', async () => {
  const { db, monde } = world.current
  const start = await readMaquetteTenue(db, mpt)
  const before = await revision()
  const shown = await look('gael', TABLE)
  assert.ok(shown.ok && shown.value.apercu?.ok)
  const { colonnes, lignes } = shown.value.apercu.value
  assert.deepEqual(
    colonnes.map(({ titre, champ }) => [titre, champ]),
    [
      ['Semestre', 'semestre'],
      ['BCC', 'bloc'],
      ['EC', 'intitule'],
      ['CM', 'mode:CM'],
      ['ECTS', 'ects'],
      ['Salle', null],
    ],
  )
  assert.deepEqual(
    lignes.map(({ ligne, sort, refus }) => [ligne, sort, refus]),
    [
      [2, 'changee', []],
      [3, 'refusee', [{ champ: 'ue', code: 'place-inconnue' }]],
      [4, 'refusee', [{ champ: 'semestre', code: 'semestre-absent' }]],
    ],
  )
  assert.equal(await revision(), before)
  assert.ok((await coller('gael', TABLE)).ok)
  assert.equal(await revision(), before + 1)
  const changed = ecsOf(await readMaquette(db, mpt)).find(({ repere }) => repere === 'S3-BCC1-2')
  assert.deepEqual([changed?.ec.volumes, changed?.ec.ects], [[{ mode: 'CM', heures: 12 }], 3])
  const gael = await acteurOf(monde, 'gael')
  assert.ok((await annulerOperation(monde, gael, { millesime: mpt, sens: 'annuler' })).ok)
  assert.deepEqual(await readMaquetteTenue(db, mpt), start)
})

it('a maquette changed since the preview is not written over: it is shown again', async () => {
  const seen = await revision()
  assert.ok((await coller('philippine', 'Semestre\tEC\tECTS\nS4\tMéthodologie de recherche\t4')).ok)
  assert.deepEqual(await coller('gael', TABLE, seen), { ok: false, refus: { code: 'change-entre-temps' } })
})

it('our own export pasted back changes nothing', async () => {
  const csv = renderCsv(tabulateMaquette(await readMaquette(world.current.db, mpt)))
  const shown = await look('gael', csv)
  assert.ok(shown.ok && shown.value.apercu?.ok)
  const told = shown.value.apercu.value.lignes.filter(({ sort }) => sort === 'changee' || sort === 'ajoutee')
  assert.deepEqual(told, [])
  assert.deepEqual(await coller('gael', csv), { ok: false, refus: { code: 'rien-a-faire' } })
})

it('what cannot be read says why', async () => {
  const why = async (texte: string) => {
    const shown = await look('gael', texte)
    return shown.ok && shown.value.apercu && !shown.value.apercu.ok && shown.value.apercu.refus.code
  }
  assert.equal(await why('Couleur\tTaille\nbleu\t3'), 'sans-colonne')
  assert.equal(await why('EC\n"jamais fermé'), 'csv.mal-forme')
  assert.equal(await why(`EC\n${'x\n'.repeat(501)}`), 'trop-long')
})
