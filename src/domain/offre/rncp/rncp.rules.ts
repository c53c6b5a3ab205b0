/**
 * Watching the fiche a parcours rests on. A diploma may be prepared while its registration runs on the day one
 * enters (Code du travail, as the field notes report it); a master is registered « de droit » with its mention, and
 * each accredited university is one of its certificateurs. Apprenticeship asks for a diploma open to that way in.
 */
import { type Jour, toOrdinal } from '#src/kit/jour.ts'
import { fold } from '#src/kit/text.ts'
import type { FicheRncp } from './rncp.schema.ts'

export type StatutRncp = 'active' | 'pas_encore' | 'expiree' | 'inactive' | 'inconnue'

/** What the register says of a fiche on a day; 'inconnue' when it gives neither an end nor a state. */
export const statutRncp = (fiche: FicheRncp, jour: Jour): StatutRncp => {
  if (fiche.dateEffet !== null && jour < fiche.dateEffet) return 'pas_encore'
  if (fiche.finEnregistrement !== null && jour > fiche.finEnregistrement) return 'expiree'
  if (fiche.actif === false) return 'inactive'
  return fiche.finEnregistrement === null && fiche.actif === null ? 'inconnue' : 'active'
}

export type Etablissement = { readonly siret: string | null; readonly nom: string | null }
export type ParcoursRncp = {
  readonly debut: Jour | null
  readonly fin: Jour | null
  readonly niveau: number | null
  /** Whether the parcours takes apprentis. */
  readonly apprentissage: boolean
  readonly etablissement: Etablissement
}

export type ConstatRncp =
  | { readonly code: 'rncp.inactive'; readonly numero: string }
  | { readonly code: 'rncp.pas_encore'; readonly numero: string; readonly effet: string }
  | { readonly code: 'rncp.expiree'; readonly numero: string; readonly fin: string }
  | { readonly code: 'rncp.expire_avant_entree'; readonly numero: string; readonly fin: string }
  | { readonly code: 'rncp.expire_avant_fin'; readonly numero: string; readonly fin: string }
  | {
      readonly code: 'rncp.expire_bientot'
      readonly numero: string
      readonly fin: string
      readonly jours: number
    }
  | { readonly code: 'rncp.fin_inconnue'; readonly numero: string }
  | { readonly code: 'rncp.remplacee'; readonly numero: string; readonly par: readonly string[] }
  | { readonly code: 'rncp.certificateur_absent'; readonly numero: string; readonly nom: string }
  | { readonly code: 'rncp.certificateur_inactif'; readonly numero: string; readonly nom: string }
  | { readonly code: 'rncp.etablissement_inconnu'; readonly numero: string }
  | { readonly code: 'rncp.apprentissage_ferme'; readonly numero: string }
  | { readonly code: 'rncp.apprentissage_inconnu'; readonly numero: string }
  | { readonly code: 'rncp.niveau_autre'; readonly numero: string; readonly niveau: number }

const ROMAN: Readonly<Record<string, string>> = {
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
  v: '5',
  vi: '6',
  vii: '7',
  viii: '8',
  ix: '9',
  x: '10',
  xi: '11',
  xii: '12',
  xiii: '13',
}
const EMPTY_WORDS = new Set(['universite', 'univ', 'de', 'du', 'des', 'd', 'la', 'le', 'l', 'et'])

const nameWords = (nom: string): ReadonlySet<string> =>
  new Set(
    fold(nom)
      .split(/[^a-z0-9]+/)
      .filter((mot) => mot !== '' && !EMPTY_WORDS.has(mot))
      .map((mot) => ROMAN[mot] ?? mot),
  )

const numbersOf = (mots: ReadonlySet<string>): string => [...mots].filter((mot) => /^\d+$/.test(mot)).join()

/**
 * Whether two names are the same university's: the same words, or one name shortened to two words or more.
 * A number (Paris 1, Paris VIII) must be in both.
 */
