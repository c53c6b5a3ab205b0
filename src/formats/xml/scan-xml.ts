import { isUtf8 } from 'node:buffer'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { CONTROL } from './character.ts'
import { decodeEntities } from './entity.ts'
import { checkAttributes, ENCODING, NAME, quotedEnd, type RefusXml, Stop } from './lexique-xml.ts'

/** What the scanner tells, element by element; attributes and mixed content are not told. */
export type LecteurXml = {
  /** Says whether the direct text of this element, opened at this byte, is wanted; what is not is checked, not decoded. */
  readonly open: (nom: string, position: number) => boolean
  /** `texte`: the direct text of the element, '' when it has none or was not wanted. */
  readonly close: (nom: string, texte: string) => void
}

export type LimitesXml = {
  readonly profondeur: number
  /** Bytes of one text, tag, comment or CDATA section. */
  readonly morceau: number
  /** Bytes of the whole document. */
  readonly total: number
}

export type ScanXml = {
  readonly write: (octets: Uint8Array) => Result<null, RefusXml>
  readonly end: () => Result<null, RefusXml>
}

const DISTINCT_NAMES = 4096
/** Bytes looked at together: larger strings leave the young heap and cost twice the time (measured). */
const SLICE = 1 << 16

/** A name as its bytes and as its letters, and the name opened after it last time: XML data repeats itself. */
type Nom = { readonly brut: string; readonly nom: string; suite: Nom | null }

/**
 * Reads UTF-8 XML by pieces, in bounded memory: well-formedness, nesting, the five named entities and character
 * references. Any DOCTYPE is refused, so no entity is ever declared and nothing is ever fetched. Bytes are looked
 * at as Latin-1 (one string position is one byte), which lets the engine search `<` and `>` at memory speed; only
 * wanted texts are decoded.
 */
