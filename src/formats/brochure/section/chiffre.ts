import { fold } from '#src/kit/text.ts'
import { type Contexte, dire, libres } from '../contexte.ts'
import type { Unite } from '../unite.ts'

const POURCENT = /^(?:[≈~><≥]\s?)?(?:(\d{1,3}(?:[.,]\d{1,2})?)|[-–—_.…x]{1,5}|nc|n\.c\.)\s?%$/i
const LIBELLE =
  /^(?:taux|insertion|reussite|satisfaction|selection|pass rate|success rate|employment|placement|acceptance|part d)/
const EN_LIGNE =
  /^(.{4,70}?)\s?[:=]?\s+(?:(\d{1,3}(?:[.,]\d{1,2})?)\s?%|([-–—_.…x]{1,5}\s?%|nc|n\.c\.|non (?:disponible|communiqu[ée]))|)\.?$/i
/** « Insertion : 82 % à 18 mois »: what follows the figure belongs to the name. */
const ENTOURE = /^([^:%]{4,60}?)\s?:\s?(\d{1,3}(?:[.,]\d{1,2})?)\s?%\s(.{3,40}?)\.?$/
const DE = /^(\d{1,3}(?:[.,]\d{1,2})?)\s?%\s+(?:de |d'|of )?(.{4,70})$/i
const PART =
  /^(?:taux|reussite|insertion|satisfaction|selection|diplome|(?:d')?emploi|poursuite|des diplomes|success|employment|employed)/
const COMPTE =
  /^(?:etudiant(?:\.?e)?s?|places?|participants?|apprenants?|apprentis?|students?|inscrits?|seats)\b.{0,30}$/
const PLACES =
  /(\d{1,3})\s(?:places?|participants?|[ée]tudiant(?:[.·(]?e[)]?)?(?:[.·]?s)?|apprenants?|apprentis|students|seats)\b/i

type Pair = {
  readonly nom: string
  readonly valeur: string | undefined
  readonly affiche: string
  readonly unites: readonly Unite[]
}

const numberOf = (texte: string | undefined): number | null => {
  const valeur = texte === undefined ? Number.NaN : Number(texte.replace(',', '.'))
  return valeur >= 0 && valeur <= 100 ? valeur : null
}

const saveTaux = ({ carnet, pris }: Contexte, { nom, valeur, affiche, unites }: Pair): void => {
  const lignes = unites.flatMap((unite) => unite.lignes)
  const chemin = carnet.place('parcours.taux')
  carnet.champ(`${chemin}.nom`, nom, lignes)
  carnet.champ(`${chemin}.valeur`, numberOf(valeur), lignes)
  carnet.champ(`${chemin}.affiche`, affiche, lignes)
  for (const unite of unites) pris.add(unite)
}

/** « Taux A : 94 % — Taux B : 88 % »: as many readings as there are figures. */
const SEPARATEUR = /\s[-–—|•·/]\s|\s?;\s|,\s(?=\D)/
const UN_POURCENT = /^[^%]*%[^%]*$/

const splitTaux = (unite: Unite): Pair[] => {
  if (unite.texte.length > 200 || unite.genre === 'rangee' || UN_POURCENT.test(unite.texte)) return []
  const pairs = unite.texte.split(SEPARATEUR).map((texte) => tauxDite(texte.trim(), [unite]))
  return pairs.length >= 2 && pairs.every((pair) => pair !== null) ? pairs : []
}

const ANNEE = /^(?:(?:ann[ée]e|promotion|session) )?20\d\d(?:\s?[-/–]\s?(?:20)?\d\d)?$/i

/** A row of rates under a row of years: one rate for each year. */
const tauxDeRangee = (unite: Unite, entete: Unite | null): Pair[] => {
  const [nom, ...cellules] = unite.cellules
  if (entete === null || nom === undefined || !LIBELLE.test(fold(nom))) return []
  const lus = cellules.map((cellule) => POURCENT.exec(cellule))
  if (entete.cellules.length !== unite.cellules.length || !lus.every((lu) => lu !== null)) return []
  return lus.map((lu, i) => ({
    nom: `${nom} ${entete.cellules[i + 1]}`,
    valeur: lu[1],
    affiche: cellules[i]!,
    unites: [unite],
  }))
}

const isEntete = (unite: Unite): boolean =>
  unite.genre === 'rangee' &&
  unite.cellules.length >= 2 &&
  unite.cellules.slice(1).every((cellule) => ANNEE.test(cellule))

const isLabel = (unite: Unite | undefined): boolean =>
  unite !== undefined && unite.texte.length <= 70 && LIBELLE.test(unite.plie)

/** A rate whose words and figure stand together. */
const tauxDite = (texte: string, unites: readonly Unite[]): Pair | null => {
  if (texte.length > 140 || texte.indexOf('%') !== texte.lastIndexOf('%')) return null
  const suite = LIBELLE.test(fold(texte)) ? EN_LIGNE.exec(texte) : null
  if (suite && (suite[2] !== undefined || suite[3] !== undefined))
    return {
      nom: suite[1]!.replace(/\s?:$/, ''),
      valeur: suite[2],
      affiche: suite[2] === undefined ? suite[3]! : `${suite[2]} %`,
      unites,
    }
  const entoure = LIBELLE.test(fold(texte)) ? ENTOURE.exec(texte) : null
  if (entoure)
    return {
      nom: `${entoure[1]} ${entoure[3]}`,
      valeur: entoure[2],
      affiche: `${entoure[2]} %`,
      unites,
    }
  const de = DE.exec(texte)
  return de && PART.test(fold(de[2]!)) ? { nom: de[2]!, valeur: de[1], affiche: `${de[1]} %`, unites } : null
}

const tauxOf = (unite: Unite, avant: Unite | undefined, apres: Unite | undefined): Pair | null => {
  const seul = POURCENT.exec(unite.texte)
  if (seul) {
    const label = (isLabel(apres) ? apres : isLabel(avant) ? avant : null) ?? null
    return (
      label && {
        nom: label.texte.replace(/\s?:$/, ''),
        valeur: seul[1],
        affiche: unite.texte,
        unites: [unite, label],
      }
    )
  }
  return tauxDite(unite.texte, [unite])
}

const readCapacite = ({ carnet, pris }: Contexte, unite: Unite, apres: Unite | undefined): void => {
  if (/^\d{1,3}$/.test(unite.texte) && apres !== undefined && COMPTE.test(apres.plie)) {
    const lignes = [...unite.lignes, ...apres.lignes]
    carnet.champ('parcours.capacite', Number(unite.texte), lignes, 'moyenne')
    carnet.champ('parcours.capaciteTexte', `${unite.texte} ${apres.texte}`, lignes)
    pris.add(unite).add(apres)
    return
  }
  const said = dire(unite)
  const found =
    said.length > 160
      ? null
      : ((unite.rubrique === 'capacite' ? /^(\d{1,3})(?= ?\(| dont\b)/.exec(said) : null) ??
        PLACES.exec(said) ??
        (unite.rubrique === 'capacite' ? /(\d{1,3})(?!\d|\s?%)/.exec(said) : null))
  const near =
    unite.rubrique === 'capacite' ||
    unite.rubrique === 'chiffres' ||
    /capacit|effectif|places|promotion|intake/.test(unite.plie)
  if (!found || !near || Number(found[1]) === 0 || unite.rubrique === 'programme') return
  carnet.champ('parcours.capacite', Number(found[1]), unite.lignes)
  carnet.champ('parcours.capaciteTexte', said, unite.lignes)
  pris.add(unite)
}

/** Figures: rates (a placeholder is unknown, what is printed is kept) and the number of places. */
export const readChiffres = (contexte: Contexte): void => {
  const unites = libres(contexte)
  let entete: Unite | null = null
  unites.forEach((unite, rang) => {
    if (contexte.pris.has(unite) || unite.texte.length > 200) return
    const apres = unites[rang + 1]
    const avant = unites[rang - 1]
    if (unite.genre !== 'rangee') entete = null
    if (isEntete(unite)) entete = unite
    const groupe = unite.genre === 'rangee' ? tauxDeRangee(unite, entete) : splitTaux(unite)
    if (groupe.length > 0) {
      for (const taux of groupe) saveTaux(contexte, taux)
      if (entete) contexte.titres.add(entete)
      return
    }
    const taux = tauxOf(unite, avant && contexte.pris.has(avant) ? undefined : avant, apres)
    if (taux) saveTaux(contexte, taux)
    else readCapacite(contexte, unite, apres)
  })
}
