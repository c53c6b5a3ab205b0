import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { programmeVide } from '#src/domain/offre/programme-vide.ts'
import { leavesOfProgramme, valueAt } from '#src/formats/echange/chemin.ts'
import { isId } from '#src/kit/id.ts'
import { programmeArbitraire, unProgramme } from '#test/programme.ts'
import { encodeOoapi, idOfPlace } from './encode-ooapi.ts'
import { paginate } from './objet-ooapi.ts'

const IDS = {
  program: '00000000-0000-4000-8000-000000000001',
  etablissement: '00000000-0000-4000-8000-000000000002',
  composante: '00000000-0000-4000-8000-000000000003',
}

it('a master in alternance is a dual training of level 7, its EC are courses', () => {
  const encoded = encodeOoapi(unProgramme(), IDS)
  assert.ok(encoded.ok)
  const { program, courses, organizations } = encoded.value
  assert.equal(program.modeOfStudy, 'dual training')
  assert.equal(program.level, 'master')
  assert.equal(program.levelOfQualification, '7')
  assert.deepEqual(program.studyLoad, { studyLoadUnit: 'ects', value: 60 })
  assert.equal(program.duration, 'P379D')
  assert.equal(program.teachingLanguage, undefined)
  assert.deepEqual(program.otherCodes, [{ codeType: 'x-rncp', code: 'RNCP38175' }])
  assert.deepEqual(
    courses.map(({ name, duration }) => [name[0]?.value, duration]),
    [
      ['Communication publique', 'PT1200M'],
      ['Salon', 'PT900M'],
    ],
  )
  assert.deepEqual(
    program.courses,
    courses.map(({ courseId }) => courseId),
  )
  assert.ok(program.courses.every(isId))
  assert.deepEqual(
    organizations.map(({ organizationType, parent }) => [organizationType, parent]),
    [
      ['root', undefined],
      ['faculty', IDS.etablissement],
    ],
  )
})

it('a programme without a name has no Program', () => {
  const encoded = encodeOoapi(programmeVide(), IDS)
  assert.ok(!encoded.ok)
  assert.equal(encoded.refus.manque[0]?.chemin, 'parcours.intitule')
})

it('the same place keeps its identifier, two places never share one', () => {
  assert.equal(idOfPlace(IDS.program, 'a'), idOfPlace(IDS.program, 'a'))
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      assert.equal(idOfPlace(IDS.program, a) === idOfPlace(IDS.program, b), a === b)
      assert.ok(isId(idOfPlace(IDS.program, a)))
    }),
  )
})

it('any programme: nothing is said that the programme does not say, and the report is complete', () => {
  fc.assert(
    fc.property(programmeArbitraire, (programme) => {
      const encoded = encodeOoapi(programme, IDS)
      if (!encoded.ok) return
      const { rapport, ...objets } = encoded.value
      const sources = rapport.flatMap((ligne) => ('source' in ligne ? [ligne.source] : []))
      assert.deepEqual(
        sources,
        leavesOfProgramme(programme).map(({ chemin }) => chemin),
      )
      const written = JSON.stringify(objets)
      for (const ligne of rapport) {
        if (ligne.sort !== 'conserve' || ligne.source.startsWith('parcours.langues')) continue
        const value = valueAt(programme, ligne.source)
        const inner = JSON.stringify(value).replace(/^"|"$/g, '')
        assert.ok(written.includes(inner), `${ligne.source} ${inner}`)
      }
      assert.equal(
        written.includes('null'),
        JSON.stringify(programme).replaceAll(':null', '').includes('null'),
      )
    }),
    { numRuns: 150 },
  )
})

it('a page past the end is empty and says so', () => {
  assert.deepEqual(paginate([1, 2, 3], 2, 2), {
    pageSize: 2,
    pageNumber: 2,
    hasPreviousPage: true,
    hasNextPage: false,
    totalPages: 2,
    items: [3],
  })
  assert.deepEqual(paginate([1], 9, 2).items, [])
})