export const sameEtablissement = (a: string, b: string): boolean => {
  const [short, long] = [nameWords(a), nameWords(b)].sort((x, y) => x.size - y.size) as [
    ReadonlySet<string>,
    ReadonlySet<string>,
  ]
  if (short.size === 0 || numbersOf(short) !== numbersOf(long) || !short.isSubsetOf(long)) return false
  return short.size === long.size || short.size >= 2
}

/** The certificateur an establishment is on the fiche, by SIRET, else by name; null when it is none of them. */
export const findCertificateur = (
  fiche: FicheRncp,
  { siret, nom }: Etablissement,
): { readonly par: 'siret' | 'nom'; readonly actif: boolean | null } | null => {
  const bySiret = siret === null ? undefined : fiche.certificateurs.find((one) => one.siret === siret)
  if (bySiret) return { par: 'siret', actif: bySiret.actif }
  const byName = fiche.certificateurs.find(
    (one) => nom !== null && one.nom !== null && sameEtablissement(one.nom, nom),
  )
  return byName ? { par: 'nom', actif: byName.actif } : null
}

const expiry = (fiche: FicheRncp, parcours: ParcoursRncp, today: Jour, alerte: number): ConstatRncp[] => {
  const { numero, finEnregistrement: fin, dateEffet: effet } = fiche
  if (effet !== null && parcours.debut !== null && parcours.debut < effet)
    return [{ code: 'rncp.pas_encore', numero, effet }]
  if (fin === null) return [{ code: 'rncp.fin_inconnue', numero }]
  if (parcours.debut !== null && parcours.debut > fin)
    return [{ code: 'rncp.expire_avant_entree', numero, fin }]
  if (today > fin) return [{ code: 'rncp.expiree', numero, fin }]
  const jours = toOrdinal(fin as Jour) - toOrdinal(today)
  return [
    ...(parcours.fin !== null && parcours.fin > fin
      ? [{ code: 'rncp.expire_avant_fin' as const, numero, fin }]
      : []),
    ...(jours <= alerte ? [{ code: 'rncp.expire_bientot' as const, numero, fin, jours }] : []),
  ]
}

const certifier = (fiche: FicheRncp, etablissement: Etablissement): ConstatRncp[] => {
  const { numero } = fiche
  const nom = etablissement.nom ?? etablissement.siret
  if (nom === null) return [{ code: 'rncp.etablissement_inconnu', numero }]
  const found = findCertificateur(fiche, etablissement)
  if (found === null) return [{ code: 'rncp.certificateur_absent', numero, nom }]
  return found.actif === false ? [{ code: 'rncp.certificateur_inactif', numero, nom }] : []
}

/**
 * All there is to say of a fiche for one parcours, on a day. `alerte` is how many days before its end a fiche
 * starts to warn.
 */
export const watchRncp = (
  fiche: FicheRncp,
  parcours: ParcoursRncp,
  { today, alerte }: { readonly today: Jour; readonly alerte: number },
): readonly ConstatRncp[] => {
  const { numero } = fiche
  const autre = fiche.niveau !== null && parcours.niveau !== null && fiche.niveau !== parcours.niveau
  return [
    ...(fiche.actif === false ? [{ code: 'rncp.inactive' as const, numero }] : []),
    ...expiry(fiche, parcours, today, alerte),
    ...(fiche.nouvelles.length > 0
      ? [{ code: 'rncp.remplacee' as const, numero, par: fiche.nouvelles }]
      : []),
    ...certifier(fiche, parcours.etablissement),
    ...(parcours.apprentissage && fiche.voies.CA === false
      ? [{ code: 'rncp.apprentissage_ferme' as const, numero }]
      : []),
    ...(parcours.apprentissage && fiche.voies.CA === null
      ? [{ code: 'rncp.apprentissage_inconnu' as const, numero }]
      : []),
    ...(autre ? [{ code: 'rncp.niveau_autre' as const, numero, niveau: fiche.niveau! }] : []),
  ]
}
