import { fold } from '#src/kit/text.ts'
import { type Contexte, libres } from '../../contexte.ts'
import { courrielsOf, e164, isNom, roleOf, sansCivilite, telephonesOf } from '../../fait/personne.ts'
import type { Unite } from '../../unite.ts'

const ENTETE =
  /^(?:fonctions?|roles?|noms?|prenoms?|courriels?|e-?mails?|adresses?(?: .{0,12})?|telephones?|tel\.?|contacts?|responsabilites?|missions?|titres?|qualites?|name|position|phone)$/

const isEntete = (unite: Unite): boolean => {
  const pleines = unite.cellules.filter((cellule) => cellule !== '')
  return pleines.length >= 2 && pleines.every((cellule) => ENTETE.test(fold(cellule)))
}

const readRangee = ({ carnet, pris }: Contexte, unite: Unite): boolean => {
  const titre = unite.cellules.find((cellule) => roleOf(cellule) !== null && !isNom(cellule)) ?? null
  const nom = unite.cellules.find((cellule) => isNom(cellule)) ?? null
  const courriel = courrielsOf(unite.texte)[0]
  const telephone = telephonesOf(unite.texte)[0]
  if (titre === null || (nom === null && courriel === undefined && telephone === undefined)) return false
  const role = roleOf(titre)!
  const chemin = carnet.place('contacts')
  carnet.champ(`${chemin}.role`, role, unite.lignes, role === 'autre' ? 'basse' : 'moyenne')
  carnet.champ(`${chemin}.titre`, titre, unite.lignes)
  if (nom !== null) carnet.champ(`${chemin}.nom`, sansCivilite(nom), unite.lignes)
  if (courriel !== undefined) carnet.champ(`${chemin}.courriel`, courriel, unite.lignes)
  if (telephone !== undefined) carnet.champ(`${chemin}.telephone`, e164(telephone), unite.lignes)
  pris.add(unite)
  return true
}

/** Tables of people: a title, a name and how to reach it, each in its cell. */
export const readTableauContacts = (contexte: Contexte): void => {
  for (const unite of libres(contexte)) {
    if (unite.genre !== 'rangee' || unite.texte.length > 400 || unite.rubrique === 'programme') continue
    if (isEntete(unite)) contexte.titres.add(unite)
    else if (unite.cellules.length >= 3) readRangee(contexte, unite)
  }
}
