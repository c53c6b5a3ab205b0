import { fold } from '#src/kit/text.ts'
import { type Contexte, libres } from '../contexte.ts'
import type { Unite } from '../unite.ts'

const ANGLAIS =
  /\b(?:the|of|your|our|beyond|look|for|and|future|make|be|to|we|world|better|learn|lead|inspire|dare|think|grow|together|tomorrow|where|with)\b/
const FRANCAIS =
  /[àâçéèêëîïôûùüœ]| !| \?|\b(?:le|la|les|un|une|des|nous|vous|demain|ensemble|pour|avec|votre|notre|oser|vers|et|de|du)\b/
const INSTITUTION = /^(?:universite|ecole|iae|institut|faculte|cfa|campus|grande ecole)\b/

const langueOf = (texte: string): 'fr' | 'en' => {
  const plie = texte.toLowerCase()
  return ANGLAIS.test(plie) && !FRANCAIS.test(plie) ? 'en' : 'fr'
}

const isMarque = (unite: Unite): boolean =>
  unite.genre === 'ligne' &&
  unite.texte.length <= 48 &&
  !/[.:;,?@|%\d]/.test(unite.texte) &&
  unite.rubrique !== 'programme' &&
  !unite.gras

/** Whose slogan: the section says it, or the last mark printed above. */
const proprietaireOf = (contexte: Contexte, unite: Unite): 'etablissement' | 'composante' | null => {
  const { carnet } = contexte
  const noms = ['composante.nom', 'composante.nomLong'].map((chemin) =>
    fold(String(carnet.get(chemin) ?? '')),
  )
  const rang = contexte.unites.indexOf(unite)
  let texte = ''
  for (let i = rang - 1; i >= Math.max(0, rang - 6); i--) {
    texte = fold(`${contexte.unites[i]!.texte} ${texte}`)
    if (noms.some((nom) => nom !== '' && texte.startsWith(nom))) return 'composante'
  }
  return unite.rubrique === 'etablissement' ? 'etablissement' : null
}

const saveMarque = (contexte: Contexte, groupe: readonly Unite[]): void => {
  const texte = groupe.map((unite) => unite.texte).join(' ')
  const lignes = groupe.flatMap((unite) => unite.lignes)
  const plie = fold(texte)
  const campus = /^campus ?:? (.{2,40})$/.exec(plie)
  if (campus)
    contexte.carnet.champ('parcours.campus', contexte.casse(texte.slice(-campus[1]!.length)), lignes)
  else contexte.carnet.ajout('marque.marques', texte, lignes, groupe.length > 1 ? 'moyenne' : 'basse')
  for (const unite of groupe) contexte.pris.add(unite)
}

const readSlogan = (contexte: Contexte, unite: Unite): void => {
  const chemin = contexte.carnet.place('marque.slogans')
  contexte.carnet.champ(`${chemin}.texte`, unite.texte, unite.lignes, 'moyenne')
  contexte.carnet.champ(`${chemin}.langue`, langueOf(unite.texte), unite.lignes, 'moyenne')
  const proprietaire = proprietaireOf(contexte, unite)
  if (proprietaire !== null)
    contexte.carnet.champ(`${chemin}.proprietaire`, proprietaire, unite.lignes, 'basse')
  contexte.pris.add(unite)
}

/** Word-marks printed as short lines, campus label, slogans: what is left when everything else was read. */
export const readMarques = (contexte: Contexte): void => {
  const { titres } = contexte
  for (const unite of libres(contexte)) {
    const seul = !titres.has(unite) && unite.texte.length <= 60 && unite.rubrique !== 'programme'
    const campus =
      seul && (unite.genre === 'ligne' || unite.genre === 'puce')
        ? /^campus ?: ?(.{2,50})$/i.exec(unite.texte)
        : null
    if (campus && contexte.carnet.champ('parcours.campus', campus[1]!.trim(), unite.lignes))
      contexte.pris.add(unite)
    else if (seul && unite.italique && unite.plie.split(' ').length <= 8 && unite.plie.includes(' '))
      readSlogan(contexte, unite)
  }
  const blocs = Map.groupBy(
    contexte.unites.filter((unite) => !titres.has(unite)),
    (unite) => unite.bloc,
  )
  for (const groupe of blocs.values()) {
    const lignes = groupe.reduce((n, unite) => n + unite.lignes.length, 0)
    if (
      groupe.length > 5 ||
      lignes > 5 ||
      groupe.some((unite) => contexte.pris.has(unite) || !isMarque(unite))
    )
      continue
    const capitales = groupe.some(
      (unite) => unite.texte === unite.texte.toUpperCase() && unite.texte.length >= 3,
    )
    if (
      lignes >= 2
        ? capitales || INSTITUTION.test(groupe[0]!.plie)
        : capitales && groupe[0]!.plie.includes(' ') && INSTITUTION.test(groupe[0]!.plie)
    )
      saveMarque(contexte, groupe)
  }
}
