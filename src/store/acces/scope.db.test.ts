import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { type Acteur, type Action, can, DROITS } from '#src/domain/acces/permission.ts'
import { type Affectation, PERIMETRES, ROLES } from '#src/domain/acces/role.ts'
import { jour } from '#src/kit/jour.ts'
import { useDatabase } from '#test/database.ts'
import { scopeLieu } from './scope.ts'

const world = useDatabase({ demonstration: true })

const MENTION = 'a0000000-0000-4000-8000-000000000001'
const directrice = (over: Partial<Affectation> = {}): Affectation => ({
  role: 'directrice_mention',
  perimetreType: 'mention',
  perimetreId: MENTION,
  debut: jour('2025-09-01'),
  fin: null,
  ...over,
})
const acteur = (...affectations: Affectation[]): Acteur => ({
  id: 'd0000000-0000-4000-8000-000000000002',
  nom: 'Dominique Exemple',
  today: jour('2026-01-15'),
  affectations,
})

const listParcours = () =>
  world.current.db
    .selectFrom('parcours')
    .innerJoin('mention', 'mention.id', 'parcours.mention_id')
    .innerJoin('composante', 'composante.id', 'mention.composante_id')
    .select(['parcours.id', 'parcours.code', 'mention.id as mention', 'composante.id as composante'])
    .select('composante.etablissement_id as etablissement')
    .orderBy('parcours.code')

const codesFor = async (who: Acteur): Promise<string[]> => {
  const rows = await listParcours().where(scopeLieu(who, 'programme.lire')).execute()
  return rows.map(({ code }) => code)
}

it('the directrice of a mention reaches its four parcours and no other', async () => {
  assert.deepEqual(await codesFor(acteur(directrice())), ['M1 Mi', 'M2 GE2S', 'M2 MANOESS', 'M2 MPT'])
})

it('a role that has ended, or not begun, reaches nothing', async () => {
  assert.deepEqual(await codesFor(acteur(directrice({ fin: jour('2026-01-14') }))), [])
  assert.deepEqual(await codesFor(acteur(directrice({ debut: jour('2026-01-16') }))), [])
  assert.deepEqual(await codesFor(acteur()), [])
})

it('the rows of a list are those the permission allows one by one, whatever the roles', async () => {
  const rows = await listParcours().execute()
  const sites = rows.map(({ id, mention, composante, etablissement }) => ({
    id,
    lieu: { etablissement, composante, mention, parcours: id },
  }))
  const anId = fc.constantFrom(...sites.flatMap(({ lieu }) => Object.values(lieu)))
  const anAffectation: fc.Arbitrary<Affectation> = fc.record({
    role: fc.constantFrom(...ROLES),
    perimetreType: fc.constantFrom(...PERIMETRES),
    perimetreId: anId,
    debut: fc.constantFrom(jour('2025-09-01'), jour('2026-01-15'), jour('2026-02-01')),
    fin: fc.constantFrom(null, jour('2026-01-15'), jour('2025-12-31')),
  })
  const anAction = fc.constantFrom(...(Object.keys(DROITS) as Action[]))
  await fc.assert(
    fc.asyncProperty(fc.array(anAffectation, { maxLength: 3 }), anAction, async (affectations, action) => {
      const who = acteur(...affectations)
      const listed = await listParcours().where(scopeLieu(who, action)).execute()
      const allowed = sites.filter(({ lieu }) => can(who, action, lieu)).map(({ id }) => id)
      assert.deepEqual(listed.map(({ id }) => id).sort(), allowed.sort())
    }),
    { numRuns: 300 },
  )
})
