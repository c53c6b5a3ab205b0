const MOIS: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'january', 'jan'],
  ['fevrier', 'fevr', 'fev', 'february', 'feb'],
  ['mars', 'march', 'mar'],
  ['avril', 'avr', 'april', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'juil', 'july', 'jul'],
  ['aout', 'august', 'aug'],
  ['septembre', 'sept', 'september', 'sep'],
  ['octobre', 'october', 'oct'],
  ['novembre', 'november', 'nov'],
  ['decembre', 'december', 'dec'],
]
const RANGS = new Map(MOIS.flatMap((noms, rang) => noms.map((nom) => [nom, rang + 1] as const)))
const NOM = [...RANGS.keys()].sort((a, b) => b.length - a.length).join('|')

/** 'YYYY-MM-DD', or 'YYYY-MM' where only the month is said; `index` in the folded text. */
export type DateLue = { readonly iso: string; readonly index: number; readonly jour: boolean }

const CHIFFRES = /\b(\d{1,2})[/.-](\d{1,2})[/.-](20\d\d)\b/g
const ISO = /\b(20\d\d)-(\d\d)-(\d\d)\b/g
const LETTRES = new RegExp(
  `\\b(?:(\\d{1,2})(?:er|st|nd|rd|th)? (?:of )?)?(${NOM})\\.?(?: (\\d{1,2})(?:st|nd|rd|th)?,)? (20\\d\\d)\\b`,
  'g',
)
const SANS_ANNEE = new RegExp(`\\b(${NOM})\\b`, 'g')

const two = (n: number): string => String(n).padStart(2, '0')

const isoOf = (annee: string, mois: number, jour: number | null): string | null => {
  if (mois < 1 || mois > 12) return null
  if (jour === null) return `${annee}-${two(mois)}`
  const iso = `${annee}-${two(mois)}-${two(jour)}`
  const date = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso
}

/** Every date of a folded text, in reading order; what is not a day of the calendar is left out. */
export const datesOf = (plie: string): DateLue[] => {
  const dates: DateLue[] = []
  const push = (iso: string | null, index: number, jour: boolean): void => {
    if (iso !== null) dates.push({ iso, index, jour })
  }
  for (const m of plie.matchAll(CHIFFRES)) push(isoOf(m[3]!, Number(m[2]), Number(m[1])), m.index, true)
  for (const m of plie.matchAll(ISO)) push(isoOf(m[1]!, Number(m[2]), Number(m[3])), m.index, true)
  for (const m of plie.matchAll(LETTRES)) {
    const jour = m[1] ?? m[3]
    push(
      isoOf(m[4]!, RANGS.get(m[2]!)!, jour === undefined ? null : Number(jour)),
      m.index,
      jour !== undefined,
    )
  }
  return dates.sort((a, b) => a.index - b.index)
}

/** Months named in a folded text, 1 to 12, in reading order. */
export const moisOf = (plie: string): number[] =>
  [...plie.matchAll(SANS_ANNEE)]
    .filter((m) => m[1]!.length > 3 || m[1] === 'mai')
    .map((m) => RANGS.get(m[1]!)!)

const JOURS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']
const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const JOUR = new RegExp(
  `\\b(${[...JOURS, ...DAYS].join('|')})s?\\b(?:,? (?:l')?(?:the )?(matins?|matinees?|apres-midis?|mornings?|afternoons?))?`,
  'g',
)

const SUITE = new RegExp(
  `\\b(?:du|from) (${[...JOURS, ...DAYS].join('|')}) (?:au|to) (${[...JOURS, ...DAYS].join('|')})\\b`,
)
const rangJour = (nom: string): number => Math.max(JOURS.indexOf(nom), DAYS.indexOf(nom)) + 1

export type JourNomme = { readonly jour: number; readonly partie: 'journee' | 'matin' | 'apres_midi' }

/** Days of the week named in a folded text, with the half of the day where it is said. */
export const joursOf = (plie: string): JourNomme[] => {
  const jours: JourNomme[] = []
  const suite = SUITE.exec(plie)
  if (suite) {
    const [de, a] = [rangJour(suite[1]!), rangJour(suite[2]!)]
    return Array.from({ length: a > de ? a - de + 1 : 0 }, (_, i) => ({ jour: de + i, partie: 'journee' }))
  }
  for (const m of plie.matchAll(JOUR)) {
    const jour = rangJour(m[1]!)
    const partie = m[2] === undefined ? 'journee' : /^(?:mat|mor)/.test(m[2]) ? 'matin' : 'apres_midi'
    if (!jours.some((known) => known.jour === jour && known.partie === partie)) jours.push({ jour, partie })
  }
  return jours
}
