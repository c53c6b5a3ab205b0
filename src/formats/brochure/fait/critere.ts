import type { Critere } from '#src/domain/offre/programme.schema.ts'

type Nature = NonNullable<Critere['nature']>

const MOTS: readonly (readonly [Nature, RegExp])[] = [
  ['vapp', /validation des acquis|\bv\.?a\.?[pe]\.?p?\b(?! de)/],
  ['recommandation', /recommand|\bconseill|\bsouhait|apprecie|\batout\b|an asset|preferred/],
  [
    'profil',
    /peuvent etre|s'adresse (?:a|aux)|destinee? (?:a|aux)|\bprofils?\b|is (?:open|aimed) (?:to|at)|issue?s? d/,
  ],
  ['attendu', /(?:est|sont) (?:attendue?s?|exigee?s?|requise?s?)|\battendus?\b|\bis expected/],
  [
    'diplome',
    /\b(?:masters? ?1|m1|licences?|bac ?\+ ?\d|diplomes?|cursus|titulaires?|bachelor|degree|180 ects|240 ects|60 ects)\b/,
  ],
  [
    'competence',
    /\bcompetences?\b|\baptitudes?\b|\bmaitris|\bniveau (?:b|c)[12]|\b(?:toeic|toefl|ielts)\b|\bskills?\b|proficien|connaissances?\b|\bexperience professionnelle|\bb2\b/,
  ],
  ['obligatoire', /\bdoi(?:t|vent)\b|\bdevront\b|obligatoire|\bmust\b|\brequired\b|imperati/],
]

/** What kind of condition a folded sentence states; null when it says none. */
export const natureCritere = (plie: string): Nature | null =>
  MOTS.find(([, mot]) => mot.test(plie))?.[0] ?? null

const OBJET =
  /\b(?:justifier de l['’]obtention|justifier l['’]obtention|obtention|titulaires?|justifier|validé|validée|posséder|holders? of)\s(?:d['’]|de l['’]|du |de |d['’]un |an? )?(?:une? )?(.+?)[.;]?$/i
const PARTICIPE = /\s(?:contenant|comportant|incluant|ayant|dans|with|including|in)\s.*$/

/** The diplomas any of which opens the door: « un M1 de A, ou de B ou de C contenant D ». */
export const alternativesOf = (phrase: string): string[] => {
  const objet = phrase.length > 600 ? undefined : OBJET.exec(phrase)?.[1]
  if (objet === undefined || !/\sou\s|\sor\s/.test(objet)) return []
  const groupes = objet.split(/, (?:ou|or) /).map((groupe) => groupe.split(/\s(?:ou|or)\s/))
  const premier = groupes[0]![0]!
  const tete = premier.includes(' de ') ? premier.slice(0, premier.lastIndexOf(' de ')) : ''
  return groupes.flatMap((groupe) => {
    const suite = groupe.length > 1 ? (PARTICIPE.exec(groupe.at(-1)!)?.[0] ?? '') : ''
    return groupe.map((item, i) => {
      const entier = /^(?:de |d')/.test(item) && tete !== '' ? `${tete} ${item}` : item
      return (i < groupe.length - 1 && suite !== '' ? entier + suite : entier)
        .trim()
        .replace(/^(?:d'une?|une?) /, '')
    })
  })
}

const NIVEAU = /\(([^()]{0,40}bac ?\+ ?\d[^()]{0,30})\)|\b(bac ?\+ ?\d)\b/i

/** « Bac + 4 », with the diploma printed beside it when both stand in one parenthesis. */
export const niveauOf = (phrase: string): string | null => {
  const found = NIVEAU.exec(phrase)
  return found ? (found[1] ?? found[2] ?? null) : null
}
