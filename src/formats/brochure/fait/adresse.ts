const VOIE =
  /^(?:\d{1,4}(?: ?(?:bis|ter|quater))?,? ?(?:-|–)? ?)?(?:(?:rue|avenue|av\.|boulevard|bd|bld|place|quai|allee|chemin|impasse|cours|route|square|passage|esplanade|parvis|voie|faubourg|domaine|rond-point|mail) [^\n]{2,90}|(?:bp|cs|b\.p\.) ?\d{2,6}.{0,40}|(?:batiment|bat\.?|immeuble|escalier|porte|tour|bureau|[a-z0-9]{1,4} etage) .{1,40})$/
const POSTAL =
  /^(?:F-? ?)?(\d{5})\s?(?:[-–,]\s?)?([A-ZÀ-Ý][\p{L}' .-]{1,50}?(?:\s+(?:CEDEX|Cedex|cedex)(?:\s?\d{1,2})?)?)$/u
const EN_LIGNE =
  /(?:^|[\s,(–-])(\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|boulevard|bd|place|quai|all[ée]e|chemin|impasse|cours|route|square|passage|esplanade|parvis) [^,;|()–]{2,60}?)\s?[,–|-]\s?(\d{5})\s?[-–]?\s?([A-ZÀ-Ý][\p{L}' -]{1,40})/iu

/** Whether a folded line is the street line of an address. */
export const isVoie = (plie: string): boolean => plie.length < 110 && VOIE.test(plie)

/** '99400 Ville Cedex 3' read; null when the line is not a postal line. */
export const readPostal = (texte: string): { codePostal: string; ville: string } | null => {
  if (texte.length > 80) return null
  const found = POSTAL.exec(texte.trim().replace(/,?\s*france$/i, ''))
  return found ? { codePostal: found[1]!, ville: found[2]!.trim() } : null
}

/** A whole address on one line: '1, rue X, 75005 Paris'. */
export const readAdresse = (
  texte: string,
): { avant: string; voie: string; codePostal: string; ville: string } | null => {
  if (texte.length > 400) return null
  const found = EN_LIGNE.exec(texte)
  return found
    ? {
        avant: texte.slice(0, found.index).trim(),
        voie: found[1]!.trim(),
        codePostal: found[2]!,
        ville: found[3]!.trim(),
      }
    : null
}
