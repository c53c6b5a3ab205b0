import { type Contexte, libresDe } from '../contexte.ts'
import { splitListe } from '../fait/enumeration.ts'
import type { Unite } from '../unite.ts'

const BLOC =
  /^(?:(?:BC|BCC|Bloc(?: de comp[ée]tences)?|RNCP\d{4,6}BC)\s?(?:n°\s?)?(\d{1,2}|[A-H])(?![\p{L}\d]))\s?[:.–—-]?\s*(.*)$/iu
const net = (texte: string): string => texte.replace(/\s?[;,]$/, '')

const openBloc = (
  { carnet, pris }: Contexte,
  unite: Unite,
  code: string | null,
  intitule: string,
): string => {
  const chemin = carnet.place('competences.blocs')
  if (code !== null) carnet.champ(`${chemin}.code`, code, unite.lignes)
  carnet.champ(`${chemin}.intitule`, intitule, unite.lignes)
  pris.add(unite)
  return chemin
}

/** Skills listed without a block stand under their heading. */
const openListe = ({ carnet }: Contexte, entete: Unite | null, premiere: Unite): string => {
  const chemin = carnet.place('competences.blocs')
  const intitule = entete?.texte.replace(/\s?:$/, '') ?? 'Compétences'
  carnet.champ(`${chemin}.intitule`, intitule, (entete ?? premiere).lignes, 'basse')
  return chemin
}

/** A line right above a list names a block, unless it only announces the list. */
const isIntitule = (unite: Unite, apres: Unite | undefined): boolean =>
  unite.genre === 'ligne' &&
  apres?.genre === 'puce' &&
  apres.bloc <= unite.bloc + 1 &&
  unite.texte.length <= 160 &&
  !/[.…]$/.test(unite.texte) &&
  !/capables?|mesure de|suivante?s?\b|sauront|able to|following/.test(unite.plie)

/** Skills, blocks with their nested skills, activities, the sentence on the graduate. */
export const readCompetences = (contexte: Contexte): void => {
  const { carnet, pris, titres } = contexte
  const unites = contexte.unites.filter(
    (unite) => (unite.rubrique === 'competences' || unite.rubrique === 'activites') && !pris.has(unite),
  )
  let bloc: string | null = null
  let sousLigne = false
  let plat: string | null = null
  let entete: Unite | null = null
  unites.forEach((unite, rang) => {
    const apres = unites[rang + 1]
    const coded = unite.texte.length <= 250 ? BLOC.exec(unite.texte) : null
    if (coded && (coded[2] !== '' || apres?.genre === 'puce')) {
      const code = `BC${coded[1]!.toUpperCase()}`
      bloc = openBloc(contexte, unite, code, coded[2] === '' ? unite.texte : net(coded[2]!))
    } else if (titres.has(unite)) {
      bloc = plat = null
      sousLigne = false
      entete = unite
    } else if (unite.genre === 'puce' && unite.texte.length <= 900) {
      const nested =
        apres?.genre === 'puce' && apres.niveau > unite.niveau && apres.lignes[0]! - unite.lignes.at(-1)! <= 2
      if (nested) {
        bloc = openBloc(contexte, unite, null, net(unite.texte))
        sousLigne = false
      } else if (bloc !== null && (unite.niveau > 1 || sousLigne || carnet.get(`${bloc}.code`) !== undefined))
        carnet.ajout(`${bloc}.competences`, net(unite.texte), unite.lignes)
      else if (unite.rubrique === 'activites')
        carnet.ajout('competences.activites', net(unite.texte), unite.lignes)
      else
        carnet.ajout(
          `${(plat ??= openListe(contexte, entete, unite))}.competences`,
          net(unite.texte),
          unite.lignes,
        )
      pris.add(unite)
    } else if (isIntitule(unite, apres)) {
      bloc = openBloc(contexte, unite, null, unite.texte.replace(/\s?:$/, ''))
      sousLigne = true
    } else if (
      unite.genre === 'ligne' &&
      unite.texte.length >= 40 &&
      /[.…]$/.test(unite.texte) &&
      carnet.champ('competences.profil', unite.texte, unite.lignes, 'moyenne')
    )
      pris.add(unite)
  })
  for (const unite of libresDe(contexte, 'activites'))
    if (unite.valeur !== null && unite.valeur.length <= 1500) {
      for (const item of splitListe(unite.valeur))
        carnet.ajout('competences.activites', item, unite.lignes, 'moyenne')
      pris.add(unite)
    }
}
