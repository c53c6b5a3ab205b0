/** Every route × every role × someone else's object, through the whole application, in the demonstration. */
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { sql } from 'kysely'
import { routeTable } from '#src/web/route-table.ts'
import type { Route } from '#src/web/shell/route.ts'
import { useDatabase } from './database.ts'
import { type Example, type Letter, type Objects, routeExamples, WALKERS } from './route-examples.ts'
import { signedIn, type Visitor, visitor } from './visitor.ts'

const world = useDatabase({ demonstration: true })
const LETTERS = Object.keys(WALKERS) as Letter[]
const nameOf = ({ methode, chemin }: Route): string => `${methode} ${chemin}`

/** A walk leaves its own marks here: sessions opened, tries counted. */
const NOT_COUNTED = new Set(['session', 'limite_debit', 'migration'])

/** One print of every row of every table: when it is the same, nothing was written, audit included. */
const printOfEverything = async (): Promise<string> => {
  const { db } = world.current
  const tables = await sql<{ nom: string }>`
    select tablename as nom from pg_tables where schemaname = 'public' order by 1`.execute(db)
  const prints = await Promise.all(
    tables.rows
      .filter(({ nom }) => !NOT_COUNTED.has(nom))
      .map(async ({ nom }) => {
        const { rows } = await sql<{ p: string | null }>`
          select md5(string_agg(t::text, '|' order by t::text)) as p from ${sql.table(nom)} t`.execute(db)
        return `${nom}:${rows[0]?.p}`
      }),
  )
  return prints.join('\n')
}

const pathOf = (chemin: string, params: Readonly<Record<string, string>>): string =>
  chemin.replace(/:(\w+)(\{(?:[^{}]|\{[^}]*\})*\})?/g, (whole, name: string) => {
    const value = params[name]
    assert.ok(value !== undefined, `the example of ${chemin} gives no ${whole}`)
    return encodeURIComponent(value)
  })

const walk = async (
  who: Visitor,
  route: Route,
  example: Example,
  params: Readonly<Record<string, string>>,
): Promise<Response> => {
  await world.current.db.deleteFrom('limite_debit').execute()
  const path = pathOf(route.chemin, params)
  return route.methode === 'GET' ? who.get(path) : who.post(path, example.fields ?? {})
}

const objectsFor = async (example: Example, letter: Letter | null): Promise<Objects> => {
  if (typeof example.objects !== 'function') return example.objects ?? { home: {} }
  const row = letter
    ? await world.current.db
        .selectFrom('personne')
        .select('id')
        .where('courriel', '=', WALKERS[letter])
        .executeTakeFirstOrThrow()
    : null
  return example.objects(world.current.monde, row?.id ?? null)
}

const toSignIn = (answer: Response): boolean =>
  answer.status === 303 && (answer.headers.get('location') ?? '').startsWith('/connexion?')

const assertIn = (answer: Response, example: Example, where: string): void => {
  const { status } = answer
  assert.ok(!toSignIn(answer), `${where}: sent to sign in`)
  if (example.status !== undefined) assert.equal(status, example.status, where)
  else assert.ok(status < 400 || status === 409 || status === 422, `${where}: ${status}`)
}

const mayAtHome = ({ open }: Example): string => (open === 'signed-in' ? LETTERS.join('') : open)
const mayElsewhere = (example: Example): string =>
  example.openForeign ?? (mayAtHome(example).includes('A') ? 'A' : '')

it('every route has its example, and every example its route', () => {
  assert.deepEqual(routeTable.map(nameOf).sort(), Object.keys(routeExamples).sort())
})

for (const route of routeTable) {
  const name = nameOf(route)
  const example = routeExamples[name]
  if (!example) continue

  if (example.open === 'public') {
    it(`${name} is open to everybody`, async () => {
      assert.equal(route.acces, 'public')
      const { home } = await objectsFor(example, null)
      assertIn(await walk(visitor(world.current.monde), route, example, home), example, 'nobody')
      for (const letter of LETTERS) {
        const who = await signedIn(world.current.monde, WALKERS[letter])
        assertIn(await walk(who, route, example, home), example, letter)
      }
    })
    continue
  }

  it(`${name} is open to ${example.open}`, async () => {
    assert.notEqual(route.acces, 'public')
    const refused: (readonly [Letter, 'home' | 'foreign'])[] = []
    const allowed: (readonly [Letter, 'home' | 'foreign'])[] = []
    for (const letter of LETTERS) {
      ;(mayAtHome(example).includes(letter) ? allowed : refused).push([letter, 'home'])
      ;(mayElsewhere(example).includes(letter) ? allowed : refused).push([letter, 'foreign'])
    }

    const { home } = await objectsFor(example, null)
    const before = await printOfEverything()
    assert.ok(toSignIn(await walk(visitor(world.current.monde), route, example, home)), 'nobody came in')
    assert.equal(await printOfEverything(), before, 'nobody wrote something')
    for (const [letter, where] of refused) {
      const params = (await objectsFor(example, letter))[where]
      if (!params) continue
      const who = await signedIn(world.current.monde, WALKERS[letter])
      const start = await printOfEverything()
      const { status } = await walk(who, route, example, params)
      assert.ok(status === 403 || (where === 'foreign' && status === 404), `${letter} ${where}: ${status}`)
      assert.equal(await printOfEverything(), start, `${letter} ${where}: something was written`)
    }

    for (const [letter, where] of allowed) {
      const params = (await objectsFor(example, letter))[where]
      if (!params) continue
      const who = await signedIn(world.current.monde, WALKERS[letter])
      assertIn(await walk(who, route, example, params), example, `${letter} ${where}`)
    }
  })
}
