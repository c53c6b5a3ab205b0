import { SaxesParser, type SaxesTagPlain } from 'saxes'

/** Style identifier -> heading level (1 strongest), for the styles that are headings. */
export type Styles = Map<string, number>

const INTITULE = /^(?:heading|titre|title)\s?([1-6])?$/i

const parse = (
  xml: string,
  open: (tag: SaxesTagPlain) => void,
  close: (name: string) => void,
  text: (t: string) => void,
): void => {
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => open(tag))
  parser.on('closetag', (tag) => close(tag.name))
  parser.on('text', text)
  for (let at = 0; at < xml.length; at += 65_536) parser.write(xml.slice(at, at + 65_536))
  parser.close()
}

const valueOf = (tag: SaxesTagPlain): string => tag.attributes['w:val'] ?? ''
const isOn = (tag: SaxesTagPlain): boolean => !['0', 'false', 'off'].includes(valueOf(tag))

/** Reads which styles are headings: by their outline level, else by their name. */
export const readStyles = (xml: string): Styles => {
  const styles: Styles = new Map()
  let style = ''
  parse(
    xml,
    (tag) => {
      if (tag.name === 'w:style') style = tag.attributes['w:styleId'] ?? ''
      const nom = tag.name === 'w:name' ? INTITULE.exec(valueOf(tag)) : null
      if (nom && style !== '') styles.set(style, Number(nom[1] ?? 1))
      if (tag.name === 'w:outlineLvl' && style !== '' && Number(valueOf(tag)) < 6)
        styles.set(style, Number(valueOf(tag)) + 1)
    },
    (name) => {
      if (name === 'w:style') style = ''
    },
    () => undefined,
  )
  return styles
}

type Paragraphe = { texte: string; niveau: number; liste: number | null; gras: boolean; maigre: boolean }
type Cellule = { textes: string[] }

const render = (p: Paragraphe): string => {
  const texte = p.texte.replace(/[ \t]+$/gm, '').trim()
  if (texte === '') return ''
  if (p.niveau > 0) return `${'#'.repeat(p.niveau)} ${texte.replace(/\s*\n\s*/g, ' ')}`
  if (p.liste !== null) return `${'  '.repeat(p.liste)}- ${texte.replace(/\s*\n\s*/g, ' ')}`
  return p.gras && !p.maigre && !texte.includes('\n') && !texte.includes('*') ? `**${texte}**` : texte
}

/** Lists and rows stay together, other paragraphs are set apart by a blank line. */
const layOut = (blocs: readonly string[]): string => {
  let texte = ''
  let avant = ''
  for (const bloc of blocs) {
    const serre =
      (/^\s*- /.test(avant) && /^\s*- /.test(bloc)) || (avant.includes('\t') && bloc.includes('\t'))
    texte += texte === '' ? bloc : `${serre ? '\n' : '\n\n'}${bloc}`
    avant = bloc
  }
  return texte
}

/** The paragraphs, headings, lists and tables of word/document.xml, as plain text. Throws on XML that is not well formed. */
export const readDocxXml = (xml: string, styles: Styles): string => {
  const blocs: string[] = []
  const paragraphes: Paragraphe[] = []
  const cellules: Cellule[] = []
  const rangees: string[][] = []
  let dansTexte = false
  let gras = false
  let saut = 0
  const open = (tag: SaxesTagPlain): void => {
    if (tag.name === 'mc:Fallback') saut++
    if (saut > 0) return
    const p = paragraphes.at(-1)
    if (tag.name === 'w:p')
      paragraphes.push({ texte: '', niveau: 0, liste: null, gras: false, maigre: false })
    else if (tag.name === 'w:tr') rangees.push([])
    else if (tag.name === 'w:tc') cellules.push({ textes: [] })
    else if (tag.name === 'w:r') gras = false
    else if (tag.name === 'w:t') dansTexte = true
    else if (p === undefined) return
    else if (tag.name === 'w:pStyle')
      p.niveau = styles.get(valueOf(tag)) ?? Number(INTITULE.exec(valueOf(tag))?.[1] ?? 0)
    else if (tag.name === 'w:ilvl') p.liste = Math.min(Number(valueOf(tag)) || 0, 8)
    else if (tag.name === 'w:numId') p.liste = valueOf(tag) === '0' ? null : (p.liste ?? 0)
    else if (tag.name === 'w:b') gras = isOn(tag)
    else if (tag.name === 'w:tab') p.texte += p.texte === '' ? '' : '\t'
    else if (tag.name === 'w:br' || tag.name === 'w:cr') p.texte += '\n'
    else if (tag.name === 'w:noBreakHyphen') p.texte += '-'
  }
  const close = (name: string): void => {
    if (name === 'mc:Fallback') saut--
    if (saut > 0) return
    if (name === 'w:t') dansTexte = false
    else if (name === 'w:p') {
      const p = paragraphes.pop()
      const cellule = cellules.at(-1)
      const texte = p === undefined ? '' : render(p)
      if (texte === '') return
      if (cellule === undefined) blocs.push(texte)
      else cellule.textes.push(texte.replace(/^(?:\*\*|#+ |\s*- )|\*\*$/g, '').replace(/[\n\t]+/g, ' '))
    } else if (name === 'w:tc') rangees.at(-1)?.push(cellules.pop()?.textes.join(' ') ?? '')
    else if (name === 'w:tr') {
      const rangee = rangees.pop()?.join('\t').trimEnd() ?? ''
      if (rangee.trim() === '') return
      const cellule = cellules.at(-1)
      if (cellule === undefined) blocs.push(rangee)
      else cellule.textes.push(rangee.replaceAll('\t', ' '))
    }
  }
  parse(xml, open, close, (texte) => {
    const p = paragraphes.at(-1)
    if (!dansTexte || p === undefined || saut > 0) return
    p.texte += texte
    if (texte.trim() === '') return
    if (gras) p.gras = true
    else p.maigre = true
  })
  return layOut(blocs)
}
