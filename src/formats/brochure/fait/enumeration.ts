const PAUSE = /[,;]/

/** Splits at commas and semicolons that stand outside parentheses. */
export const splitVirgules = (texte: string): string[] => {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (let i = 0; i < texte.length; i++) {
    const c = texte[i]!
    if (c === '(') depth++
    else if (c === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0 && PAUSE.test(c)) {
      parts.push(texte.slice(start, i))
      start = i + 1
    }
  }
  return [...parts, texte.slice(start)].map(trimItem).filter((part) => part !== '')
}

const trimItem = (texte: string): string =>
  texte
    .trim()
    .replace(/^(?:et|ou|ainsi que|and|or) /, '')
    .replace(/\s?(?:\.{2,}|…|[.;,])+$/, '')
    .replace(/,? etc$/, '')
    .trim()

const ET =
  /^([^()]{2,}?) (?:et|ou|ainsi que|and|or) (?!(?:de|du|des|d'|la|le|les|l'|en|à|au|aux|of|the)\b)([^()]{2,})$/

/** « directeur administratif et financier »: a lone adjective after another one is not a new item. */
const ADJECTIF = /(?:ier|[eè]re|ifs?|ives?|iques?|aires?|[ae]l(?:l?e)?s?|aux|eux|euses?|i[eé]n(?:ne)?s?)$/i
const isSuite = (avant: string, apres: string): boolean =>
  !apres.includes(' ') &&
  apres === apres.toLowerCase() &&
  avant.includes(' ') &&
  ADJECTIF.test(apres) &&
  ADJECTIF.test(avant)

/** The items of « a, b, c ou d »: the last conjunction separates unless it joins a complement. */
export const splitListe = (texte: string): string[] => {
  const parts = splitVirgules(texte)
  const last = parts.at(-1)
  const found = last === undefined ? null : ET.exec(last)
  return found && !isSuite(found[1]!, found[2]!)
    ? [...parts.slice(0, -1), trimItem(found[1]!), trimItem(found[2]!)]
    : parts
}

/** « de l'évaluation, de la recherche et du conseil »: each complement without its preposition. */
export const splitComplements = (texte: string): string[] =>
  splitListe(texte)
    .flatMap((item) => item.split(/ (?:et|ou) (?=(?:de|du|des|d['’]|la|le|les|l['’]))/))
    .map((item) => item.replace(/^(?:de la |de l['’]|du |des |de |d['’])/, ''))

const head = (item: string): string => item.split(' ')[0]!.toLowerCase()

/** « développement éducatif, sportif »: an item without the head word the others share continues the one before. */
export const splitDomaines = (texte: string): string[] => {
  const items = splitVirgules(texte)
  const shared =
    items.filter((item) => head(item) === head(items[0] ?? '')).length >= 2 ? head(items[0]!) : null
  if (shared === null) return splitListe(texte)
  return items.reduce<string[]>(
    (kept, item) =>
      head(item) === shared || kept.length === 0
        ? [...kept, item]
        : [...kept.slice(0, -1), `${kept.at(-1)}, ${item}`],
    [],
  )
}

/** « communication publique, politique et territoriale »: lone adjectives take the noun of the first item. */
export const distribute = (items: readonly string[]): string[] => {
  const noun = (items[0] ?? '').split(' ').slice(0, -1).join(' ')
  return noun === ''
    ? [...items]
    : items.map((item, i) => (i > 0 && !item.includes(' ') ? `${noun} ${item}` : item))
}

const ABREGE = /(?:\b(?:M|MM|Mme|Mmes|Dr|Pr|cf|ex|art|etc|av|bd|p|n°|vol|tél|Tel|St|Ste)|\b[A-Z])\.$/

/** The sentences of a paragraph, each with its full stop. */
export const splitPhrases = (texte: string): string[] => {
  const phrases: string[] = []
  let start = 0
  for (const m of texte.matchAll(/[.!?…] (?=["«“]?[A-ZÀ-ÖØ-ÝŒ])/g)) {
    const phrase = texte.slice(start, m.index + 1)
    if (ABREGE.test(phrase.slice(-8))) continue
    phrases.push(phrase.trim())
    start = m.index + 1
  }
  return [...phrases, texte.slice(start).trim()].filter((phrase) => phrase !== '')
}
