import type { Contexte } from '../../contexte.ts'
import { statutsOf } from '../../fait/statut.ts'
import type { Unite } from '../../unite.ts'
import { readAnnees, readCode } from './annee.ts'
import { readReste, readTitre, saveType, typeOf } from './titre.ts'

const RNCP = /\brncp\s?(?:n[°o]?\s?)?[:-]?\s?(\d{4,6})\b/

/** A line of tags: « Master | Contrat d'apprentissage | RNCP 38175 ». */
const readEtiquettes = (contexte: Contexte, unite: Unite): boolean => {
  const parts = unite.plie.split(/\s?[|•·]\s?|\s[–—-]\s|\s\/\s/)
  if (parts.length < 2 || parts.length > 8 || parts.some((part) => part.length > 60)) return false
  const { carnet } = contexte
  const lus = parts.map((part) => {
    const type = typeOf(part)
    return {
      statuts: statutsOf(part),
      rncp: RNCP.exec(part)?.[1],
      niveau: /^niveau ([5-8])$/.exec(part)?.[1],
      ects: /^(60|120|180) (?:credits )?ects$/.exec(part)?.[1],
      type: type?.longueur === part.length ? type : null,
    }
  })
  const known = lus.filter((lu) => lu.statuts.length > 0 || lu.rncp || lu.niveau || lu.ects || lu.type).length
  if (known < 2 || known * 2 < parts.length) return false
  for (const { statuts, rncp, niveau, ects, type } of lus) {
    for (const statut of statuts) carnet.ajout('parcours.statuts', statut, unite.lignes)
    if (rncp) carnet.champ('diplome.rncp', rncp, unite.lignes)
    if (niveau) carnet.champ('diplome.niveau', Number(niveau), unite.lignes)
    if (ects) carnet.champ('parcours.ects', Number(ects), unite.lignes)
    if (type) saveType(contexte, unite, type.type, type.niveau)
  }
  return true
}

/** Words printed to be seen from afar: bold or capitals, alone and short. */
const isAffiche = (unite: Unite): boolean =>
  unite.texte.length <= 60 && (unite.gras || unite.texte === unite.texte.toUpperCase())

const EXPLICITE = /^\(?(mention|parcours)(?: type)?\s?:?\s+\S/

/** « Mention Droit public », « (Parcours : X) »: a label beats what a title lets guess. */
const readExplicites = (contexte: Contexte): void => {
  for (const unite of contexte.unites)
    if (
      !contexte.pris.has(unite) &&
      unite.genre !== 'puce' &&
      unite.rubrique !== 'programme' &&
      unite.texte.length <= 120 &&
      EXPLICITE.test(unite.plie) &&
      readReste(contexte, unite, unite.texte.replace(/^\((.*)\)$/, '$1'))
    )
      contexte.pris.add(unite)
}

/** Diploma, mention, parcours, code, years of the mention, RNCP number. */
export const readIdentite = (contexte: Contexte): void => {
  const { carnet, pris, titres } = contexte
  readAnnees(contexte)
  readExplicites(contexte)
  contexte.unites.forEach((unite, rang) => {
    if (pris.has(unite) || unite.texte.length > 260) return
    const rncp = RNCP.exec(unite.plie)
    if (
      rncp &&
      carnet.champ('diplome.rncp', rncp[1]!, unite.lignes) &&
      unite.texte.length <= 60 &&
      !unite.texte.includes('|')
    )
      pris.add(unite)
    const code = /\bcode ?(?:de la formation|du parcours|interne)? ?: ?([A-Za-z][A-Za-z0-9_-]{2,14})\b/i.exec(
      unite.texte.slice(0, 120),
    )
    if (
      code &&
      unite.rubrique !== 'programme' &&
      !/^rncp/i.test(code[1]!) &&
      carnet.champ('parcours.code', code[1]!, unite.lignes) &&
      unite.texte.length <= 60
    )
      pris.add(unite)
    if (unite.genre === 'puce') return
    const free =
      unite.rubrique === 'identite' ||
      unite.rubrique === 'presentation' ||
      titres.has(unite) ||
      rang < 12 ||
      isAffiche(unite)
    if (readCode(contexte, unite, rang)) return
    if (readEtiquettes(contexte, unite)) pris.add(unite)
    else if (free && unite.rubrique !== 'programme' && readTitre(contexte, unite)) pris.add(unite)
  })
  const premier = contexte.unites.slice(0, 12).find((unite) => titres.has(unite) && unite.niveau === 1)
  if (premier && premier.rubrique === 'identite' && !pris.has(premier) && premier.texte.length <= 140)
    if (carnet.champ('parcours.intitule', premier.texte, premier.lignes, 'basse')) pris.add(premier)
}
