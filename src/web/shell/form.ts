import type { Context } from 'hono'
import type { Edit } from '#src/kit/edit.ts'

/** What a form sent, as text: a missing field is empty, spaces around are dropped but in a secret, a file is not read here. */
export const readForm = async <N extends string, S extends string = never>(
  c: Context,
  names: readonly N[],
  secrets: readonly S[] = [],
): Promise<Readonly<Record<N | S, string>>> => {
  const body = await c.req.parseBody()
  const text = (name: string): string => {
    const value = body[name]
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n').replaceAll('\u0000', '') : ''
  }
  const read = [
    ...names.map((name) => [name, text(name).trim()] as const),
    ...secrets.map((name) => [name, text(name)] as const),
  ]
  return Object.fromEntries(read) as Record<N | S, string>
}

const parseRead = <F extends string>(
  lu: string,
  fields: readonly F[],
): Readonly<Record<F, string>> | null => {
  try {
    const read: unknown = JSON.parse(lu)
    const isWhole =
      typeof read === 'object' &&
      read !== null &&
      fields.every((field) => typeof (read as Record<string, unknown>)[field] === 'string')
    return isWhole ? (read as Record<F, string>) : null
  } catch {
    return null
  }
}

/** What an edit form sent: the wanted values, and what was read when the page was shown. */
export const readEdit = async <F extends string>(c: Context, fields: readonly F[]): Promise<Edit<F>> => {
  const wanted = await readForm(c, fields)
  const { version, lu } = await readForm(c, ['version', 'lu'])
  return { version: Number(version), read: parseRead(lu, fields), wanted }
}
