import type { Context } from 'hono'

/** What a form sent, as text: a missing field is empty, spaces around are dropped but in a secret, a file is not read here. */
export const readForm = async <N extends string, S extends string = never>(
  c: Context,
  names: readonly N[],
  secrets: readonly S[] = [],
): Promise<Readonly<Record<N | S, string>>> => {
  const body = await c.req.parseBody()
  const text = (name: string): string => {
    const value = body[name]
    return typeof value === 'string' ? value : ''
  }
  const read = [
    ...names.map((name) => [name, text(name).trim()] as const),
    ...secrets.map((name) => [name, text(name)] as const),
  ]
  return Object.fromEntries(read) as Record<N | S, string>
}
