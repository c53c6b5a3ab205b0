import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import type { CourseOoapi, PageOoapi, ProgramOoapi } from '#src/formats/ooapi/objet-ooapi.ts'
import { useDatabase } from '#test/database.ts'
import { visitor } from '#test/visitor.ts'

const world = useDatabase({ demonstration: true })
const { cipt, mpt } = MILLESIMES_DEMONSTRATION
const read = async <T>(path: string): Promise<T> => {
  const answer = await visitor(world.current.monde).get(path)
  assert.equal(answer.status, 200, path)
  assert.equal(answer.headers.get('content-type'), 'application/json')
  return (await answer.json()) as T
}
const statusOf = async (path: string): Promise<number> =>
  (await visitor(world.current.monde).get(path)).status

it('anyone reads the programmes in public, page by page', async () => {
  const all = await read<PageOoapi<ProgramOoapi>>('/ooapi/programs')
  assert.deepEqual(new Set(all.items.map(({ programId }) => programId)), new Set([cipt, mpt]))
  const second = await read<PageOoapi<ProgramOoapi>>('/ooapi/programs?pageNumber=2&pageSize=1')
  assert.deepEqual(second.items, [all.items[1]])
  assert.deepEqual([second.totalPages, second.hasPreviousPage, second.hasNextPage], [2, true, false])
})

it('a programme names its courses, and they are there', async () => {
  const program = await read<ProgramOoapi>(`/ooapi/programs/${cipt}`)
  const courses = await read<PageOoapi<CourseOoapi>>(`/ooapi/programs/${cipt}/courses?pageSize=250`)
  assert.ok(courses.items.length > 10)
  assert.deepEqual(
    courses.items.map(({ courseId }) => courseId),
    program.courses,
  )
})

it('what is not in public is not there', async () => {
  await world.current.db
    .updateTable('version_programme')
    .set({ statut: 'remplacee' })
    .where('millesime_id', '=', mpt)
    .execute()
  for (const suite of ['', '/courses']) assert.equal(await statusOf(`/ooapi/programs/${mpt}${suite}`), 404)
  assert.equal((await read<PageOoapi<ProgramOoapi>>('/ooapi/programs')).items.length, 1)
  assert.equal(await statusOf('/ooapi/programs/nowhere'), 404)
})

it('a page that cannot be is refused in words', async () => {
  for (const query of ['pageSize=0', 'pageSize=251', 'pageNumber=-1', 'pageNumber=x'])
    assert.equal(await statusOf(`/ooapi/programs?${query}`), 400, query)
})
