import { isBoucheTrou, type Lignes, RIEN, takeLignes } from '#src/formats/echange/plume.ts'
import type { RegleTransforme, Releve } from '#src/formats/echange/rapport.ts'
import { childrenOf, type Noeud } from '#src/formats/xml/arbre.ts'

/** An element met on the way down, with the path the report knows it by. */
export type Vu = { readonly noeud: Noeud; readonly chemin: string }

/** Children of one name, each under its own path ('session', 'session[2]'). */
export const vus = (parent: Vu | null, nom: string): readonly Vu[] =>
  parent === null
    ? []
    : childrenOf(parent.noeud, nom).map((noeud, i) => ({
        noeud,
        chemin: `${parent.chemin}/${nom}${i > 0 ? `[${i + 1}]` : ''}`,
      }))

/** The first element down a path of names, or null. */
export const vu = (parent: Vu | null, chemin: string): Vu | null =>
  chemin.split('/').reduce<Vu | null>((at, nom) => vus(at, nom)[0] ?? null, parent)

/** The text of an element on one line, freed of HTML; null when the element is absent or says nothing. */
export const takeTexte = (releve: Releve, at: Vu | null, cible: string): string | null => {
  if (at === null || at.noeud.texte === '') return null
  const texte = plainOfHtml(at.noeud.texte)?.replaceAll(/\s*\n\s*/g, ' ') ?? at.noeud.texte
  if (isBoucheTrou(texte)) {
    releve.drop(at.chemin, 'bouche_trou')
    return null
  }
  if (texte === at.noeud.texte) releve.keep(at.chemin, cible)
  else releve.transform(at.chemin, cible, { vers: texte, regle: 'normalise' })
  return texte
}

/** Accounts for a text whose meaning was taken under another form. */
export const takeAs = (
  releve: Releve,
  at: Vu | null,
  change: { readonly cible: string; readonly vers: string; readonly regle: RegleTransforme },
): void => {
  if (at !== null) releve.transform(at.chemin, change.cible, { vers: change.vers, regle: change.regle })
}

/** Accounts for a text that stands in the programme as `vers`: kept when that is what it says. */
export const tellTaken = (
  releve: Releve,
  at: Vu,
  change: { readonly cible: string; readonly vers: string; readonly regle: RegleTransforme },
): void => {
  if (change.vers === at.noeud.texte) releve.keep(at.chemin, change.cible)
  else releve.transform(at.chemin, change.cible, { vers: change.vers, regle: change.regle })
}

/** The lines of a long text, freed of the HTML some feeds put in it; `order` says in which they will be read. */
export const takeLong = (
  releve: Releve,
  at: Vu | null,
  cible: string,
  order: (lignes: Lignes) => readonly string[] = ({ toutes }) => toutes,
): Lignes => {
  if (at === null || at.noeud.texte === '') return RIEN
  const read = takeLignes(plainOfHtml(at.noeud.texte) ?? at.noeud.texte)
  if (read.toutes.length === 0) releve.drop(at.chemin, 'bouche_trou')
  else tellTaken(releve, at, { cible, vers: order(read).join('\n'), regle: 'normalise' })
  return read
}

/** A line end or a closed block: a lone `<b>` may well be what someone wrote. */
const TAG = /<\/(?:p|li|ul|ol|div|strong|em|span|font|table|h[1-6])>|<br\s*\/?>/i
const LINE_END = /<(?:br|\/p|\/li|\/div|\/h[1-6]|\/tr)\b[^<>]*>/gi
const ITEM = /<li\b[^<>]*>/gi

/** A text that was written as HTML (feeds put it in CDATA) as plain lines; null when it holds no tag. */
export const plainOfHtml = (texte: string): string | null => {
  if (!TAG.test(texte)) return null
  return texte
    .replaceAll(ITEM, '- ')
    .replaceAll(LINE_END, '\n')
    .replaceAll(/<\/?[a-z][^<>]*>/gi, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
    .trim()
}
