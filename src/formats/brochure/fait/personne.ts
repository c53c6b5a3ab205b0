import type { RoleContact } from '#src/domain/offre/vocabulaire.ts'
import { fold } from '#src/kit/text.ts'

const PARTICULES = new Set([
  'de',
  'du',
  'des',
  'la',
  'le',
  "d'",
  'van',
  'von',
  'der',
  'den',
  'el',
  'al',
  'ben',
  'da',
  'dos',
  'di',
])
const CIVILITE = /^(?:M\.|MM\.|Mme|Mlle|Monsieur|Madame|Dr|Pr|Prof\.|Mr|Mrs|Ms)\.?\s+/
const CHOSE =
  /\b(?:(?:universit|facult|departement|formation|programme|management|marketing|secretariat|scolarit|responsable|direct(?:eur|rice|ion)|gestion|communication|departm|diplom|admission|internation|etudiant|laboratoire|association|francais|economi|strategi|certification|debouch|informatique|numerique|professionnel|territo|developpement)|(?:nous|vous|notre|votre|nos|vos|pour|avec|plus|infos?|iae|iut|iep|cfa|ufr|masters?|licences?|ecoles?|instituts?|services?|sites?|campus|contrats?|parcours|mentions?|modules?|semestres?|rues?|avenue|cedex|bureaux?|centres?|france|europe|sciences?|droit|school|university|office|the|and|of|stages?|memoires?|bac|poles?|maisons?|chambre|lycee|groupe|cours|projets?|anglais|histoire|business|data|finances?|contacts?|metiers?|reseaux?|federation)\b)/
const MOT_NOM = /^(?:[A-ZÀ-ÖØ-Ý][\p{L}]*(?:['’.-][\p{L}]+)*\.?|[dDlL]['’][A-ZÀ-Ý][\p{L}-]+)$/u

/** Whether a text has the shape of a person's name: two to six capitalised words, particles allowed. */
export const isNom = (texte: string): boolean => {
  const nu = texte.replace(CIVILITE, '').trim()
  const mots = nu.split(/\s+/)
  if (nu.length > 60 || mots.length < 2 || mots.length > 6 || /\d/.test(nu) || CHOSE.test(fold(nu)))
    return false
  if (!mots.every((mot) => PARTICULES.has(mot.toLowerCase()) || MOT_NOM.test(mot))) return false
  const pleins = mots.filter((mot) => !PARTICULES.has(mot))
  return (
    pleins.length >= 2 &&
    MOT_NOM.test(mots[0]!) &&
    !pleins.every((mot) => mot === mot.toUpperCase() && mot.length > 12)
  )
}

/** The name a text ends with, as long as it can be, or null: 'du parcours Ada Lovelace' -> 'Ada Lovelace'. */
export const nomFinal = (texte: string): string | null => {
  const mots = texte.trim().split(/\s+/)
  let start = mots.length
  while (
    start > 0 &&
    mots.length - start < 6 &&
    (MOT_NOM.test(mots[start - 1]!) || PARTICULES.has(mots[start - 1]!))
  )
    start--
  while (start < mots.length && PARTICULES.has(mots[start]!)) start++
  const nom = mots.slice(start).join(' ')
  return isNom(nom) ? nom : null
}

const ROLES: readonly (readonly [RoleContact, RegExp])[] = [
  [
    'referent_handicap',
    /\breferente?s? (?:du |au )?handicap|\bmission handicap|handicap(?:ped)? (?:referent|officer|contact)|disability (?:officer|contact|adviser)/,
  ],
  ['directrice_mention', /\bdirect(?:eur|rice)[^,;]{0,20} (?:de la )?mention/],
  ['responsable_mention', /\b(?:responsable|head)s?[^,;]{0,20} (?:de la |of the )?mention/],
  [
    'responsable_formation',
    /\b(?:co-?)?(?:responsable|direct(?:eur|rice|ion)|director|head|leader|coordinat(?:eur|rice|or)|manager)(?:\.?[er]?(?:ice)?\.?s?)?\b[^,;]{0,25}\b(?:formation|master|programme|program|diplome|licence|mba|degree|m[12]|course)\b/,
  ],
  [
    'responsable_parcours',
    /\b(?:responsable|direct(?:eur|rice)|coordinat(?:eur|rice))s?\b[^,;]{0,25}\bparcours\b/,
  ],
  [
    'gestionnaire_formation',
    /\b(?:gestionnaires?|secretariat|secretaires?|assistante?s?|scolarite|administrat(?:or|ive|ion)|programme office)\b/,
  ],
  [
    'referent_cfa',
    /\b(?:referente?s?|conseill(?:er|ere)s?|charge.{0,5} de)\b[^,;]{0,30}\b(?:cfa|apprentissage|alternance|entreprises?)\b|\bcfa\b/,
  ],
  [
    'responsable_formation',
    /^(?:co-?)?responsables?(?: pedagogiques?| scientifiques?| universitaires?)?$|^direct(?:eur|rice|ion)(?: pedagogique| academique)?$|^(?:academic|programme) (?:director|leader)$/,
  ],
]
const AUTRE =
  /^(?:co-?)?(?:responsable|direct(?:eur|rice|or)|coordinat(?:eur|rice|or)|referente?s?|president|tuteur|tutrice|maitre de conf|professeure?|enseignante?|charge[e.]{0,3} d|contacts?$|conseill|head|dean|doyen|intervenante?|admissions?(?: (?:office|team|contact|service))?$|accueil$|relations? (?:entreprises?|internationales?)$|(?:student|international|career) (?:office|services?)$|bureau (?:des|de) |service (?:des|de|scolarite))/

/** The role a printed title stands for; null when the text is no title at all. */
export const roleOf = (titre: string): RoleContact | null => {
  const plie = fold(titre)
    .replace(/\([a-z]{1,2}\)/g, '')
    .replace(/\bresp\.(?= )/, 'responsable')
    .replace(/\bdir\.(?= )/, 'directeur')
  if (plie.length > 110 || plie.length < 4 || /[.;:!?] |,.*,/.test(plie)) return null
  const role = ROLES.find(([, mot]) => mot.test(plie))?.[0]
  return role ?? (AUTRE.test(plie) ? 'autre' : null)
}

const COURRIEL = /[a-z0-9][a-z0-9._+-]{0,63}@[a-z0-9][a-z0-9.-]{0,190}\.[a-z]{2,10}/gi
const TELEPHONE = /(?<![\d+])(?:\+33 ?\(?0?\)? ?|0)[1-9](?:[ .-]?\d{2}){4}(?!\d)/g
const SITE = /(?<![@\w.])(?:https?:\/\/|www\.)[^\s|<>()[\]"»,;]{3,200}/gi

/** E-mail addresses, telephones and sites of a text, as printed. */
export const courrielsOf = (texte: string): string[] =>
  texte.includes('@') ? (texte.match(COURRIEL) ?? []) : []
export const telephonesOf = (texte: string): string[] => texte.match(TELEPHONE) ?? []
export const sitesOf = (texte: string): string[] =>
  (texte.match(SITE) ?? []).map((site) => site.replace(/[.,;:]$/, ''))

/** A French number in E.164: '03 20 12 34 50' -> '+33320123450'. */
export const e164 = (telephone: string): string =>
  `+33${telephone.replace(/^\+33/, '').replace(/\D/g, '').replace(/^0/, '')}`

/** A name without « M. », « Mme », « Dr »… */
export const sansCivilite = (nom: string): string => nom.replace(CIVILITE, '').trim()
