/** A served page as a tree, to be questioned as a reader would: by heading, by text, by link. */
import { type XmlAttribute, XmlDocument, type XmlElement, type XmlNode } from 'libxml2-wasm'
import type { Monde } from '#src/app/monde.ts'
import { routeTable } from '#src/web/route-table.ts'
import { serve } from '#src/web/shell/serve.tsx'

export type Heading = { readonly level: number; readonly text: string }
export type ServedPage = {
  readonly status: number
  readonly html: string
  /** What an XPath selects, as text, spaces made one. */
  readonly texts: (xpath: string) => readonly string[]
  readonly headings: readonly Heading[]
  readonly jsonLd: unknown
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim()
const textOf = (node: XmlNode): string =>
  'value' in node ? (node as XmlAttribute).value : (node as XmlElement).content
const JSON_LD = /<script type="application\/ld\+json">(.*?)<\/script>/s

/** What the house writes is also well-formed XML, but for its doctype and its scripts. */
const parse = (html: string): XmlDocument =>
  XmlDocument.fromString(html.replace('<!doctype html>', '').replace(/<script\b.*?<\/script>/gs, ''))

/** Asks the house for a page as a visitor would. */
export const visit = async (
  monde: Monde,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<ServedPage> => {
  const answer = await serve(monde, routeTable).request(path, { headers })
  const html = await answer.text()
  const document = parse(html)
  const texts = (xpath: string): readonly string[] => document.find(xpath).map((node) => flat(textOf(node)))
  const headings = document
    .find('//h1 | //h2 | //h3 | //h4')
    .map((node) => ({ level: Number((node as XmlElement).name.slice(1)), text: flat(textOf(node)) }))
  const data = JSON_LD.exec(html)?.[1]
  return { status: answer.status, html, texts, headings, jsonLd: data ? JSON.parse(data) : undefined }
}

/** Texts of the headings of one level, in order. */
export const headingsAt = (page: ServedPage, level: number): readonly string[] =>
  page.headings.filter((heading) => heading.level === level).map(({ text }) => text)
