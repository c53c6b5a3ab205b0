import { type Contexte, libres } from '../contexte.ts'
import { datesOf } from '../fait/date-fait.ts'
import type { Unite } from '../unite.ts'

const LEGAL =
  /non[- ]contractuel|sans valeur contractuelle|not contractual|not (?:legally )?binding|sous reserve de modifications?|susceptibles? d'etre modifie/
const MISE_A_JOUR =
  /mise? a jour|derniere modification|version (?:du|de|d')|\bedition\b|last updated|updated on|date de publication|\bplaquette (?:de |editee|20)|\bimprime/
const ANNEE = /(?<![\d/-])(20\d\d)\s?[-–/]\s?(20\d\d|\d\d)(?![\d/-])/
const COUPE = /\s[|•·–-]\s|\. (?=\S)/
/** The years of a survey are not the year of the brochure. */
const BILAN = /\binscrits?\b|\beffectif|\btaux\b|\bresultats?\b|\benquete|\bdiplomes\b|%/
const EDITEUR = /^(?:service|direction|pole|cellule|edit|conception|realisation|publie|communication)/

/** '2026-2027' where two years follow each other. */
const anneeOf = (plie: string): string | null => {
  const found = ANNEE.exec(plie)
  if (found === null) return null
  const fin = Number(found[2]!.length === 2 ? `20${found[2]}` : found[2])
  return fin === Number(found[1]) + 1 ? `${found[1]}-${fin}` : null
}

const readDate = ({ carnet }: Contexte, unite: Unite, texte: string): boolean => {
  const date = datesOf(unite.plie)[0]
  if (date === undefined) return false
  carnet.champ('document.date', date.iso, unite.lignes)
  return carnet.champ('document.dateTexte', texte, unite.lignes)
}

const readLegal = (contexte: Contexte, unite: Unite): void => {
  const { carnet } = contexte
  const parts = unite.texte.split(COUPE).map((part) => part.trim())
  const found = parts.findIndex((_, i) => LEGAL.test(foldPart(unite, parts, i)))
  carnet.champ('document.mentionLegale', found < 0 ? unite.texte : parts[found]!, unite.lignes)
  parts.forEach((part, i) => {
    const plie = foldPart(unite, parts, i)
    if (i === found) return
    if (datesOf(plie).length > 0) {
      carnet.champ('document.date', datesOf(plie)[0]!.iso, unite.lignes)
      carnet.champ('document.dateTexte', part, unite.lignes)
    } else if (anneeOf(plie) !== null)
      carnet.champ('document.anneeUniversitaire', anneeOf(plie), unite.lignes)
    else if (EDITEUR.test(plie) && part.length <= 80) carnet.champ('document.editeur', part, unite.lignes)
  })
  contexte.pris.add(unite)
}

/** The folded twin of a part, cut at the same separators. */
const foldPart = (unite: Unite, parts: readonly string[], i: number): string => {
  const plies = unite.plie.split(COUPE)
  return (plies.length === parts.length ? plies[i] : unite.plie)?.trim() ?? ''
}

/** A breadcrumb above the title: « A - B - C », the shelf of a catalogue. */
const readRubrique = ({ carnet, pris }: Contexte, unites: readonly Unite[]): void => {
  const first = unites[0]
  if (first === undefined || first.lignes[0]! > 5 || first.texte.length > 120 || /\d|@/.test(first.texte))
    return
  const parts = first.texte.split(/\s[-–>›/]\s/)
  if (first.genre !== 'ligne' || parts.length < 3 || parts.some((part) => part.length < 4)) return
  carnet.champ('document.rubrique', first.texte, first.lignes, 'moyenne')
  pris.add(first)
}

/** The printed document: publisher, date, legal notice, academic year, shelf. */
export const readDocument = (contexte: Contexte): void => {
  readRubrique(contexte, contexte.unites)
  for (const unite of libres(contexte)) {
    if (unite.texte.length > 300) continue
    if (LEGAL.test(unite.plie)) readLegal(contexte, unite)
    else if (
      unite.texte.length <= 90 &&
      MISE_A_JOUR.test(unite.plie) &&
      readDate(contexte, unite, unite.texte)
    )
      contexte.pris.add(unite)
    else if (unite.texte.length <= 70 && unite.rubrique !== 'programme' && !BILAN.test(unite.plie)) {
      const annee = anneeOf(unite.plie)
      if (annee === null) continue
      contexte.carnet.champ('document.anneeUniversitaire', annee, unite.lignes)
      if (/^(?:annee|rentree|promotion|academic|brochure|plaquette|livret|20)/.test(unite.plie))
        contexte.pris.add(unite)
    }
  }
}