export const scanXml = (lecteur: LecteurXml, limites: LimitesXml): ScanXml => {
  const names: Nom[] = []
  const wanted: boolean[] = []
  const texts: string[] = []
  const known = new Map<string, Nom>()
  let pending: Buffer = Buffer.alloc(0)
  let before = 0
  let rootSeen = false
  let last: Nom | null = null

  const nameOf = (brut: string, at: number): Nom => {
    const cached = known.get(brut)
    if (cached !== undefined) return cached
    if (!NAME.test(brut)) throw new Stop('xml.mal-forme', at)
    if (known.size >= DISTINCT_NAMES) throw new Stop('xml.taille', at)
    const bytes = Buffer.from(brut, 'latin1')
    // A fresh key: a slice would keep its whole chunk alive.
    const nom = { brut: bytes.toString('latin1'), nom: bytes.toString('utf8'), suite: null }
    known.set(nom.brut, nom)
    return nom
  }

  const enter = (nom: Nom, closed: boolean, at: number): void => {
    if (last) last.suite = nom
    last = nom
    if (names.length === 0) {
      if (rootSeen) throw new Stop('xml.mal-forme', at)
      rootSeen = true
    }
    if (names.length >= limites.profondeur) throw new Stop('xml.profondeur', at)
    const isWanted = lecteur.open(nom.nom, at)
    if (closed) {
      lecteur.close(nom.nom, '')
      return
    }
    names.push(nom)
    wanted.push(isWanted)
    texts.push('')
  }

  const openTag = (brut: string, at: number): void => {
    const closed = brut.charCodeAt(brut.length - 1) === 47
    let inside = closed ? brut.slice(0, -1) : brut
    const space = inside.search(/\s/)
    if (space >= 0) {
      checkAttributes(inside.slice(space), at)
      inside = inside.slice(0, space)
    }
    enter(nameOf(inside, at), closed, at)
  }

  const leave = (at: number): void => {
    const nom = names.pop()
    if (nom === undefined) throw new Stop('xml.mal-forme', at)
    wanted.pop()
    lecteur.close(nom.nom, texts.pop() ?? '')
  }

  const scan = (bytes: Buffer): number => {
    const s = bytes.toString('latin1')
    if (CONTROL.test(s) || s.includes('\xef\xbf\xbe') || s.includes('\xef\xbf\xbf'))
      throw new Stop('xml.mal-forme', before)
    const hasReturn = s.includes('\r')
    let amp = s.indexOf('&')
    let bracket = s.indexOf(']]>')
    let pos = before === 0 && s.startsWith('\xef\xbb\xbf') ? 3 : 0

    const addText = (from: number, to: number, raw: boolean): void => {
      const depth = names.length - 1
      if (to - from > limites.morceau) throw new Stop('xml.taille', before + from)
      if (amp >= 0 && amp < from) amp = s.indexOf('&', from)
      if (bracket >= 0 && bracket < from) bracket = s.indexOf(']]>', from)
      const hasEntity = !raw && amp >= 0 && amp < to
      if (depth < 0) {
        if (raw || s.slice(from, to).trim() !== '') throw new Stop('xml.mal-forme', before + from)
        return
      }
      if (!raw && bracket >= 0 && bracket < to) throw new Stop('xml.mal-forme', before + bracket)
      if (!hasEntity && !wanted[depth]) return
      let texte = bytes.toString('utf8', from, to)
      if (hasReturn) texte = texte.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
      if (hasEntity) {
        const decoded = decodeEntities(texte)
        if (decoded === null) throw new Stop('xml.entite', before + amp)
        texte = decoded
      }
      if (!wanted[depth]) return
      const all = texts[depth] === '' ? texte : texts[depth] + texte
      if (all.length > limites.morceau) throw new Stop('xml.taille', before + from)
      texts[depth] = all
    }

    /** End of what starts with `<!` or `<?`, or -1 when its end has not come yet. */
    const skipSpecial = (lt: number): number => {
      if (s.startsWith('<?', lt)) {
        const end = s.indexOf('?>', lt + 2)
        if (end < 0) return -1
        if (/^<\?xml\s/.test(s.slice(lt, lt + 6))) {
          const encoding = ENCODING.exec(s.slice(lt, end))?.[1]
          if (before + lt > 3) throw new Stop('xml.mal-forme', before + lt)
          if (encoding && !/^(utf-?8|us-ascii)$/i.test(encoding)) throw new Stop('xml.encodage', before + lt)
        }
        return end + 2
      }
      if (s.startsWith('<!--', lt)) {
        const end = s.indexOf('--', lt + 4)
        if (end < 0 || end + 2 >= s.length) return -1
        if (s[end + 2] !== '>') throw new Stop('xml.mal-forme', before + end)
        return end + 3
      }
      if (s.startsWith('<![CDATA[', lt)) {
        const end = s.indexOf(']]>', lt + 9)
        if (end < 0) return -1
        addText(lt + 9, end, true)
        return end + 3
      }
      if (s.length - lt < 9) return -1
      throw new Stop(s.startsWith('<!DOCTYPE', lt) ? 'xml.doctype' : 'xml.mal-forme', before + lt)
    }

    /** Where the tag that opens at `lt` ends; -1 when its end has not come yet. */
    const takeTag = (lt: number): number => {
      if (s.charCodeAt(lt + 1) === 47) {
        const top = names[names.length - 1]?.brut
        const end = lt + 2 + (top?.length ?? 0)
        if (top !== undefined && s.charCodeAt(end) === 62 && s.startsWith(top, lt + 2)) {
          leave(before + lt)
          return end
        }
        const gt = s.indexOf('>', lt + 2)
        if (gt < 0) return -1
        if (top === undefined || s.slice(lt + 2, gt).trimEnd() !== top)
          throw new Stop('xml.mal-forme', before + lt)
        leave(before + lt)
        return gt
      }
      const guess = last?.suite
      if (guess && s.charCodeAt(lt + 1 + guess.brut.length) === 62 && s.startsWith(guess.brut, lt + 1)) {
        enter(guess, false, before + lt)
        return lt + 1 + guess.brut.length
      }
      const gt = s.indexOf('>', lt + 1)
      if (gt < 0) return -1
      const brut = s.slice(lt + 1, gt)
      const nom = known.get(brut)
      if (nom !== undefined) {
        enter(nom, false, before + lt)
        return gt
      }
      const end = brut.includes('"') || brut.includes("'") ? quotedEnd(s, lt) : gt
      if (end < 0) return -1
      if (end - lt > limites.morceau) throw new Stop('xml.taille', before + lt)
      openTag(s.slice(lt + 1, end), before + lt)
      return end
    }

    for (;;) {
      const lt = s.indexOf('<', pos)
      if (lt < 0 || lt + 1 >= s.length) break
      const first = s.charCodeAt(lt + 1)
      if (first === 33 || first === 63) {
        if (lt > pos) addText(pos, lt, false)
        pos = lt
        const end = skipSpecial(lt)
        if (end < 0) break
        pos = end
        continue
      }
      if (lt > pos) addText(pos, lt, false)
      pos = lt
      const gt = takeTag(lt)
      if (gt < 0) break
      pos = gt + 1
    }
    if (!isUtf8(bytes.subarray(0, pos))) throw new Stop('xml.encodage', before)
    return pos
  }

  const feed = (octets: Uint8Array): void => {
    const fresh = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength)
    const bytes = pending.length > 0 ? Buffer.concat([pending, fresh]) : fresh
    if (before + bytes.length > limites.total) throw new Stop('xml.taille', limites.total)
    const used = scan(bytes)
    before += used
    // A copy: a view would keep the whole piece alive.
    pending = Buffer.from(bytes.subarray(used))
    if (pending.length > limites.morceau) throw new Stop('xml.taille', before)
  }

  const guard = (act: () => void): Result<null, RefusXml> => {
    try {
      act()
      return ok(null)
    } catch (error) {
      if (error instanceof Stop) return refus(error.refus)
      throw error
    }
  }

  return {
    write: (octets) =>
      guard(() => {
        for (let i = 0; i < octets.length; i += SLICE) feed(octets.subarray(i, i + SLICE))
      }),
    end: () =>
      guard(() => {
        if (!rootSeen) throw new Stop('xml.vide', 0)
        if (names.length > 0) throw new Stop('xml.tronque', before)
        if (pending.toString('latin1').trim() !== '') throw new Stop('xml.mal-forme', before)
      }),
  }
}
