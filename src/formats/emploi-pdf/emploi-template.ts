/**
 * The PDF of a year (A3, landscape) or of a week (A4, landscape), as a Typst template (Typst 0.14). Everything written comes
 * through sys.inputs as JSON. PDF/UA-1 is checked by the compiler. What a day is stands in letters: colour only helps.
 */
import type { EmploiPdf } from './emploi-document.ts'

/** What the template reads: strings only. */
export const emploiInputs = (document: EmploiPdf, langue: string): Readonly<Record<string, string>> => ({
  document: JSON.stringify(document),
  langue,
})

export const EMPLOI_TEMPLATE = `
#let f = json(bytes(sys.inputs.document))
#let encre = rgb("#1b2421")
#let gris = rgb("#53605b")
#let filet = rgb("#d5cfc0")
#let marque = rgb("#14524a")
#let doux = rgb("#e2efec")
#let annee = f.genre == "annee"

#set document(title: f.titre, author: f.auteur)
#set text(lang: sys.inputs.langue, font: "Libertinus Serif", size: if annee { 11pt } else { 10.5pt }, fill: encre, hyphenate: auto)
#set par(justify: false, leading: 0.5em, spacing: 0.5em)
#set page(
  paper: if annee { "a3" } else { "a4" },
  flipped: true,
  margin: (x: 12mm, top: 12mm, bottom: 15mm),
  footer: context {
    set text(size: 8.5pt, fill: gris)
    line(length: 100%, stroke: 0.5pt + filet)
    grid(columns: (1fr, auto), f.pied, counter(page).display("1 / 1", both: true))
  },
)
#show heading: set text(weight: "semibold")
#show heading.where(level: 1): it => text(size: 20pt, it)
#show heading.where(level: 2): it => block(above: 0.4em, below: 0.5em, sticky: true, text(size: 11.5pt, it.body))

#let fonds = (
  cours: marque,
  entreprise: rgb("#e6eff7"),
  projet: rgb("#fbf1da"),
  evenement: white,
  occupee: rgb("#f2eee4"),
  ferie: rgb("#fbe9e6"),
  fermeture: rgb("#f2eee4"),
  libre: white,
)

#let jour(j) = if j == none { table.cell[–] } else {
  table.cell(fill: fonds.at(j.etat), {
    set text(fill: if j.etat == "cours" { white } else { encre })
    text(size: 8pt, j.quantieme)
    if j.signe != "" { linebreak(); text(size: 9.5pt, weight: "bold", j.signe) }
  })
}

#let mois(m) = block(breakable: false, width: 100%, {
  heading(level: 2, [#m.titre #h(1fr) #text(size: 9pt, weight: "regular", fill: gris, m.heures)])
  table(
    columns: (1.1fr,) + (1fr,) * (f.colonnes.len() - 2) + (1.5fr,),
    align: center + horizon,
    stroke: 0.5pt + filet,
    inset: (x: 1pt, y: 5.5pt),
    table.header(..f.colonnes.map(c => text(size: 8pt, fill: gris, c))),
    ..m.semaines.map(s => (
      text(size: 8.5pt, s.numero),
      ..s.jours.map(jour),
      text(size: 8.5pt, weight: "bold", s.heures),
    )).flatten(),
  )
})

#heading(level: 1, f.titre)
#block(above: 0.5em, below: 0.9em, text(size: 12pt, fill: gris, style: "italic", f.sousTitre))

#if annee {
  block(below: 0.8em, f.legende.map(l => [#box(inset: (x: 4pt, y: 2pt), stroke: 0.5pt + filet, strong(l.signe)) #l.texte]).join(h(1.4em)))
  grid(columns: (1fr,) * 4, column-gutter: 6mm, row-gutter: 5mm, ..f.mois.map(mois))
  block(above: 1em, strong(f.total))
} else {
  let plage(p) = block(
    width: 100%,
    above: 0pt,
    below: 6pt,
    inset: 7pt,
    stroke: (left: 2.5pt + (if p.fort { marque } else { filet }), rest: 0.5pt + filet),
    fill: if p.fort { doux } else { white },
    {
      if p.heures != "" { par(strong(p.heures)) }
      par(if p.fort { text(size: 11.5pt, strong(p.titre)) } else { emph(p.titre) })
      for l in p.lignes { par(text(size: 10pt, l)) }
    },
  )
  table(
    columns: (1fr,) * f.jours.len(),
    align: left + top,
    stroke: 0.5pt + filet,
    inset: 4pt,
    table.header(..f.jours.map(j => strong(j.titre))),
    ..f.jours.map(j => {
      for n in j.notes { par(text(size: 9pt, style: "italic", n)) }
      for p in j.plages { plage(p) }
    }),
  )
}
`
