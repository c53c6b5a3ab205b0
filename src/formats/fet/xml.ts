import { SaxesParser } from 'saxes'
import { ok, type Result, refus } from '#src/kit/result.ts'

/** An XML element with its children and its own text; attributes are passed over (FET uses none that count). */
export type Noeud = { readonly nom: string; readonly enfants: Noeud[]; texte: string }

/** Reads well-formed XML into a tree; no entity is ever fetched. */
export const parseXml = (texte: string): Result<Noeud, { readonly code: 'xml'; readonly ligne: number }> => {
  const root: Noeud = { nom: '', enfants: [], texte: '' }
  const open: Noeud[] = [root]
  let wrong = 0
  const parser = new SaxesParser()
  parser.on('error', () => {
    wrong ||= parser.line
  })
  parser.on('opentag', ({ name }) => {
    const noeud: Noeud = { nom: name, enfants: [], texte: '' }
    open.at(-1)!.enfants.push(noeud)
    open.push(noeud)
  })
  parser.on('text', (piece) => {
    open.at(-1)!.texte += piece
  })
  parser.on('closetag', () => {
    const closed = open.pop()!
    closed.texte = closed.texte.trim()
  })
  parser.write(texte).close()
  const [only] = root.enfants
  return wrong || !only ? refus({ code: 'xml', ligne: wrong || 1 }) : ok(only)
}

/** Children of a name. */
export const enfants = (noeud: Noeud | undefined, nom: string): Noeud[] =>
  noeud?.enfants.filter((enfant) => enfant.nom === nom) ?? []

/** Text of the first child of a name, or ''. */
export const texteDe = (noeud: Noeud | undefined, nom: string): string => enfants(noeud, nom)[0]?.texte ?? ''

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const echapper = (texte: string | number): string => String(texte).replace(/[&<>]/g, (c) => ESCAPES[c]!)

/** An element holding text, or other elements already written. */
export const element = (nom: string, contenu: string | number | readonly string[]): string =>
  typeof contenu === 'object'
    ? `<${nom}>\n${contenu.join('\n')}\n</${nom}>`
    : `<${nom}>${echapper(contenu)}</${nom}>`
