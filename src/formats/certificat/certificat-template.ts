/**
 * A certificat de réalisation as a PDF/UA-1, by Typst 0.14. Everything written comes through sys.inputs as JSON: text can
 * never be read as markup.
 */

/** Words are already in the reader's language; durations are already written. */
export type Certificat = {
  readonly titre: string
  readonly etablissement: string
  readonly phrases: readonly string[]
  readonly colonnes: readonly string[]
  readonly lignes: readonly (readonly string[])[]
  readonly total: readonly string[]
  readonly pied: readonly string[]
}

/** What the template reads: strings only. */
export const certificatInputs = (
  certificat: Certificat,
  langue: string,
): Readonly<Record<string, string>> => ({
  certificat: JSON.stringify(certificat),
  langue,
})

export const CERTIFICAT_TEMPLATE = `
#let c = json(bytes(sys.inputs.certificat))
#let gris = rgb("#53605b")
#let filet = rgb("#d5cfc0")

#set document(title: c.titre, author: c.etablissement)
#set text(lang: sys.inputs.langue, font: "Libertinus Serif", size: 11pt, fill: rgb("#1b2421"), hyphenate: auto)
#set par(justify: false, leading: 0.65em, spacing: 1em)
#set page(paper: "a4", margin: (x: 24mm, y: 24mm), footer: context align(right, text(size: 8.5pt, fill: gris, counter(page).display("1 / 1", both: true))))
#show heading.where(level: 1): it => block(above: 1.4em, below: 1.2em, text(size: 20pt, weight: "semibold", it.body))

#text(fill: gris, c.etablissement)
#heading(level: 1, c.titre)
#for phrase in c.phrases { par(phrase) }
#block(above: 1.6em, table(
  columns: (1fr, auto, auto),
  align: (left, right, right),
  stroke: (x, y) => (bottom: 0.5pt + filet),
  inset: (x: 4pt, y: 5pt),
  table.header(repeat: true, ..c.colonnes.map(t => text(size: 9pt, weight: "semibold", fill: gris, t))),
  ..c.lignes.flatten(),
  table.footer(repeat: false, ..c.total.map(strong)),
))
#block(above: 2em, text(size: 9pt, fill: gris, c.pied.join(" ")))
`
