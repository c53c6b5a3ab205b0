import type { Context } from 'hono'
import type { Case } from '#src/domain/offre/matrice/coche.rules.ts'
import { AXES, type Axe, type But } from '#src/domain/offre/matrice/lien.rules.ts'

/** The cell as a form sends it: the EC and the rank of the competence on the page that was shown. */
export const valueOf = (ec: string, but: But): string => `${ec}/${but.rang}`

/** What each rank meant on that page: words may have moved since. */
export const writeTextes = (buts: readonly But[]): string =>
  JSON.stringify(Object.fromEntries(buts.map(({ rang, texte }) => [rang, texte])))

const readTextes = (json: string): Readonly<Record<string, string>> => {
  try {
    const read: unknown = JSON.parse(json)
    if (typeof read !== 'object' || read === null) return {}
    return Object.fromEntries(
      Object.entries(read).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
    )
  } catch {
    return {}
  }
}

export const parseAxe = (asked: unknown): Axe | undefined => AXES.find((one) => one === asked)

/** What the form of a matrix sent; undefined where it is not one. */
export const readCoches = async (
  c: Context,
): Promise<{ axe: Axe; lues: readonly Case[]; voulues: readonly Case[] } | undefined> => {
  const body = await c.req.parseBody({ all: true })
  const text = (nom: string): string => (typeof body[nom] === 'string' ? body[nom] : '')
  const axe = parseAxe(text('axe'))
  if (!axe) return undefined
  const textes = readTextes(text('textes'))
  const cells = (values: readonly unknown[]): Case[] =>
    values.flatMap((value) => {
      const [ec = '', rang = ''] = String(value).split('/')
      const texte = textes[rang]
      return texte === undefined ? [] : [{ ec, texte }]
    })
  return { axe, lues: cells(text('lues').split(' ')), voulues: cells([body['case'] ?? []].flat()) }
}
