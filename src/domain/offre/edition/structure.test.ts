import assert from 'node:assert/strict'
import { it } from 'node:test'
import { unEc, unSemestre } from '#test/un-programme.ts'
import type { Maquette } from '../maquette.schema.ts'
import { compareEcs, compareHeures } from './structure.rules.ts'

const h = (heures: number, mode: 'CM' | null = null) => ({ volumes: [{ mode, heures }] })
const une = (...semestres: ReturnType<typeof unSemestre>[]): Maquette => ({ blocs: [], semestres })

const AVANT = une(
  unSemestre(
    [unEc('Droit', h(20)), unEc('Marées', h(10)), unEc('Ports', { ...h(6), code: 'P1' })],
    'S3',
    'BCC1',
  ),
  unSemestre([unEc('Anglais', h(12))], 'S4', 'BCC1'),
)
const APRES = une(
  unSemestre(
    [unEc('Droit', h(24)), unEc('Havres', { ...h(6), code: 'P1' }), unEc('Voile', h(8))],
    'S3',
    'BCC1',
  ),
  unSemestre([unEc('Anglais', h(12)), unEc('marées', h(10))], 'S4', 'BCC1'),
)

it('tells the EC that came, left, moved, took another name or other hours, and says nothing of the others', () => {
  const said = compareEcs(AVANT, APRES).map(({ sorts, avant, apres }) => [
    sorts.join(' '),
    avant && `${avant.intitule} ${avant.lieu} ${avant.heures}`,
    apres && `${apres.intitule} ${apres.lieu} ${apres.heures}`,
  ])
  assert.deepEqual(said, [
    ['heures', 'Droit S3 · BCC1 20', 'Droit S3 · BCC1 24'],
    ['renomme', 'Ports S3 · BCC1 6', 'Havres S3 · BCC1 6'],
    ['ajoute', null, 'Voile S3 · BCC1 8'],
    ['renomme deplace', 'Marées S3 · BCC1 10', 'marées S4 · BCC1 10'],
  ])
  assert.deepEqual(compareEcs(APRES, APRES), [])
  assert.deepEqual(
    compareEcs(AVANT, une()).map(({ sorts }) => sorts.join()),
    ['retire', 'retire', 'retire', 'retire'],
  )
})

it('gives the hours of each level with their difference; what is unknown has none', () => {
  const said = (apres: Maquette) =>
    compareHeures(AVANT, apres)
      .filter(({ niveau }) => niveau !== 'ue')
      .map(({ niveau, nom, avant, apres: now, ecart }) => [niveau, nom, avant?.total, now?.total, ecart])
  assert.deepEqual(said(APRES), [
    ['total', '', 48, 60, 12],
    ['semestre', 'S3', 36, 38, 2],
    ['semestre', 'S4', 12, 22, 10],
    ['bloc', 'BCC1', 48, 60, 12],
  ])
  assert.deepEqual(said(AVANT), [['total', '', 48, 48, 0]])
  const unknown = une(unSemestre([unEc('Droit')], 'S3', 'BCC1'))
  assert.deepEqual(compareHeures(AVANT, unknown)[0]?.ecart, null)
})
