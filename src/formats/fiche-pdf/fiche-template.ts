/**
 * The PDF of a fiche, as a Typst template (Typst 0.14). Everything written comes through sys.inputs as JSON: text can
 * never be read as markup. PDF/UA-1 is checked by the compiler: it refuses a missing title or a skipped heading.
 */
import type { FicheDocument } from './fiche-document.ts'

/** Colours of a document: '#rrggbb', the first readable as text on white paper. */
export type CouleursPdf = { readonly marque: string; readonly marqueDoux: string }

/** Pictures by the name the document gives them. */
export type ImagesPdf = Readonly<Record<string, Uint8Array>>

/** What the template reads: strings only, the bytes of a picture as a list of numbers. */
export const ficheInputs = ({
  fiche,
  images,
  couleurs,
  langue,
}: {
  readonly fiche: FicheDocument
  readonly images: ImagesPdf
  readonly couleurs: CouleursPdf
  readonly langue: string
}): Readonly<Record<string, string>> => ({
  fiche: JSON.stringify({
    ...fiche,
    marques: fiche.marques.map(({ image, ...marque }) => {
      const octets = image === null ? undefined : images[image]
      return { ...marque, octets: octets ? [...octets] : null }
    }),
  }),
  marque: couleurs.marque,
  marqueDoux: couleurs.marqueDoux,
  langue,
})

/** Colours, words and blocks that both forms share. */
const ENTETE = `
#let f = json(bytes(sys.inputs.fiche))
#let marque = rgb(sys.inputs.marque)
#let doux = rgb(sys.inputs.marqueDoux)
#let encre = rgb("#1b2421")
#let gris = rgb("#53605b")
#let filet = rgb("#d5cfc0")

#set document(title: f.titre, author: f.chemin.first(default: "Cohorte"))
#set text(lang: sys.inputs.langue, font: "Libertinus Serif", size: 10.5pt, fill: encre, hyphenate: auto)
#set par(justify: false, leading: 0.62em, spacing: 0.9em)
#set list(marker: text(fill: marque)[•], indent: 0.2em, spacing: 0.62em)
`

const BLOCS = `#show heading: set text(weight: "semibold")
#show heading.where(level: 1): it => text(size: 23pt, it)
#show heading.where(level: 2): it => block(above: 2em, below: 0.9em, sticky: true, width: 100%, inset: (top: 0.45em), stroke: (top: 1.5pt + marque), text(size: 14.5pt, it.body))
#show heading.where(level: 3): it => block(above: 1.4em, below: 0.7em, sticky: true, text(size: 11.5pt, it.body))
#show link: set text(fill: marque)

#let fait(x) = if "lien" in x and x.lien != none { link(x.lien, x.valeur) } else if x.at("inconnu", default: false) {
  text(style: "italic", fill: gris, x.valeur)
} else { x.valeur }

#let note(size: 9pt, body) = par(text(size: size, fill: gris, body))
#let definitions(items) = terms(
  separator: [ : ],
  hanging-indent: 0pt,
  spacing: 0.7em,
  tight: true,
  ..items.map(x => terms.item(x.nom, fait(x))),
)

#let tableau(b) = {
  let n = b.colonnes.len()
  heading(level: 3, b.titre)
  if b.note != none { block(below: 0.7em, sticky: true, note(b.note)) }
  table(
    columns: (3fr,) + (1fr,) * (n - 1),
    align: left,
    stroke: (x, y) => (bottom: 0.5pt + filet),
    inset: (x: 4pt, y: 4.5pt),
    table.header(repeat: true, ..b.colonnes.map(c => text(size: 9pt, weight: "semibold", fill: gris, c))),
    ..b.groupes.map(g => (
      if g.titre != none { (table.cell(colspan: n, fill: doux, strong(g.titre)),) } else { () },
      ..g.lignes.map(l => if l.cellules.all(c => c == "") {
        (table.cell(colspan: n, strong(l.titre)),)
      } else {
        (if l.niveau == "ue" { strong(l.titre) } else { l.titre }, ..l.cellules)
      }),
    )).flatten(),
    ..if b.pied != none {
      (table.footer(repeat: false, strong(b.pied.titre), ..b.pied.cellules.map(strong)),)
    },
  )
}

#let bloc(b) = {
  if b.type == "titre" { heading(level: 3, b.texte) }
  else if b.type == "mot" { block(sticky: true, below: 0.7em, par(strong(b.texte))) }
  else if b.type == "texte" { par(b.texte) }
  else if b.type == "liste" { list(..b.items) }
  else if b.type == "definitions" { definitions(b.items) }
  else if b.type == "cartes" { definitions(b.items.map(c => (nom: c.titre, valeur: c.texte))) }
  else if b.type == "tableau" { tableau(b) }
}

`

