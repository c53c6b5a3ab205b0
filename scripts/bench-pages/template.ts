/** A served page turned into literals and slots: what a bare server would concatenate, found rather than written twice. */

type Path = readonly (string | number)[]
export type Template = readonly (string | Path)[]

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
}
const escape = (text: string): string =>
  /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => ESCAPED[sign] ?? '') : text

const SHORTEST = 6
const leavesOf = (value: unknown, path: Path): readonly (readonly [string, Path])[] => {
  if (typeof value === 'string') return value.length >= SHORTEST ? [[value, path]] : []
  if (value === null || typeof value !== 'object' || value instanceof Date) return []
  return Object.entries(value).flatMap(([key, inside]) => leavesOf(inside, [...path, key]))
}

const at = (value: unknown, path: Path): unknown => {
  let here = value
  for (const key of path) here = (here as Record<string, unknown>)[key]
  return here
}

/** Every place of the page where a text of the data stands becomes a slot; longer texts are looked for first. */
export const templateOf = (html: string, data: unknown): Template => {
  const leaves = leavesOf(data, []).toSorted(([a], [b]) => b.length - a.length)
  let parts: Template = [html]
  for (const [text, path] of leaves) {
    const written = escape(text)
    parts = parts.flatMap((part) => {
      if (typeof part !== 'string' || !part.includes(written)) return [part]
      return part.split(written).flatMap((literal, i) => (i === 0 ? [literal] : [path, literal]))
    })
  }
  return parts
}

/** The page again, from the data: one concatenation. */
export const fill = (template: Template, data: unknown): string => {
  let html = ''
  for (const part of template) html += typeof part === 'string' ? part : escape(String(at(data, part)))
  return html
}
