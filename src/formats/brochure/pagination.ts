import { fold } from '#src/kit/text.ts'
import { structureOf } from './maquette/structure.ts'

const APRES = /^(\S.{5,118}?)(?: {2,}|\t+| ?[-–—|•·] ?| page | p\. ?)(\d{1,3})(?: ?\/ ?\d{1,3})? ?[-–—|]?$/i
const AVANT = /^[-–—|]? ?(?:page )?(\d{1,3})(?: {2,}|\t+| ?[-–—|•·] ?)(\S.{5,118})$/i
const FOLIO = /^(?:[-–—] ?)?(?:page |p\. ?)?\d{1,3}(?: ?(?:\/|sur|of) ?\d{1,3}| ?[-–—])$|^page \d{1,3}$/i
const TABLE = /^\||\t| {3,}\S.* {3,}\S/
const ECART_MIN = 4

type Pied = { readonly rang: number; readonly page: number }

/** A line that ends or begins with a number as a page does: its words, and the number. */
const piedOf = (ligne: string): readonly [string, number] | null => {
  const net = ligne.trim()
  if (net.length < 8 || net.length > 140 || !/\d/.test(net) || net.startsWith('|')) return null
  const apres = APRES.exec(net)
  const avant = apres ? null : AVANT.exec(net)
  const texte = fold(apres?.[1] ?? avant?.[2] ?? '')
  if (texte.split(' ').length < 3 || structureOf(texte, texte) !== null) return null
  return [texte, Number(apres?.[2] ?? avant?.[1])]
}

const isBlanc = (ligne: string | undefined): boolean => ligne === undefined || ligne.trim() === ''

/** Footers: the same words with a number that grows from page to page, set apart from the text. */
const findPieds = (lignes: readonly string[]): Set<number> => {
  const groupes = new Map<string, Pied[]>()
  lignes.forEach((ligne, rang) => {
    if (!isBlanc(lignes[rang - 1]) && !isBlanc(lignes[rang + 1])) return
    const pied = piedOf(ligne)
    if (pied) groupes.set(pied[0], [...(groupes.get(pied[0]) ?? []).slice(-400), { rang, page: pied[1] }])
  })
  const pieds = new Set<number>()
  for (const groupe of groupes.values()) {
    const suit = groupe.every(
      ({ rang, page }, i) =>
        i === 0 ||
        (page > groupe[i - 1]!.page &&
          page - groupe[i - 1]!.page <= 2 &&
          rang - groupe[i - 1]!.rang >= ECART_MIN),
    )
    if (groupe.length >= 2 && suit) for (const { rang } of groupe) pieds.add(rang)
  }
  return pieds
}

/**
 * The lines that only repeat what every page carries, by number (from 1). Words met for the first time stay:
 * a running header may be the only place that names the school.
 */
export const findPagination = (lignes: readonly string[]): Set<number> => {
  const pieds = findPieds(lignes)
  const vues = new Set<string>()
  const repetees = new Set<number>()
  const bords = new Set<number>(pieds)
  lignes.forEach((ligne, rang) => {
    const net = ligne.trim()
    if (net === '' || net.length > 140) return
    if (FOLIO.test(net)) bords.add(rang)
    if (ligne.includes('\f')) bords.add(rang - 1)
    const key = fold(net)
    if (vues.has(key) && net.length >= 8 && !TABLE.test(net) && structureOf(net, key) === null)
      repetees.add(rang)
    vues.add(key)
  })
  const mises = new Set(pieds)
  for (const bord of bords)
    for (const pas of [1, -1]) {
      let rang = bord + pas
      for (let lues = 0; lues < 2; rang += pas) {
        if (rang < 0 || rang >= lignes.length || Math.abs(rang - bord) > 8) break
        if (isBlanc(lignes[rang]) || bords.has(rang)) continue
        if (!repetees.has(rang)) break
        mises.add(rang)
        lues++
      }
    }
  return new Set([...mises].map((rang) => rang + 1))
}
