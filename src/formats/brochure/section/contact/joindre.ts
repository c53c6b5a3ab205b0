/** How somebody is reached: the lines that hold an address or a number and name nobody. */
import type { Contexte } from '../../contexte.ts'
import { courrielsOf, isNom, roleOf, telephonesOf } from '../../fait/personne.ts'
import type { Unite } from '../../unite.ts'

const JOINDRE = /^(?:(?:e-?mail|courriel|mail|m[ée]l|t[ée]l(?:[ée]phone)?|phone|contact)\b\.?\s?:?\s?)+/i

/** What is left of a line once the address, the number and their labels are taken out. */
export const withoutReach = (texte: string): string =>
  [...courrielsOf(texte), ...telephonesOf(texte)]
    .reduce((reste, part) => reste.replace(part, ' '), texte)
    .replace(/[()|<>]/g, ' ')
    .replace(/\s(?:e-?mail|courriel|m[ée]l|t[ée]l)\.?\s?:?(?=\s|$)/gi, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:–-]+$/, '')
    .replace(JOINDRE, '')
    .trim()

/** « Adresse de messagerie », « Ligne directe »: a way to reach whoever was named above. */
const REJOINDRE =
  /^[^:]*\b(?:mail|courriel|messagerie|t[ée]l|mobile|portable|ligne|phone|adresse|bureau|contacte?r?|[ée]crire|joindre|infos?|renseignements?)/i

/** Whether a line only says how to reach somebody. */
export const isReach = (unite: Unite | undefined, sousTitre = false): unite is Unite => {
  if (unite === undefined || unite.texte.length > 200) return false
  if (courrielsOf(unite.texte).length === 0 && telephonesOf(unite.texte).length === 0) return false
  const reste = withoutReach(unite.texte)
  if (reste.length <= 3) return true
  const dite = sousTitre ? !reste.includes(':') : REJOINDRE.test(reste)
  const etiquette = reste.length <= 30 && dite && /\S ?: ?\S/.test(unite.texte)
  return etiquette && !isNom(reste) && roleOf(reste) === null
}

/** Reach lines right after a person, blank lines between them allowed once. */
export const reachAfter = (contexte: Contexte, rang: number): Unite[] => {
  const found: Unite[] = []
  const { unites, pris } = contexte
  let bloc = unites[rang]?.bloc ?? 0
  for (let i = rang + 1; i < unites.length && i <= rang + 3; i++) {
    const unite = unites[i]!
    if (!isReach(unite) || pris.has(unite) || unite.bloc > bloc + 1) break
    found.push(unite)
    bloc = unite.bloc
  }
  return found
}
