import { nameRubrique, type Rubrique } from './rubrique.ts'
import type { Unite } from './unite.ts'

const STRUCTURE = /^(?:semestre|semester|s[1-6]\b|bcc\b|bloc\b|ue\b|ue[0-9]|ec\b|ecue\b|unite d)/
const INSTITUTION = /^(?:universite|ecole|institut|faculte|university|school) [^:]{2,70}$/
const INITIALE = /^[A-ZÀ-ÖØ-ÝŒ0-9«"]/

const isLisible = (unite: Unite, avant: Unite | undefined, apres: Unite | undefined): boolean => {
  if (unite.genre === 'titre') return true
  if (unite.genre === 'rangee' || unite.texte.length > 80 || !INITIALE.test(unite.texte)) return false
  if (unite.genre === 'puce') return false
  if (/[,;.]$/.test(unite.texte)) return false
  if (apres?.bloc === unite.bloc && /^[a-zà-ÿ]/.test(apres.texte) && apres.genre === 'ligne') return false
  if (avant === undefined || avant.bloc !== unite.bloc || avant.genre !== 'ligne') return true
  return unite.texte.endsWith(':') || unite.gras || /[.;:]$/.test(avant.texte) || avant.texte.length >= 60
}

const ETIQUETTE = /^([^:]{2,48}?)\s?:\s*(\S.*)$/
const INTERNES: ReadonlySet<Rubrique> = new Set([
  'stage',
  'memoire',
  'evaluation',
  'langues',
  'programme',
  'modalites',
])

/** « Durée : 1 an », or a row of two cells whose first is such a label. */
const labelOf = (unite: Unite): readonly [string, string] | null => {
  if (unite.genre === 'rangee')
    return unite.cellules.length === 2 && unite.cellules[1] !== ''
      ? [unite.cellules[0]!, unite.cellules[1]!]
      : null
  const found = unite.texte.length > 1200 ? null : ETIQUETTE.exec(unite.texte)
  return found ? [found[1]!, found[2]!] : null
}

/** Deeper headings that name nothing stay in the section they stand in. */
const isInside = (unite: Unite, rubrique: Rubrique, niveau: number): boolean =>
  STRUCTURE.test(unite.plie) || (unite.genre === 'titre' && unite.niveau > niveau && rubrique !== 'identite')

/** Gives every unit its section, following the headings; says which units are headings. */
export const assignRubriques = (
  unites: readonly Unite[],
  foldTexte: (texte: string) => string,
): Set<Unite> => {
  const titres = new Set<Unite>()
  let rubrique: Rubrique = 'identite'
  let niveau = 9
  unites.forEach((unite, rang) => {
    unite.rubrique = rubrique
    const named = isLisible(
      unite,
      titres.has(unites[rang - 1]!) ? undefined : unites[rang - 1],
      unites[rang + 1],
    )
      ? nameRubrique(unite.plie)
      : null
    if (
      named !== null &&
      !(
        rubrique === 'programme' &&
        named !== 'programme' &&
        unite.genre === 'ligne' &&
        INTERNES.has(named) &&
        !unite.texte.endsWith(':') &&
        unite.texte !== unite.texte.toUpperCase() &&
        !unite.gras &&
        unites[rang - 1]?.bloc === unite.bloc
      )
    ) {
      rubrique = named
      niveau = unite.genre === 'titre' ? unite.niveau : unite.texte === unite.texte.toUpperCase() ? 2 : 4
      unite.rubrique = rubrique
      titres.add(unite)
      return
    }
    if (unite.genre === 'titre') {
      titres.add(unite)
      if (INSTITUTION.test(unite.plie)) {
        rubrique = 'etablissement'
        niveau = unite.niveau
      } else if (!isInside(unite, rubrique, niveau)) {
        rubrique = 'identite'
        niveau = unite.niveau
      }
      unite.rubrique = rubrique
      return
    }
    const label = labelOf(unite)
    if (label === null) return
    const meant = nameRubrique(foldTexte(label[0]))
    if (meant === null || (rubrique === 'programme' && (INTERNES.has(meant) || unite.genre === 'rangee')))
      return
    unite.rubrique = meant
    unite.valeur = label[1]
  })
  return titres
}
