import type { Context } from 'hono'

/** What a form sent, as text: a missing field is empty, a file is not read here. */
export const readForm = async <N extends string>(
  c: Context,
  names: readonly N[],
): Promise<Readonly<Record<N, string>>> => {
  const body = await c.req.parseBody()
  const read = names.map((name) => {
    const value = body[name]
    return [name, typeof value === 'string' ? value.trim() : ''] as const
  })
  return Object.fromEntries(read) as Record<N, string>
}
