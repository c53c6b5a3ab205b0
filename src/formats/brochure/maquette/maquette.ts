import { fold } from '#src/kit/text.ts'
import { type Contexte, libres } from '../contexte.ts'
import { sansCivilite } from '../fait/personne.ts'
import type { Unite } from '../unite.ts'
import { type Arbre, type Element, newArbre } from './arbre.ts'
import { type Colonne, readEntete, readRangee } from './colonne.ts'
import { type Mesures, readMesures } from './mesure.ts'
import { type Structure, structureOf } from './structure.ts'

const TOTAL = /^(?:sous-)?tota(?:l|ux)\b|^volume (?:horaire )?total|^grand total/
const INTRODUIT = /\b(?:suivante?s?|liste|comprend|s'articule|composee?|following|includes?|consists?)\b/
const PERSONNES =
  /^(?:responsables?|enseignante?s?|intervenante?s?|lecturers?|professeurs?)(?: (?:de l'ue|du module))?\s?:\s?/
const EVALUATION = /^(?:modalites? d')?(?:evaluations?|controle(?: des connaissances)?|mcc|assessment)\s?:\s?/
const CODE = /^([A-Z]{1,8}[-_]?\d{2,6}[A-Z]?)\s+[-–:]?\s*(?=[A-ZÀ-Ý])/
const PHRASE = /[.!?]$/

const elementOf = (texte: string, rangee: ReturnType<typeof readRangee> | null): Element => {
  const mesures = rangee ?? readMesures(texte)
  const code = rangee?.code ?? CODE.exec(mesures.intitule)?.[1] ?? null
  const intitule =
    rangee?.code == null && code !== null ? mesures.intitule.replace(CODE, '') : mesures.intitule
  return {
    ...mesures,
    code,
    intitule,
    evaluation: rangee?.evaluation ?? null,
    responsables: rangee?.responsables ?? [],
  }
}

type Etat = {
  colonnes: Colonne[] | null
  bloc: number
  ue: string | null
  retrait: number | null
  modules: boolean
}

/** A line without figures above lines with figures. */
const isMesuree = (unite: Unite, apres: Unite): boolean =>
  apres.genre === 'ligne' &&
  apres.texte.length <= 160 &&
  readMesures(unite.texte).volumes.length === 0 &&
  readMesures(apres.texte).volumes.length > 0

/** A group of EC without a prefix: a line, bold line or heading right above a list or a table. */
const isGroupe = (contexte: Contexte, unite: Unite, apres: Unite | undefined): boolean =>
  apres !== undefined &&
  !contexte.pris.has(apres) &&
  apres.rubrique === 'programme' &&
  apres.bloc <= unite.bloc + 1 &&
  (apres.genre === 'rangee' || apres.genre === 'puce' || isMesuree(unite, apres)) &&
  !(unite.genre === 'puce' && apres.niveau <= unite.niveau) &&
  unite.texte.length <= 130 &&
  !(unite.texte.endsWith(':') && INTRODUIT.test(unite.plie)) &&
  structureOf(apres.texte, apres.plie) === null

const place = (arbre: Arbre, structure: Structure, unite: Unite, element: Element, groupe: boolean): void => {
  if (structure.rang === 'semestre') arbre.semestre(structure.code, unite.lignes)
  else if (structure.rang === 'bloc')
    arbre.bloc(structure.code, readMesures(structure.intitule).intitule, unite.lignes)
  else {
    const read = {
      ...element,
      intitule: readMesures(structure.intitule).intitule,
      code: structure.code ?? element.code,
    }
    if (structure.rang === 'ue' || (structure.module && groupe)) arbre.ue(read, unite.lignes, 'haute')
    else arbre.ec(read, unite.lignes, 'haute')
  }
}

const readTotal = ({ carnet, pris, titres }: Contexte, unite: Unite): void => {
  const heures = readMesures(unite.texte.replace(/^[^\d]*/, '')).volumes
  if (
    heures.length === 1 &&
    carnet.champ('organisation.heuresAnnoncees', heures[0]!.heures, unite.lignes, 'basse')
  )
    pris.add(unite)
  else titres.add(unite)
}

/** What the column of the UE says; `mesures` when the whole row is about it. */
const placeUe = (arbre: Arbre, etat: Etat, unite: Unite, nom: string, mesures: Mesures | null): void => {
  const structure = structureOf(nom, fold(nom))
  etat.ue = nom
  if (structure?.rang === 'semestre') arbre.semestre(structure.code, unite.lignes)
  else if (structure?.rang === 'bloc') arbre.bloc(structure.code, structure.intitule, unite.lignes)
  else {
    const code = structure?.rang === 'ue' ? structure.code : null
    const lu = elementOf(structure?.intitule ?? nom, null)
    arbre.ue({ ...lu, ...mesures, intitule: lu.intitule, code }, unite.lignes, 'moyenne')
  }
}

/** Credits in two cells of one row are two semesters side by side: which is which is not known, nothing is read. */
const isPartagee = (unite: Unite, colonnes: readonly Colonne[] | null): boolean =>
  colonnes === null && unite.cellules.filter((cellule) => readMesures(cellule).ects !== null).length >= 2

/** A row whose only words name a semester or a block, with their total at most. */
const readSeule = (arbre: Arbre, unite: Unite): boolean => {
  const dites = unite.cellules.filter((cellule) => /\p{L}/u.test(readMesures(cellule).intitule))
  const structure = dites.length === 1 ? structureOf(dites[0]!, fold(dites[0]!)) : null
  if (structure?.rang === 'semestre') arbre.semestre(structure.code, unite.lignes)
  else if (structure?.rang === 'bloc')
    arbre.bloc(structure.code, readMesures(structure.intitule).intitule, unite.lignes)
  return structure?.rang === 'semestre' || structure?.rang === 'bloc'
}

/** A row above rows set further right holds them: its hours are their sum, not one course more. */
const isParent = (unite: Unite, apres: Unite | undefined): boolean =>
  apres !== undefined &&
  !unite.alignee &&
  apres.genre === 'rangee' &&
  !apres.alignee &&
  apres.bloc === unite.bloc &&
  apres.retrait >= unite.retrait + 2

/** « Semestre 3 | CM | TD »: the head of a table names the semester as well. */
const STRUCTURE = /^(?:semestre|semester|s ?[1-6]$)/

const readRow = (contexte: Contexte, arbre: Arbre, etat: Etat, unite: Unite, rang: number): void => {
  const entete = readEntete(unite.cellules)
  if (entete !== null) {
    etat.colonnes = entete
    readSeule(arbre, {
      ...unite,
      cellules: unite.cellules.filter((cellule) => STRUCTURE.test(fold(cellule))),
    })
    contexte.titres.add(unite)
    return
  }
  const rangee = readRangee(
    unite.cellules,
    unite.alignee || unite.cellules.length === etat.colonnes?.length ? etat.colonnes : null,
  )
  if (TOTAL.test(fold(rangee.intitule)) || TOTAL.test(unite.plie)) return readTotal(contexte, unite)
  if (isPartagee(unite, etat.colonnes)) return
  if (readSeule(arbre, unite)) return void contexte.pris.add(unite)
  if (rangee.intitule === '' && rangee.ue !== null) {
    placeUe(arbre, etat, unite, rangee.ue, rangee)
    return void contexte.pris.add(unite)
  }
  if (rangee.intitule === '' || !/\p{L}{2}/u.test(rangee.intitule)) return
  if (rangee.semestre !== null) arbre.semestre(`S${rangee.semestre}`, unite.lignes)
  if (rangee.ue !== null && rangee.ue !== etat.ue && rangee.ue !== rangee.intitule)
    placeUe(arbre, etat, unite, rangee.ue, null)
  const parCode = rangee.code === null ? null : structureOf(rangee.code, fold(rangee.code))
  const structure =
    parCode === null
      ? structureOf(rangee.intitule, fold(rangee.intitule))
      : { ...parCode, intitule: parCode.intitule || rangee.intitule }
  const element = elementOf(rangee.intitule, rangee)
  const parent = structure === null && isParent(unite, contexte.unites[rang + 1])
  if (structure) etat.retrait = null
  if (structure) place(arbre, structure, unite, element, false)
  else if (parent || (etat.retrait !== null && !unite.alignee && unite.retrait <= etat.retrait)) {
    if (parent) etat.retrait = unite.retrait
    arbre.ue(element, unite.lignes, 'moyenne')
    if (!parent) arbre.close()
  } else
    arbre.ec(element, unite.lignes, rangee.volumes.length > 0 || rangee.ects !== null ? 'haute' : 'moyenne')
  contexte.pris.add(unite)
}

const readDetail = (arbre: Arbre, unite: Unite): boolean => {
  const personnes = PERSONNES.exec(unite.plie)
  const evaluation = EVALUATION.exec(unite.plie)
  const reste = unite.texte.slice(unite.texte.indexOf(':') + 1).trim()
  if (personnes) return arbre.responsables(reste.split(/\s?[,;/]\s|\set\s/).map(sansCivilite), unite.lignes)
  return evaluation !== null && arbre.evaluation(reste, unite.lignes)
}

/** The year of the diploma heads its semesters, and names none of them. */
const ANNEE =
  /^(?:(?:programme|maquette|enseignements|cours)(?: du| de)? )?(?:master|m) ?[12](?: ?[-–:(].{0,40})?$|^(?:(?:premiere|deuxieme|seconde|1 ?re|1 ?ere|2 ?e|2 ?eme|2 ?nde) annee|annee [12]|(?:first|second) year|year [12])(?: .{0,30})?$/

const readLigne = (contexte: Contexte, arbre: Arbre, etat: Etat, unite: Unite, rang: number): void => {
  const [avant, apres] = [contexte.unites[rang - 1], contexte.unites[rang + 1]]
  const suit =
    avant !== undefined &&
    avant.bloc === unite.bloc &&
    avant.rubrique === 'programme' &&
    contexte.pris.has(avant)
  const { pris, titres } = contexte
  const take = (): unknown => pris.add(unite)
  const groupe = isGroupe(contexte, unite, apres)
  const structure = structureOf(unite.texte, unite.plie)
  const element = elementOf(unite.texte, null)
  if (structure && !(structure.rang !== 'semestre' && structure.intitule === '' && structure.code === null)) {
    const module = structure.rang === 'ec' && structure.module
    // a module like those above it stands beside them, even when nothing is listed under it
    place(arbre, structure, unite, element, groupe || etat.modules)
    if (module && groupe) etat.modules = true
    take()
    return
  }
  if (TOTAL.test(unite.plie) && unite.texte.length <= 90) return readTotal(contexte, unite)
  if (ANNEE.test(unite.plie)) return void titres.add(unite)
  if (readDetail(arbre, unite)) return void take()
  const mesure = element.volumes.length > 0 || element.ects !== null
  if (
    unite.texte.length > 220 ||
    (PHRASE.test(unite.texte) && !mesure) ||
    !/\p{L}{2}/u.test(element.intitule)
  )
    return
  if (titres.has(unite) && !(groupe && arbre.ouvert() !== 'rien')) return
  if (groupe && unite.genre !== 'puce') {
    arbre.ue({ ...element, intitule: element.intitule.replace(/\s?:$/, '') }, unite.lignes, 'moyenne')
    take()
  } else if (groupe && arbre.ouvert() !== 'ue') {
    arbre.ue(element, unite.lignes, 'moyenne')
    take()
  } else if (unite.genre === 'puce' && unite.texte.length <= 160) {
    arbre.ec(element, unite.lignes, arbre.ouvert() === 'rien' ? 'moyenne' : 'haute')
    take()
  } else if (
    mesure ||
    (suit && arbre.ouvert() !== 'rien' && unite.texte.length <= 110 && !unite.texte.endsWith(':'))
  ) {
    arbre.ec(element, unite.lignes, mesure ? 'haute' : 'basse')
    take()
  }
}

/** Rows with hours or credits in any section are a maquette when there are three of them. */
const isRow = (unite: Unite): boolean => {
  if (unite.genre !== 'rangee' || unite.texte.length > 300) return false
  const mesures = readMesures(unite.texte)
  return mesures.volumes.length > 0 || mesures.ects !== null
}

/** The maquette: semesters, blocs, UE and EC, in lists, headings and tables. */
export const readMaquette = (contexte: Contexte): void => {
  const dehors = libres(contexte).filter((unite) => unite.rubrique !== 'programme' && isRow(unite))
  for (const unite of dehors.length >= 3 ? dehors : []) unite.rubrique = 'programme'
  const arbre = newArbre(contexte.carnet)
  const etat: Etat = { colonnes: null, bloc: -1, ue: null, retrait: null, modules: false }
  contexte.unites.forEach((unite, rang) => {
    if (unite.rubrique !== 'programme' || contexte.pris.has(unite)) return
    if (unite.genre !== 'rangee') etat.colonnes = unite.bloc === etat.bloc ? etat.colonnes : null
    etat.bloc = unite.bloc
    if (unite.genre === 'rangee') readRow(contexte, arbre, etat, unite, rang)
    else readLigne(contexte, arbre, etat, unite, rang)
  })
  arbre.close()
}
