import { fold } from '#src/kit/text.ts'
import { nameRubrique, type Rubrique } from './rubrique.ts'
import type { Unite } from './unite.ts'

const STRUCTURE = /^(?:semestre|semester|s[1-6]\b|bcc\b|bloc\b|ue\b|ue[0-9]|ec\b|ecue\b|unite d)/
const DEBUT =
  /^(?:(?:m[12] ?[-–:] ?)?(?:semestre|semester) ?(?:[1-6]|i{1,3}|iv)\b|(?:premier|second|deuxieme|1er|2e) semestre\b|ue ?\d|bcc ?\d)/
const INSTITUTION = /^(?:universite|ecole|institut|faculte|university|school) [^:]{2,70}$/
const INITIALE = /^[A-ZÀ-ÖØ-ÝŒ0-9«"]/
const JOINDRE = /@|^(?:https?:|www\.)|(?:\d{2}[ .]?){5}/

type Voisins = {
  readonly avant: Unite | undefined
  readonly apres: Unite | undefined
  readonly rubrique: Rubrique
}

const isNear = (unite: Unite, autre: Unite | undefined): autre is Unite => autre?.bloc === unite.bloc

/** Whether a unit may be a heading at all: its shape and its neighbours, before its words. */
const isLisible = (unite: Unite, { avant, apres, rubrique }: Voisins): boolean => {
  if (unite.genre === 'titre') return true
  if (unite.genre === 'rangee' || unite.texte.length > 80 || !INITIALE.test(unite.texte)) return false
  if (unite.genre === 'puce')
    return unite.ordre && !(isNear(unite, avant) && avant.ordre) && !(isNear(unite, apres) && apres.ordre)
  if (/[,;.]$/.test(unite.texte)) return false
  if (!isNear(unite, apres)) return true
  const dessous = apres.retrait > unite.retrait && unite.texte === unite.texte.toUpperCase()
  if (!dessous && apres.genre === 'ligne' && /^[a-zà-ÿ]/.test(apres.texte) && !JOINDRE.test(apres.texte))
    return false
  return !((rubrique === 'contacts' || rubrique === 'equipe') && JOINDRE.test(apres.texte))
}

/** Words that name an EC as well as a section. */
const INTERNES: ReadonlySet<Rubrique> = new Set(['stage', 'memoire', 'evaluation', 'langues', 'modalites'])

/** A line like its neighbours inside a maquette is an EC, whatever its name; so is an item of a section by that name. */
const isEc = (unite: Unite, named: Rubrique, { avant, rubrique }: Voisins): boolean =>
  (rubrique === named || (rubrique === 'programme' && isNear(unite, avant))) &&
  unite.genre === 'ligne' &&
  INTERNES.has(named) &&
  !unite.gras &&
  !unite.texte.endsWith(':') &&
  unite.texte !== unite.texte.toUpperCase()

const ETIQUETTE = /^([^:]{2,48}?)\s?:\s*(\S.*)$/

/** « Durée : 1 an », or a row of two cells whose first is such a label. */
const labelOf = (unite: Unite): readonly [string, string] | null => {
  if (unite.genre === 'rangee')
    return unite.cellules.length === 2 && unite.cellules[1] !== ''
      ? [unite.cellules[0]!.replace(/\s?:$/, ''), unite.cellules[1]!]
      : null
  const found = unite.texte.length > 1200 ? null : ETIQUETTE.exec(unite.texte)
  return found ? [found[1]!, found[2]!] : null
}

const MESURE = /\d\s?(?:h\b|heures?\b|ects\b|cr[ée]dits?\b)/i

/** Inside a maquette, a label before hours is an EC; a one-word label right under an EC is about that EC. */
const isDetail = (unite: Unite, label: string, meant: Rubrique, { avant, rubrique }: Voisins): boolean =>
  rubrique === 'programme' &&
  (unite.genre === 'rangee' ||
    MESURE.test(unite.texte) ||
    ((INTERNES.has(meant) || meant === 'equipe') &&
      isNear(unite, avant) &&
      avant.valeur === null &&
      !label.trim().includes(' ')))

/** Deeper headings that name nothing stay in the section they stand in. */
const isInside = (unite: Unite, rubrique: Rubrique, niveau: number): boolean =>
  STRUCTURE.test(unite.plie) || (unite.niveau > niveau && rubrique !== 'identite')

const niveauOf = (unite: Unite): number => {
  if (unite.genre === 'titre') return unite.niveau
  return unite.texte === unite.texte.toUpperCase() ? 2 : 4
}

/** Gives every unit its section, following the headings; says which units are headings. */
export const assignRubriques = (unites: readonly Unite[]): Set<Unite> => {
  const titres = new Set<Unite>()
  let rubrique: Rubrique = 'identite'
  let niveau = 9
  unites.forEach((unite, rang) => {
    const voisins = { avant: unites[rang - 1], apres: unites[rang + 1], rubrique }
    const named = isLisible(unite, voisins) ? nameRubrique(unite.plie) : null
    unite.rubrique = rubrique
    if (named !== null && !isEc(unite, named, voisins)) {
      rubrique = unite.rubrique = named
      niveau = niveauOf(unite)
      titres.add(unite)
      return
    }
    const debut = unite.genre !== 'puce' && unite.texte.length <= 120 && DEBUT.test(unite.plie)
    if (debut && rubrique !== 'competences' && rubrique !== 'programme') {
      rubrique = unite.rubrique = 'programme'
      niveau = Math.min(niveauOf(unite), niveau)
    }
    if (unite.genre === 'titre') {
      titres.add(unite)
      if (INSTITUTION.test(unite.plie)) rubrique = 'etablissement'
      else if (isInside(unite, rubrique, niveau)) return
      else rubrique = 'identite'
      unite.rubrique = rubrique
      niveau = unite.niveau
      return
    }
    const label = labelOf(unite)
    const meant = label === null ? null : nameRubrique(fold(label[0]))
    if (meant === 'programme' && label![0].trim().includes(' ')) return
    if (label === null || meant === null || isDetail(unite, label[0], meant, voisins)) return
    unite.rubrique = meant
    unite.valeur = label[1]
  })
  return titres
}
