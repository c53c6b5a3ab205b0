import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { uneEc, uneUe } from '#test/programme.ts'
import { accomplir } from './acte.rules.ts'
import { type LigneCollage, planCollage } from './collage.rules.ts'
import { dropIdentites, identify, type MaquetteTenue } from './identite.rules.ts'
import { ecsOf } from './repere.rules.ts'

let last = 0
const counter = () => () => `n${last++}`
const MAQUETTE = identify(
  {
    blocs: [
      { code: 'BCC1', intitule: 'Diriger' },
      { code: 'BCC2', intitule: 'Concevoir' },
    ],
    semestres: [
      {
        code: 'S3',
        parties: [
          {
            bloc: 'BCC1',
            ues: [
              uneUe({
                intitule: 'Droit',
                ecs: [
                  uneEc({ intitule: 'Droit public', code: 'D1', volumes: [{ mode: 'CM', heures: 12 }] }),
                  uneEc({ intitule: 'Finances' }),
                ],
              }),
            ],
          },
        ],
      },
      { code: 'S4', parties: [{ bloc: 'BCC1', ues: [uneUe({ ecs: [uneEc({ intitule: 'Finances' })] })] }] },
    ],
  },
  counter(),
)

const rows = (...cellules: LigneCollage['cellules'][]): LigneCollage[] =>
  cellules.map((one, i) => ({ ligne: i + 2, cellules: one }))
const plan = (...cellules: LigneCollage['cellules'][]) => planCollage(MAQUETTE, rows(...cellules), counter())
const after = (...cellules: LigneCollage['cellules'][]): MaquetteTenue => {
  const { acte } = plan(...cellules)
  if (!acte) return MAQUETTE
  const fait = accomplir(MAQUETTE, acte, counter())
  assert.ok(fait.ok)
  return fait.value.maquette
}
const ecNamed = (maquette: MaquetteTenue, intitule: string, semestre = 'S3') =>
  ecsOf(dropIdentites(maquette)).find((one) => one.ec.intitule === intitule && one.semestre === semestre)

it('a row that answers to one EC changes it, by its code or by its title and its place', () => {
  const { lignes } = plan(
    { code: 'd1', intitule: 'Droit public local', ects: '3' },
    { semestre: 'S4', intitule: 'finances', evaluation: 'Dossier' },
  )
  assert.deepEqual(lignes[0], {
    ligne: 2,
    sort: 'changee',
    nom: 'Droit public',
    champs: [
      { champ: 'intitule', avant: 'Droit public', apres: 'Droit public local' },
      { champ: 'code', avant: 'D1', apres: 'd1' },
      { champ: 'ects', avant: '', apres: '3' },
    ],
    refus: [],
  })
  assert.equal(lignes[1]?.sort, 'changee')
  const done = after({ semestre: 'S4', intitule: 'finances', evaluation: 'Dossier' })
  assert.equal(ecNamed(done, 'finances', 'S4')?.ec.evaluation, 'Dossier')
  assert.equal(ecNamed(done, 'Finances', 'S3')?.ec.evaluation, null)
})

it('a row that answers to two EC is refused, and says what would tell them apart', () => {
  const { lignes, acte } = plan({ intitule: 'Finances', ects: '3' })
  assert.deepEqual(lignes[0]?.refus, [{ champ: 'intitule', code: 'plusieurs' }])
  assert.equal(acte, null)
})

it('a new EC goes where its row says; a part and a UE named and not there are made', () => {
  const done = after(
    { semestre: 'S3', bloc: 'BCC1', ue: 'Droit', intitule: 'Achats', 'mode:CM': '10', 'mode:TD': '2,5' },
    { semestre: 'S4', bloc: 'BCC2', ue: 'Projet', codeUe: 'U9', intitule: 'Atelier' },
    { semestre: 'S4', bloc: 'BCC2', ue: 'Projet', intitule: 'Restitution' },
  )
  assert.equal(ecNamed(done, 'Achats')?.ue.intitule, 'Droit')
  assert.deepEqual(ecNamed(done, 'Achats')?.ec.volumes, [
    { mode: 'CM', heures: 10 },
    { mode: 'TD', heures: 2.5 },
  ])
  const made = ecNamed(done, 'Restitution', 'S4')
  assert.deepEqual([made?.bloc, made?.ue.code, made?.ue.ecs.length], ['BCC2', 'U9', 2])
})

it('what cannot be is refused with its column, and leaves nothing behind', () => {
  const refusOf = (cellules: LigneCollage['cellules']) => plan(cellules).lignes[0]?.refus
  assert.deepEqual(refusOf({ ects: '3' }), [{ champ: 'intitule', code: 'sans-intitule' }])
  assert.deepEqual(refusOf({ intitule: 'X', semestre: 'S9' }), [
    { champ: 'semestre', code: 'semestre-absent' },
  ])
  assert.deepEqual(refusOf({ intitule: 'X', semestre: 'S3', bloc: 'BCC9' }), [
    { champ: 'bloc', code: 'bloc-absent' },
  ])
  assert.deepEqual(refusOf({ intitule: 'X' }), [{ champ: 'semestre', code: 'place-inconnue' }])
  assert.deepEqual(refusOf({ code: 'D1', ects: 'trois', 'mode:TD': 'x', statuts: 'DU' }), [
    { champ: 'ects', code: 'nombre-attendu' },
    { champ: 'statuts', code: 'statut-inconnu' },
    { champ: 'mode:TD', code: 'heures-attendues' },
  ])
  assert.equal(plan({ intitule: 'X', semestre: 'S4', bloc: 'BCC2', codeUe: 'U1' }).acte, null)
})

it('a blank cell erases nothing, and hours by type are kept beside a new type', () => {
  assert.deepEqual(plan({ code: 'D1' }).lignes[0]?.sort, 'pareille')
  const done = after({ code: 'D1', 'mode:TD': '8' })
  assert.deepEqual(ecNamed(done, 'Droit public')?.ec.volumes, [
    { mode: 'CM', heures: 12 },
    { mode: 'TD', heures: 8 },
  ])
  assert.equal(plan({ code: 'D1', volumes: '12' }).lignes[0]?.sort, 'pareille')
  assert.deepEqual(plan({ code: 'D1', 'mode:TD': '8', volumes: '30' }).lignes[0]?.refus, [
    { champ: 'volumes', code: 'heures-detaillees' },
  ])
})

it('the whole is one act: taken back, the maquette is as it was', () => {
  const cell = fc.constantFrom('S3', 'S4', 'BCC1', 'BCC2', 'Droit', 'D1', 'Finances', 'Achats', '3', 'x')
  const row = fc.dictionary(
    fc.constantFrom('semestre', 'bloc', 'ue', 'code', 'intitule', 'ects', 'mode:TD', 'evaluation'),
    cell,
  )
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), (cellules) => {
      const lignes = rows(...cellules)
      const { acte, lignes: sorts } = planCollage(MAQUETTE, lignes, counter())
      assert.equal(sorts.length, lignes.length)
      if (!acte) return
      const fait = accomplir(MAQUETTE, acte, counter())
      assert.ok(fait.ok)
      const back = accomplir(fait.value.maquette, fait.value.inverse, counter())
      assert.ok(back.ok)
      assert.deepEqual(back.value.maquette, MAQUETTE)
    }),
  )
})
