import { fold } from '#src/kit/text.ts'
import { type Contexte, dire, libres } from '../contexte.ts'
import type { Unite } from '../unite.ts'

const POURCENT = /^(?:[≈~><≥]\s?)?(?:(\d{1,3}(?:[.,]\d{1,2})?)|[-–—_.…x]{1,5}|nc|n\.c\.)\s?%$/i
const LIBELLE =
  /^(?:taux|insertion|reussite|satisfaction|selection|pass rate|success rate|employment|placement|acceptance|part d)/
const EN_LIGNE =
  /^(.{4,70}?)\s?[:=]?\s+(?:(\d{1,3}(?:[.,]\d{1,2})?)\s?%|([-–—_.…x]{1,5}\s?%|nc|n\.c\.|non (?:disponible|communiqu[ée]))|)\.?$/i
const DE = /^(\d{1,3}(?:[.,]\d{1,2})?)\s?%\s+(?:de |d'|of )?(.{4,70})$/i
const PART =
  /^(?:taux|reussite|insertion|satisfaction|selection|diplome|(?:d')?emploi|poursuite|des diplomes|success|employment|employed)/
const COMPTE = /^(?:etudiant(?:\.?e)?s?|places?|apprenants?|apprentis?|students?|inscrits?|seats)\b.{0,30}$/
const PLACES =
  /(\d{1,3})\s(?:places?|[ée]tudiant(?:[.·(]?e[)]?)?(?:[.·]?s)?|apprenants?|apprentis|students|seats)\b/i

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

const isLabel = (unite: Unite | undefined): boolean =>
  unite !== undefined && unite.texte.length <= 70 && LIBELLE.test(unite.plie)

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
  const texte = unite.texte.length > 140 ? '' : unite.texte
  const suite = isLabel(unite) || LIBELLE.test(unite.plie) ? EN_LIGNE.exec(texte) : null
  if (suite && (suite[2] !== undefined || suite[3] !== undefined))
    return {
      nom: suite[1]!.replace(/\s?:$/, ''),
      valeur: suite[2],
      affiche: suite[2] === undefined ? suite[3]! : `${suite[2]} %`,
      unites: [unite],
    }
  const de = DE.exec(texte)
  return de && PART.test(fold(de[2]!))
    ? { nom: de[2]!, valeur: de[1], affiche: `${de[1]} %`, unites: [unite] }
    : null
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
      : (PLACES.exec(said) ?? (unite.rubrique === 'capacite' ? /(\d{1,3})(?!\d|\s?%)/.exec(said) : null))
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
  unites.forEach((unite, rang) => {
    if (contexte.pris.has(unite) || unite.texte.length > 200) return
    const apres = unites[rang + 1]
    const avant = unites[rang - 1]
    const taux = tauxOf(unite, avant && contexte.pris.has(avant) ? undefined : avant, apres)
    if (taux) saveTaux(contexte, taux)
    else readCapacite(contexte, unite, apres)
  })
}
