/** Someone at a browser without script: the real routes, a jar of cookies, forms sent from the house's own pages. */
import { openSession } from '#src/app/acces/ouvrir-session.ts'
import type { Monde } from '#src/app/monde.ts'
import { ok } from '#src/kit/result.ts'
import { inTransaction } from '#src/store/database.ts'
import { routeTable } from '#src/web/route-table.ts'
import { sessionCookie } from '#src/web/shell/cookie.ts'
import { serve } from '#src/web/shell/serve.tsx'

export type Fields = Readonly<Record<string, string | File>>
type Headers = Readonly<Record<string, string>>

export type Visitor = {
  readonly get: (path: string, headers?: Headers) => Promise<Response>
  /** Sends a form; a File among the fields makes it multipart. Redirects are not followed. */
  readonly post: (path: string, fields?: Fields, headers?: Headers) => Promise<Response>
  readonly cookie: (name: string) => string | undefined
}

const bodyOf = (fields: Fields): FormData | URLSearchParams => {
  const entries = Object.entries(fields)
  if (entries.every((entry): entry is [string, string] => typeof entry[1] === 'string'))
    return new URLSearchParams(entries)
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  return form
}

export const visitor = (monde: Monde, jar: Map<string, string> = new Map()): Visitor => {
  const app = serve(monde, routeTable)
  const keep = (answer: Response): Response => {
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '' || /max-age=0/i.test(line)) jar.delete(name)
      else jar.set(name, value)
    }
    return answer
  }
  const send = async (path: string, init: RequestInit, headers: Headers): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await app.request(`${monde.url}${path}`, {
      ...init,
      headers: { 'user-agent': 'Essai', 'accept-language': 'fr', ...(cookie && { cookie }), ...headers },
    })
    return keep(answer)
  }
  return {
    get: (path, headers = {}) => send(path, {}, headers),
    post: (path, fields = {}, headers = {}) =>
      send(path, { method: 'POST', body: bodyOf(fields) }, { origin: new URL(monde.url).origin, ...headers }),
    cookie: (name) => jar.get(name),
  }
}

/** The same, already signed in as one of the persons of the database. */
export const signedIn = async (monde: Monde, courriel: string): Promise<Visitor> => {
  const { id } = await monde.db
    .selectFrom('personne')
    .select('id')
    .where('courriel', '=', courriel)
    .executeTakeFirstOrThrow()
  const opened = await inTransaction(monde.db, async (tx) =>
    ok(await openSession(tx, monde, { personneId: id, navigateur: 'Essai', par: 'mot_de_passe' })),
  )
  if (!opened.ok) throw new Error('a session always opens')
  return visitor(monde, new Map([[sessionCookie(monde.url), opened.value]]))
}
