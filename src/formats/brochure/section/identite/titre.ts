/** What the title of a diploma says: its type and level, its mention, its parcours, its year. */
import type { Contexte } from '../../contexte.ts'
import type { Unite } from '../../unite.ts'

const TYPES: readonly (readonly [string, RegExp, number | null])[] = [
  ['Licence professionnelle', /^(?:licence (?:professionnelle|pro)\b|lp\b)/, 6],
  ['Licence', /^licence\b/, 6],
  ['BUT', /^(?:b\.?u\.?t\.?|bachelor universitaire de technologie)\b/, 6],
  ['Mastère spécialisé', /^mastere(?: specialise)?\b/, null],
  ['Executive MBA', /^executive mba\b/, null],
  ['MBA', /^mba\b/, null],
  ['Master of Science', /^(?:master of (?:science|arts)|msc|m\.sc\.?)(?![a-z])/, null],
  ['Master', /^master(?:'s degree|'s)?\b/, 7],
  ['Doctorat', /^doctorat\b/, 8],
  ['Diplôme universitaire', /^(?:diplome (?:inter-?)?universitaire|d\.?i?\.?u\.?)(?![a-z])/, null],
  ['Bachelor', /^bachelor\b/, null],
]

const DEUX_ANNEES = /^\s*(?:1 (?:et|&) 2|1 ?\/ ?2|1-2)(?=\s|$)/i
const ANNEE = /^(?:[-–:,(]|\s)*([12])(?:[eè]re?|e|nde?)?(?: ann[ée]e)?\)?(?=\s|$|[-–:,])/i
const FINALITE = /^\s*(?:à finalité )?(?:professionnel(?:le)?|recherche|indifférenciée?)(?=\s*$|\s+[-–:(])/i
const FIN_ANNEE = /[\s,–-]+([12])\s?(?:[eè]re|e|[eè]me|nde?) ann[ée]e$/i
const CODE_PAREN = /\s?[([]((?:M[12]|L3|LP|MBA)?[_ -]?[A-Z][A-Z0-9]{0,11}(?:[_-][A-Z0-9]{1,12})*)[)\]]\s*$/

/** The diploma a text opens with: its name, its level where the name says it, how many signs it takes. */
export const typeOf = (plie: string): { type: string; niveau: number | null; longueur: number } | null => {
  for (const [type, motif, niveau] of TYPES) {
    const found = motif.exec(plie)
    if (found) return { type, niveau, longueur: found[0].length }
  }
  return null
}

/** Notes the diploma; its level only where the name was kept. */
export const saveType = (
  { carnet }: Contexte,
  unite: Unite,
  type: string,
  niveau: number | null,
): boolean => {
  const kept = carnet.champ('diplome.type', type, unite.lignes)
  if (kept && niveau !== null) carnet.champ('diplome.niveau', niveau, unite.lignes, 'moyenne')
  return kept
}

/** Without the marks that part it from what stands beside. */
export const trimSep = (texte: string): string =>
  texte.replace(/^[\s:,|–—-]+/, '').replace(/[\s:,|–—-]+$/, '')

/** Whether a « Parcours X » follows closely: the title above it is then the mention. */
const hasParcours = ({ unites }: Contexte, unite: Unite): boolean => {
  const rang = unites.indexOf(unite)
  return unites
    .slice(rang + 1, rang + 4)
    .some((one) => one.texte.length <= 120 && /^\(?parcours ?:? ?\p{L}/u.test(one.plie))
}

const sansGuillemets = (texte: string): string => texte.replace(/^[«"“]\s?(.+?)\s?[»"”]$/, '$1')

/** « Économie circulaire / Circular Economy Master »: a title said twice is read in the first language. */
const sansTraduction = (texte: string): string =>
  texte.split(
    /\s\|\s(?!\s?(?:Parcours|PARCOURS|Mention|MENTION)\b)|\s\/\s(?=[^/]{0,80}\b(?:Master|Programme?|Track|Degree)\b)/,
  )[0]!

/** « Science politique - Parcours X (M2_X) »: mention, parcours and code of a title. */
export const readReste = (contexte: Contexte, unite: Unite, entier: string): boolean => {
  const texte = sansTraduction(entier).replace(/^[®™©\s]+/, '')
  const { carnet, casse } = contexte
  const code = CODE_PAREN.exec(texte)
  const nu = trimSep(code ? texte.slice(0, code.index) : texte)
  const parcours = /(?:^|[\s(])parcours(?:[ -]type)?\s?:?\s+(.+?)\)?$/i.exec(nu)
  const avant = trimSep(parcours ? nu.slice(0, parcours.index) : nu)
  const mention = /(?:^|\s[-–—:,(]\s?)mention\s?:?\s+(.+)$/i.exec(avant)
  const kept: boolean[] = []
  const annee = code !== null && /^M[12]$/.test(code[1]!)
  if (code) kept.push(carnet.champ(annee ? 'parcours.annee' : 'parcours.code', code[1]!, unite.lignes))
  if (parcours)
    kept.push(carnet.champ('parcours.intitule', sansGuillemets(trimSep(parcours[1]!)), unite.lignes))
  if (mention) kept.push(carnet.champ('diplome.mention', casse(trimSep(mention[1]!)), unite.lignes))
  else if (avant.length >= 3 && parcours)
    kept.push(carnet.champ('diplome.mention', casse(avant), unite.lignes))
  else if (avant.length >= 3) {
    const propre = avant.replace(/^(?:en|in|of|de|professionnelle?)\s+/i, '')
    const known = carnet.get('diplome.mention')
    if (typeof known === 'string' && known.toLowerCase() === propre.toLowerCase())
      kept.push(carnet.champ('diplome.mention', casse(propre), unite.lignes))
    else if (hasParcours(contexte, unite))
      kept.push(carnet.champ('diplome.mention', casse(propre), unite.lignes, 'moyenne'))
    else kept.push(carnet.champ('parcours.intitule', propre, unite.lignes, 'moyenne'))
  }
  return kept.includes(true)
}

/** « EXECUTIVE MBA », then the title on the next line. */
const readSuite = (contexte: Contexte, unite: Unite): void => {
  const { unites, pris, titres, carnet } = contexte
  const apres = unites[unites.indexOf(unite) + 1]
  if (apres === undefined || apres.bloc !== unite.bloc || apres.genre !== 'ligne' || titres.has(apres)) return
  if (!pris.has(apres) && apres.texte.length <= 160 && /.\(parcours ?:/.test(apres.plie)) {
    if (readReste(contexte, apres, apres.texte)) pris.add(apres)
    return
  }
  if (
    pris.has(apres) ||
    apres.valeur !== null ||
    /^\(?(?:mention|parcours|universite|ecole)|[.;:@]/.test(apres.plie) ||
    apres.texte.length > 100
  )
    return
  const chemin = carnet.get('parcours.intitule') === undefined ? 'parcours.intitule' : 'diplome.mention'
  if (carnet.champ(chemin, apres.texte, apres.lignes, 'moyenne')) pris.add(apres)
}

/** The title of a diploma: its type, its year, and whatever follows. */
export const readTitre = (contexte: Contexte, unite: Unite): boolean => {
  const { carnet } = contexte
  const texte = unite.texte.replace(
    /^(?:dipl[ôo]me(?: vis[ée])?|formation|intitul[ée]|title|degree|level|niveau)\s?:\s*/i,
    '',
  )
  const decalage = unite.texte.length - texte.length
  const found = typeOf(unite.plie.slice(decalage))
  const court = /^M([12])\b[\s:–-]+(?=[A-ZÀ-Ý])/.exec(texte)
  if (found === null && court === null) return false
  if (/[.!?;]$/.test(texte) || texte.length > 200) return false
  const seul = /^(?:level|niveau)/i.test(unite.texte)
  let reste = texte.slice(found ? found.longueur : court![0].length)
  if (found && /^['’\p{L}]/u.test(reste)) return false
  reste = reste.replace(DEUX_ANNEES, '')
  const annee = found ? ANNEE.exec(reste) : null
  if (annee) reste = reste.slice(annee[0].length)
  const fin = annee ? null : FIN_ANNEE.exec(reste)
  if (fin) reste = reste.slice(0, fin.index)
  if (seul) reste = ''
  reste = reste.replace(FINALITE, ' ')
  const rang = annee?.[1] ?? fin?.[1] ?? court?.[1]
  const kept = found
    ? saveType(contexte, unite, found.type, found.niveau)
    : saveType(contexte, unite, 'Master', 7)
  if (trimSep(reste).length < 3 && !seul) readSuite(contexte, unite)
  if (trimSep(reste).length >= 3 && !readReste(contexte, unite, reste)) return false
  if (rang !== undefined && (found === null || found.type === 'Master'))
    carnet.champ('parcours.annee', `M${rang}`, unite.lignes)
  return kept
}
