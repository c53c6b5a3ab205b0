/** One server of the bench, real or bare, in a process of its own: it answers, and says what CPU it used when asked. */
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Monde } from '#src/app/monde.ts'
import { openDatabase } from '#src/store/database.ts'
import { routeTable } from '#src/web/route-table.ts'
import { serve } from '#src/web/shell/serve.tsx'
import { fill, type Template, templateOf } from './template.ts'

const [kind = 'real', connection = '', ...paths] = process.argv.slice(2)
const URL_PUBLIC = 'http://localhost:3000'
const { db, pool } = openDatabase({ connectionString: connection })
const monde: Monde = {
  db,
  now: () => new Date(),
  files: { put: async () => undefined, get: async () => undefined, remove: async () => undefined },
  url: URL_PUBLIC,
  dev: false,
  suitLiens: false,
}
const house = serve(monde, routeTable)

type Asked = { readonly text: string; readonly values: readonly unknown[] }

/** Serves a page once and keeps the one query it asked, to ask the very same. */
const learn = async (path: string): Promise<{ asked: Asked; template: Template }> => {
  const seen: Asked[] = []
  const connect = pool.connect.bind(pool)
  const client = await connect()
  const query = client.query.bind(client) as (
    text: string,
    values?: unknown[],
  ) => Promise<{ rows: unknown[] }>
  Object.assign(client, {
    query: (text: string, values: readonly unknown[] = []) => {
      seen.push({ text, values })
      return query(text, [...values])
    },
  })
  Object.assign(pool, { connect: async () => client })
  const html = await (await house.request(`${URL_PUBLIC}${path}`)).text()
  delete (pool as { connect?: unknown }).connect
  delete (client as { query?: unknown }).query
  const [asked, ...more] = seen
  if (!asked || more.length > 0) throw new Error(`${path} asks ${seen.length} queries: the bench knows one`)
  const { rows } = await pool.query(asked.text, [...asked.values])
  const template = templateOf(html, rows[0])
  if (fill(template, rows[0]) !== html) throw new Error(`the bare page of ${path} is not the real one`)
  return { asked, template }
}

const bare = async (): Promise<RequestListener> => {
  const pages = new Map<string, Awaited<ReturnType<typeof learn>>>()
  for (const path of paths) pages.set(path, await learn(path))
  return async (request, response) => {
    const page = pages.get(request.url ?? '')
    if (!page) return void response.writeHead(404).end()
    const { rows } = await pool.query(page.asked.text, [...page.asked.values])
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(fill(page.template, rows[0]))
  }
}

const server = createServer(kind === 'bare' ? await bare() : getRequestListener(house.fetch))
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }))
process.on('message', () => process.send?.({ cpu: process.cpuUsage() }))
process.on('disconnect', () => process.exit(0))
