import type { Critere } from '#src/domain/offre/programme.schema.ts'
import { splitListe } from './enumeration.ts'

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
  /\b(?:justifier de l['’]obtention|justifier l['’]obtention|obtention|titulaires?|justifier|avoir obtenu|validé|validée|posséder|hold(?:ers)?(?: of)?)\s(?:d['’](?:une? )?|de l['’]|du |des? |une? |an? )?(.+?)[.;]?$/i
const PARTICIPE = /\s(?:contenant|comportant|incluant|ayant|dans|with|including)\s.*$/
const ARTICLE = /^(?:d['’]une?|d['’]autres?|une?|du|an?) /
const LIEN = /^(?:de |d['’]|en |in )/
const TETE = /^(.{2,60}?\s(?:(?:en|in|de)(?=\s)|d['’]))\s?(.+)$/

/** « en économie, gestion ou sociologie »: each field takes the words before the first. */
const parDomaine = (objet: string): string[] => {
  const tete = TETE.exec(objet)
  if (!tete) return []
  const items = splitListe(tete[2]!)
  return items.length >= 2 && items.every((item) => item.split(' ').length <= 6 && !/\d/.test(item))
    ? items.map((item) => `${tete[1]} ${item}`)
    : []
}

/** The diplomas any of which opens the door: « un M1 de A, ou de B ou de C contenant D ». */
export const alternativesOf = (phrase: string): string[] => {
  const objet = phrase.length > 600 ? undefined : OBJET.exec(phrase)?.[1]
  if (objet === undefined || !/\sou\s|\sor\s/.test(objet)) return []
  const groupes = objet
    .split(/, (?:ou|or) |, (?=d['’]une? |une? |(?:en|de) |d['’])/)
    .map((groupe) => groupe.split(/\s(?:ou|or)\s/))
  const suivants = groupes.flat().slice(1)
  if (!suivants.every((item) => ARTICLE.test(item) || LIEN.test(item))) return parDomaine(objet)
  const premier = groupes[0]![0]!
  const at = Math.max(premier.lastIndexOf(' de '), premier.lastIndexOf(' en '), premier.lastIndexOf(' in '))
  const tete = at > 0 ? premier.slice(0, at) : ''
  return groupes.flatMap((groupe) => {
    const suite = groupe.length > 1 ? (PARTICIPE.exec(groupe.at(-1)!)?.[0] ?? '') : ''
    return groupe.map((item, i) => {
      const lie = LIEN.test(item) && !ARTICLE.test(item) && tete !== ''
      const entier = lie ? `${tete} ${item}` : item.replace(ARTICLE, '').replace(/^(?:de |d['’])/, '')
      return (
        i < groupe.length - 1 && LIEN.test(groupe.at(-1)!) && !ARTICLE.test(groupe.at(-1)!)
          ? entier + suite
          : entier
      ).trim()
    })
  })
}

const NIVEAU = /\(([^()]{0,40}bac ?\+ ?\d[^()]{0,30})\)|\b(bac ?\+ ?\d)\b/i

/** « Bac + 4 », with the diploma printed beside it when both stand in one parenthesis. */
export const niveauOf = (phrase: string): string | null => {
  const found = NIVEAU.exec(phrase)
  return found ? (found[1] ?? found[2] ?? null) : null
}
