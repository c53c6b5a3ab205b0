import assert from 'node:assert/strict'
import { it } from 'node:test'
import { droit } from '#src/domain/droit/registre.ts'
import { jour } from '#src/kit/jour.ts'
import { unProgramme } from '#test/un-programme.ts'
import { uneFiche } from '#test/une-fiche-rncp.ts'
import { proposerTexte, type TexteFiche } from './lien.rules.ts'
import type { FicheRncp } from './rncp.schema.ts'
import { type DossierRncp, estAlerte, signeDe, veiller } from './veille.rules.ts'

const FICHE = uneFiche()
const PROGRAMME = unProgramme({
  'diplome.rncp': '38175',
  'parcours.statuts': ['APP'],
  'etablissement.nom': 'Université A',
  'organisation.debut': '2025-09-01',
  'organisation.fin': '2026-09-14',
})
const watch = (part: Partial<DossierRncp>, today = '2026-01-15') =>
  veiller(
    PROGRAMME,
    { importe: jour('2026-01-10'), fiche: FICHE, lie: null, siret: null, ...part },
    { today: jour(today), droit },
  )

it('says nothing of a fiche in order, nor of a code while nothing was imported', () => {
  assert.deepEqual(watch({}), [])
  assert.deepEqual(watch({ fiche: null, importe: null }), [])
})

it('a code that is not in the imported register is said, with the day of the import', () => {
  assert.deepEqual(watch({ fiche: null }), [
    { code: 'rncp.inconnu', numero: 'RNCP38175', importe: '2026-01-10' },
  ])
})

it('warns twelve months before the end, as the register of the law says, and not the day before that', () => {
  const codes = (today: string) => watch({}, today).map(({ code }) => code)
  assert.deepEqual(codes('2028-08-30'), [])
  assert.deepEqual(codes('2028-08-31'), ['rncp.expire_bientot'])
})

it('a master of another level, without the university, closed to apprentis: three findings', () => {
  const fiche: FicheRncp = {
    ...FICHE,
    niveau: 6,
    certificateurs: [],
    voies: { ...FICHE.voies, CA: false },
  }
  assert.deepEqual(
    watch({ fiche }).map(({ code }) => code),
    ['rncp.certificateur_absent', 'rncp.apprentissage_ferme', 'rncp.niveau_autre'],
  )
})

it('the code written and the fiche linked are told apart', () => {
  assert.deepEqual(watch({ lie: 'RNCP90002' }), [
    { code: 'rncp.autre_code', numero: 'RNCP90002', ecrit: 'RNCP38175' },
  ])
})

it('what is unknown is no alert, and days that pass are no news', () => {
  const [unknown] = watch({ fiche: { ...FICHE, finEnregistrement: null } })
  assert.ok(unknown)
  assert.equal(estAlerte(unknown), false)
  const signs = ['2028-09-01', '2028-10-01'].map((day) => watch({}, day).map(signeDe))
  assert.deepEqual(signs[0], signs[1])
})

it('the text proposed is the one that held when the year began', () => {
  const texte = (rang: number, lueLe: string): TexteFiche => ({
    id: String(rang),
    numero: 'RNCP38175',
    rang,
    lueLe: jour(lueLe),
  })
  const textes = [texte(3, '2026-01-01'), texte(2, '2025-08-01'), texte(1, '2024-09-01')]
  const rang = (debut: string | null, numero: string | null = 'RNCP38175') =>
    proposerTexte(textes, numero, debut === null ? null : jour(debut))?.rang ?? null
  assert.deepEqual(
    [rang('2025-09-01'), rang('2025-07-31'), rang('2026-09-01'), rang('2020-09-01'), rang(null)],
    [2, 1, 3, 1, 3],
  )
  assert.deepEqual([rang('2025-09-01', 'RNCP1'), rang('2025-09-01', null)], [null, null])
})