/** Who it is: marks, titles, aim, key facts. */
const COUVERTURE = `#block(
  width: 100%,
  stroke: (top: 3pt + marque),
  inset: (top: 8pt),
  note(f.chemin.slice(0, calc.max(0, f.chemin.len() - 1)).join(" / ")),
)
#if f.marques.len() > 0 {
  block(below: 1em, grid(
    columns: f.marques.len(),
    column-gutter: 8mm,
    align: horizon,
    ..f.marques.map(m => if m.octets != none {
      image(bytes(m.octets), alt: m.texte, height: 12mm)
    } else {
      figure(alt: m.texte, numbering: none, text(fill: marque, weight: "semibold", tracking: 0.08em, m.nom))
    }),
  ))
}
#if f.code != none { block(below: 0.5em, par(text(fill: marque, weight: "semibold", f.code))) }
#heading(level: 1, f.titre)
#if f.diplome != none { block(above: 0.7em, note(size: 12.5pt, f.diplome)) }
#if f.visee != none { block(above: 0.9em, par(f.visee)) }
#block(above: 0.9em, below: 1.2em, par(f.badges.join(" · ")))
#block(width: 100%, fill: doux, inset: 10pt, radius: 3pt, {
  let half = calc.ceil(f.clefs.len() / 2)
  grid(columns: (1fr, 1fr), column-gutter: 8mm, definitions(f.clefs.slice(0, half)), definitions(f.clefs.slice(half)))
})
`

/** Pages of text, one section after the other. */
export const FICHE_TEMPLATE = `${ENTETE}
#set page(
  paper: "a4",
  margin: (x: 20mm, top: 20mm, bottom: 24mm),
  footer: context {
    set text(size: 8.5pt, fill: gris)
    line(length: 100%, stroke: 0.5pt + filet)
    grid(
      columns: (1fr, auto),
      column-gutter: 8mm,
      f.slogans.map(s => text(lang: s.langue, style: "italic", fill: marque, s.texte)).join([#h(1.2em)]),
      counter(page).display("1 / 1", both: true),
    )
  },
)
${BLOCS}
${COUVERTURE}
#for s in f.sections {
  heading(level: 2, s.titre)
  for b in s.blocs { bloc(b) }
}
#block(above: 2.4em, width: 100%, inset: (top: 6pt), stroke: (top: 0.5pt + filet), note(f.pied.join(" ")))
`

/**
 * The same document folded in three: A4 on its side, three panels a page, the sections from panel to panel in reading order,
 * whatever panel the printed leaflet began with.
 */
export const DEPLIANT_TEMPLATE = `${ENTETE}
#set text(size: 7.5pt)
#set par(leading: 0.5em, spacing: 0.7em)
#set page(
  paper: "a4",
  flipped: true,
  columns: 3,
  margin: (x: 9mm, top: 9mm, bottom: 13mm),
  footer: context {
    set text(size: 7pt, fill: gris)
    grid(
      columns: (1fr, auto),
      column-gutter: 8mm,
      f.slogans.map(s => text(lang: s.langue, style: "italic", fill: marque, s.texte)).join([#h(1.2em)]),
      counter(page).display("1 / 1", both: true),
    )
  },
)
#set columns(gutter: 14mm)
${BLOCS}
#show heading.where(level: 1): set text(size: 16pt)
#show heading.where(level: 2): it => block(above: 1.6em, below: 0.7em, sticky: true, width: 100%, inset: (top: 0.4em), stroke: (top: 1.2pt + marque), text(size: 11pt, it.body))
#show heading.where(level: 3): it => block(above: 1.1em, below: 0.5em, sticky: true, text(size: 8.5pt, it.body))
${COUVERTURE}
#for s in f.sections {
  heading(level: 2, s.titre)
  for b in s.blocs { bloc(b) }
}
#block(above: 2.4em, width: 100%, inset: (top: 6pt), stroke: (top: 0.5pt + filet), note(f.pied.join(" ")))
`
