import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import type {
  CourseOoapi,
  OrganizationOoapi,
  PageOoapi,
  ProgramOoapi,
} from '#src/formats/ooapi/objet-ooapi.ts'
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
  assert.deepEqual(courses.items.map(({ courseId }) => courseId).toSorted(), program.courses.toSorted())
})

it('the service says where its specification is', async () => {
  const service = await read<{ specification: string }>('/ooapi')
  assert.match(service.specification, /v5/)
})

it('courses and organizations are collections of their own, each found again by its identifier', async () => {
  const courses = await read<PageOoapi<CourseOoapi>>('/ooapi/courses?pageSize=250')
  const [course] = courses.items
  assert.deepEqual(await read(`/ooapi/courses/${course?.courseId}`), course)
  const names = courses.items.map(({ name }) => name[0]?.value ?? '')
  assert.deepEqual(names, names.toSorted(new Intl.Collator('fr', { numeric: true }).compare))
  const organizations = await read<PageOoapi<OrganizationOoapi>>('/ooapi/organizations')
  assert.equal(new Set(organizations.items.map((one) => one.organizationId)).size, organizations.items.length)
  const roots = await read<PageOoapi<OrganizationOoapi>>('/ooapi/organizations?organizationType=root')
  assert.ok(roots.items.length > 0 && roots.items.length < organizations.items.length)
  const [root] = roots.items
  assert.deepEqual(await read(`/ooapi/organizations/${root?.organizationId}`), root)
  assert.equal(await statusOf('/ooapi/courses/nowhere'), 404)
  assert.equal(await statusOf(`/ooapi/organizations/${cipt}`), 404)
})

it('a collection is asked by words, by value and in an order', async () => {
  const all = (await read<PageOoapi<ProgramOoapi>>('/ooapi/programs')).items
  const back = (await read<PageOoapi<ProgramOoapi>>('/ooapi/programs?sort=-name')).items
  assert.deepEqual(back, all.toReversed())
  const [first] = all
  const found = await read<PageOoapi<ProgramOoapi>>(
    `/ooapi/programs?primaryCode=${encodeURIComponent(first?.primaryCode.code ?? '')}`,
  )
  assert.deepEqual(found.items, [first])
  assert.equal((await read<PageOoapi<ProgramOoapi>>('/ooapi/programs?q=zzzz')).items.length, 0)
  assert.equal((await read<PageOoapi<ProgramOoapi>>('/ooapi/programs?level=master')).items.length, 2)
  const wrong = await visitor(world.current.monde).get('/ooapi/courses?sort=price')
  assert.equal(wrong.status, 400)
  assert.equal(wrong.headers.get('content-type'), 'application/problem+json')
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
