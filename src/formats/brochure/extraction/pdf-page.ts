/** One run of glyphs of a page: x to the right, y upwards, in points. */
export type Fragment = {
  readonly texte: string
  readonly x: number
  readonly y: number
  readonly largeur: number
  readonly taille: number
}
type Segment = { texte: string; x: number; fin: number; taille: number }
type Rang = { y: number; taille: number; segments: Segment[] }

const PUCE = /^[•▪◦‣·●○■□➢➔→✓✔►▶–—*-]$/
const CHIFFRE = /^[\d\s.,/()–-]*(?:h|heures?|ects|cr[ée]dits?|CM|TD|TP|%|€)?[\s\d.,/h()]*$/i

/** Fragments of one line, joined where they touch, apart where a wide blank stands between them. */
const joinRang = (fragments: readonly Fragment[]): Rang => {
  const segments: Segment[] = []
  for (const f of [...fragments].sort((a, b) => a.x - b.x)) {
    const last = segments.at(-1)
    const blanc = last === undefined ? 0 : f.x - last.fin
    if (
      last === undefined ||
      (blanc > 1.1 * Math.max(f.taille, last.taille) && !PUCE.test(last.texte.trim()))
    )
      segments.push({ texte: f.texte, x: f.x, fin: f.x + f.largeur, taille: f.taille })
    else {
      const colle = blanc < 0.18 * f.taille || last.texte.endsWith(' ') || f.texte.startsWith(' ')
      last.texte += (colle ? '' : ' ') + f.texte
      last.fin = Math.max(last.fin, f.x + f.largeur)
      last.taille = Math.max(last.taille, f.taille)
    }
  }
  return { y: fragments[0]!.y, taille: Math.max(...fragments.slice(0, 200).map((f) => f.taille)), segments }
}

const groupRangs = (fragments: readonly Fragment[]): Rang[] => {
  const groupes: Fragment[][] = []
  for (const f of [...fragments].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const groupe = groupes.at(-1)
    const proche = groupe !== undefined && groupe[0]!.y - f.y <= 0.45 * Math.max(groupe[0]!.taille, f.taille)
    if (groupe && proche) groupe.push(f)
    else groupes.push([f])
  }
  return groupes.map(joinRang)
}

/** The x of a gutter that next to no line crosses, with lines on both sides; null for one column or a table. */
const findGouttiere = (rangs: readonly Rang[]): number | null => {
  const segments = rangs.flatMap((rang) => rang.segments)
  if (rangs.length < 6) return null
  const [gauche, droite] = segments.reduce(
    ([g, d], s) => [Math.min(g, s.x), Math.max(d, s.fin)],
    [Infinity, -Infinity],
  )
  const largeur = droite - gauche
  let best: { x: number; croise: number } | null = null
  for (let part = 0.2; part <= 0.8; part += 0.01) {
    const x = gauche + largeur * part
    const croise = rangs.filter((rang) => rang.segments.some((s) => s.x < x - 3 && s.fin > x + 3)).length
    const apres = rangs.flatMap((rang) => rang.segments.filter((s) => s.x >= x - 3).slice(0, 1))
    const avant = rangs.flatMap((rang) => {
      const cote = rang.segments.filter((s) => s.fin <= x + 3)
      return cote.length === 0 ? [] : [cote.map((s) => s.texte).join(' ')]
    })
    if (croise > rangs.length * 0.12 || avant.length < 4 || apres.length < 4) continue
    const figures = apres.filter((s) => CHIFFRE.test(s.texte)).length
    const long = (textes: readonly string[]): number =>
      textes.reduce((n, texte) => n + texte.length, 0) / textes.length
    if (figures > apres.length * 0.3 || long(apres.map((s) => s.texte)) < 14 || long(avant) < 12) continue
    if (best === null || croise < best.croise) best = { x, croise }
  }
  return best?.x ?? null
}

const crosses = (rang: Rang, x: number): boolean => rang.segments.some((s) => s.x < x - 3 && s.fin > x + 3)
const side = (rangs: readonly Rang[], keep: (s: Segment) => boolean): Rang[] =>
  rangs.flatMap(({ y, segments }) => {
    const cote = segments.filter(keep)
    return cote.length === 0 ? [] : [{ y, taille: Math.max(...cote.map((s) => s.taille)), segments: cote }]
  })

/** Columns read one after the other, between the lines that run over the whole page. */
const order = (rangs: readonly Rang[], depth: number): Rang[][] => {
  const x = depth < 3 ? findGouttiere(rangs) : null
  if (x === null) return [[...rangs]]
  const bandes: Rang[][] = []
  let bande: Rang[] = []
  const flush = (): void => {
    if (bande.length === 0) return
    for (const cote of [side(bande, (s) => s.fin <= x + 3), side(bande, (s) => s.fin > x + 3)])
      if (cote.length > 0) bandes.push(...order(cote, depth + 1))
    bande = []
  }
  for (const rang of rangs)
    if (crosses(rang, x)) {
      flush()
      bandes.push([rang])
    } else bande.push(rang)
  flush()
  return bandes
}

const diese = (taille: number, corps: number): string => {
  const rapport = taille / corps
  if (rapport < 1.22) return ''
  return rapport > 1.8 ? '# ' : rapport > 1.4 ? '## ' : '### '
}

const propre = (segment: Segment): string => segment.texte.replace(/\s+/g, ' ').trim()

/** Which column of a table a segment stands in: the one whose head begins or ends nearest. */
const colonneDe = (segment: Segment, tetes: readonly Segment[]): number => {
  const ecarts = tetes.map((t) =>
    Math.min(
      Math.abs(t.x - segment.x),
      Math.abs(t.fin - segment.fin),
      Math.abs(t.x + t.fin - segment.x - segment.fin) / 2,
    ),
  )
  return ecarts.indexOf(Math.min(...ecarts))
}

/** The cells of a row, an empty one where a column holds nothing. */
const alignRang = ({ segments }: Rang, tetes: readonly Segment[] | null): string => {
  if (tetes === null || segments.length < 2 || segments.length >= tetes.length)
    return segments.map(propre).join('\t')
  const cellules = tetes.map(() => '')
  for (const segment of segments) {
    const rang = colonneDe(segment, tetes)
    cellules[rang] = `${cellules[rang]} ${propre(segment)}`.trim()
  }
  return cellules.join('\t').trimEnd()
}

/** The lines of a page: columns in order, tables as tab-separated cells, larger type as headings, gaps as blank lines. */
export const layOutPage = (fragments: readonly Fragment[], corps: number): string[] => {
  const lignes: string[] = []
  for (const bande of order(groupRangs(fragments), 0)) {
    let avant: Rang | null = null
    let tetes: readonly Segment[] | null = null
    let titre = ''
    for (const rang of bande) {
      if (rang.segments.length >= 3 && (tetes === null || rang.segments.length > tetes.length))
        tetes = rang.segments
      else if (rang.segments.length === 1) tetes = null
      const texte = alignRang(rang, tetes)
      const marque = rang.segments.length === 1 ? diese(rang.taille, corps) : ''
      const ecart = avant === null ? 0 : avant.y - rang.y
      const loin = avant === null || ecart > 1.75 * Math.max(rang.taille, avant.taille) || ecart < 0
      if (marque !== '' && marque === titre && !loin) lignes.push(`${lignes.pop()} ${texte}`)
      else {
        if (loin || marque !== titre) lignes.push('')
        lignes.push(marque + texte)
      }
      titre = marque
      avant = rang
    }
  }
  return lignes
}
