import type { RoleContact, StatutApprenant } from '#src/domain/offre/vocabulaire.ts'

/** dict-niveaux: 11 to 18 are levels 1 to 8 of the European framework; 2 to 8 are the levels of 1969. */
export const niveauToLheo = (niveau: number): string => String(10 + niveau)

const FORMER = new Map([
  ['4', 3],
  ['5', 4],
  ['6', 5],
  ['7', 6],
])

/** What a level code says: null where it says nothing, or two things (old level I is 7 or 8). */
export const niveauFromLheo = (
  code: string,
): { readonly niveau: number; readonly ancien: boolean } | null => {
  const n = Number(code)
  if (n >= 11 && n <= 18) return { niveau: n - 10, ancien: false }
  const niveau = FORMER.get(code)
  return niveau === undefined ? null : { niveau, ancien: true }
}

/** « Bac + 3 » as a level of entry: bac is 4, bac + 2 is 5, bac + 3 and bac + 4 are 6, bac + 5 is 7, bac + 8 is 8. */
export const niveauOfBac = (texte: string): number | null => {
  const found = /bac\s*(?:\+\s*(\d))?/i.exec(texte)
  if (!found) return null
  const years = Number(found[1] ?? 0)
  const levels = [4, null, 5, 6, 6, 7, null, null, 8]
  return levels[years] ?? null
}

/** FORMACODE of the public of each statut; continuing education has no single one. */
export const PUBLIC_LHEO: Readonly<Record<StatutApprenant, string | null>> = {
  FI: '81061',
  FC: null,
  APP: '82027',
  PRO: '82029',
}

/** dict-type-contact. Two roles are exactly one type; the others are brought under the nearest. */
export const TYPE_CONTACT_LHEO: Readonly<Record<RoleContact, string>> = {
  directrice_mention: '5',
  responsable_mention: '3',
  responsable_formation: '3',
  responsable_parcours: '3',
  gestionnaire_formation: '0',
  referent_cfa: '14',
  referent_handicap: '1',
  autre: '0',
}

/** What each type of contact becomes; those without a role of ours are `autre`. */
export const ROLE_OF_TYPE: ReadonlyMap<string, RoleContact> = new Map([
  ['1', 'referent_handicap'],
  ['3', 'responsable_formation'],
  ['5', 'directrice_mention'],
  ['14', 'referent_cfa'],
])

/** Two-letter codes of the languages a brochure names (ISO 639-1). */
export const LANGUES: ReadonlyMap<string, string> = new Map([
  ['français', 'fr'],
  ['anglais', 'en'],
  ['allemand', 'de'],
  ['espagnol', 'es'],
  ['italien', 'it'],
  ['portugais', 'pt'],
  ['néerlandais', 'nl'],
  ['arabe', 'ar'],
  ['chinois', 'zh'],
  ['japonais', 'ja'],
  ['russe', 'ru'],
])

export const langueOf = (code: string): string | null =>
  [...LANGUES].find(([, letters]) => letters === code.toLowerCase())?.[0] ?? null

/** LHÉO has no element for a legal notice: an extra of this name carries it, where an offer may say more. */
export const EXTRA_MENTION = 'mention-legale'
