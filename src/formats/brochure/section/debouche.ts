import { fold } from '#src/kit/text.ts'
import { type Contexte, dire, libres, libresDe } from '../contexte.ts'
import {
  distribute,
  splitComplements,
  splitDomaines,
  splitListe,
  splitPhrases,
  splitVirgules,
} from '../fait/enumeration.ts'
import type { Unite } from '../unite.ts'

const CONCOURS = /\bconcours\b|competitive exam/
const POURSUITE = /\bdoctorat|\bthese\b|poursui(?:vre|te)|\bphd\b|further study/
const SECTEURS =
  /\bdans les? (?:secteurs?|domaines?) (?:de |d'|du |des )(?:la |l['’]|les? )?(.+?)(?:,? (?:au sein|dans|en|pour|par)\b|[.;]|$)/i
const EMPLOYEURS = /\bau sein (?:de |d['’]|des |du )(.+?)(?:[.;]|$)/i
const VERBE =
  /^(?:les|la|le|ce|cette|il|elle|l'|nos|vous|the|our|graduates) |\b(?:est|sont|peu(?:t|vent)|permet|prepare|exerce|travaill|vise|conduit|ouvre|are|can|may|will)/
const ANNONCE =
  /\b(?:metiers?|postes?|emplois?|fonctions|debouches|careers?|jobs?|such as|tels? que|prepare)\b/

const saveMetier = (
  { carnet }: Contexte,
  texte: string,
  unite: Unite,
  confiance: 'haute' | 'moyenne',
): void => {
  const paren = /^(.+?)\s?\((.+:.+)\)[.…\s]*$/.exec(texte.length > 1500 ? '' : texte)
  const intitule = (paren ? paren[1]! : texte).replace(/[\s;,.…]+$/, '').trim()
  if (intitule === '' || !/\p{L}{2}/u.test(intitule)) return
  const chemin = carnet.place('debouches.metiers')
  carnet.champ(`${chemin}.intitule`, intitule, unite.lignes, confiance)
  const domaines = paren ? splitDomaines(paren[2]!.slice(paren[2]!.indexOf(':') + 1)) : []
  for (const domaine of domaines) carnet.ajout(`${chemin}.domaines`, domaine, unite.lignes, 'moyenne')
}

/** « Le parcours prépare à … : a, b, c »: the sentence before the colon, then the jobs. */
const readAnnonce = (contexte: Contexte, unite: Unite): boolean => {
  const at = unite.texte.indexOf(':')
  const ouvre = unite.texte.indexOf('(')
  if (at < 0 || (ouvre >= 0 && ouvre < at) || unite.texte.length > 4000) return false
  const [annonce, suite] = [unite.texte.slice(0, at).trim(), unite.texte.slice(at + 1).trim()]
  if (
    suite === '' ||
    splitVirgules(suite).length < 2 ||
    !(ANNONCE.test(fold(annonce)) || unite.rubrique === 'metiers')
  )
    return false
  if (annonce.length > 25) contexte.carnet.champ('debouches.texte', annonce, unite.lignes)
  for (const metier of splitListe(suite)) saveMetier(contexte, metier, unite, 'moyenne')
  return true
}

const readPhrases = (contexte: Contexte, unite: Unite): void => {
  const { carnet, pris } = contexte
  const texte = dire(unite)
  const restes = splitPhrases(texte).filter((phrase) => {
    const plie = fold(phrase)
    if (CONCOURS.test(plie)) return !carnet.champ('debouches.concours', phrase, unite.lignes)
    if (POURSUITE.test(plie) || unite.rubrique === 'poursuite')
      return !carnet.champ('debouches.poursuite', phrase, unite.lignes)
    return true
  })
  const texteReste = restes.length === splitPhrases(texte).length ? texte : restes.join(' ')
  const known =
    carnet.get('debouches.texte') === undefined && texteReste.length >= 40 && unite.rubrique !== 'poursuite'
  if (known) {
    carnet.champ('debouches.texte', texteReste, unite.lignes)
    const secteurs = SECTEURS.exec(texteReste)?.[1]
    const employeurs = EMPLOYEURS.exec(texteReste)?.[1]
    for (const secteur of secteurs === undefined ? [] : distribute(splitComplements(secteurs)))
      carnet.ajout('debouches.secteurs', secteur, unite.lignes, 'moyenne')
    for (const employeur of employeurs === undefined ? [] : splitComplements(employeurs))
      carnet.ajout('debouches.employeurs', employeur, unite.lignes, 'moyenne')
  }
  if (known || restes.length < splitPhrases(texte).length) pris.add(unite)
}

/** « A / B / C » separates as commas do; « A / B » may be one job in both genders. */
const splitNoms = (texte: string): string[] => {
  const parts = texte.split(/\s[/•|·]\s/)
  return parts.length >= 3 ? parts.map((part) => part.replace(/[\s.;]+$/, '')) : splitListe(texte)
}

/** Names set side by side, without a sentence around them. */
const isListe = (texte: string): boolean => {
  const items = texte.length > 800 ? [] : splitNoms(texte)
  return (
    items.length >= 2 &&
    !texte.includes(':') &&
    items.every((item) => item.length <= 70 && !VERBE.test(fold(item)) && !POURSUITE.test(fold(item)))
  )
}

/** A job alone on its line, however long: no verb, no full stop. */
const isNomme = (unite: Unite): boolean =>
  unite.genre === 'ligne' &&
  (unite.rubrique === 'metiers' || unite.rubrique === 'debouches') &&
  unite.texte.length <= 80 &&
  !/[.:,;]/.test(unite.texte) &&
  !VERBE.test(unite.plie) &&
  !CONCOURS.test(unite.plie) &&
  !POURSUITE.test(unite.plie)

/** Jobs, sectors, employers, competitive exams and further study. */
export const readDebouches = (contexte: Contexte): void => {
  const { carnet, pris } = contexte
  for (const unite of libresDe(contexte, 'debouches', 'metiers', 'poursuite', 'secteurs', 'employeurs')) {
    const said = dire(unite)
    const nue = unite.genre === 'ligne' && unite.rubrique !== 'poursuite' && isListe(said)
    const liste = (unite.valeur !== null && said.length <= 1500) || nue ? splitNoms(said) : []
    if (
      unite.genre === 'puce' &&
      /^poursuite|\bdoctorat\b/.test(unite.plie) &&
      carnet.champ('debouches.poursuite', unite.texte, unite.lignes)
    ) {
      pris.add(unite)
      continue
    }
    if (
      (unite.rubrique === 'secteurs' || unite.rubrique === 'employeurs') &&
      (liste.length > 0 || unite.genre === 'puce')
    ) {
      for (const secteur of liste.length > 0 ? liste : [unite.texte.replace(/\s?[;,.]$/, '')])
        carnet.ajout(`debouches.${unite.rubrique}`, secteur, unite.lignes)
    } else if (unite.rubrique === 'poursuite' && unite.genre === 'puce')
      carnet.champ('debouches.poursuite', unite.texte, unite.lignes)
    else if (unite.rubrique !== 'poursuite' && liste.length > 0)
      for (const metier of liste) saveMetier(contexte, metier, unite, 'moyenne')
    else if (unite.genre === 'puce' && unite.rubrique !== 'poursuite' && unite.texte.length <= 200)
      saveMetier(contexte, unite.texte, unite, 'haute')
    else if (isNomme(unite)) saveMetier(contexte, unite.texte, unite, 'moyenne')
    else if (!readAnnonce(contexte, unite)) {
      readPhrases(contexte, unite)
      const court =
        unite.genre === 'ligne' &&
        unite.texte.length <= 80 &&
        !/[.:]$/.test(unite.texte) &&
        unite.rubrique !== 'poursuite' &&
        unite.rubrique !== 'secteurs'
      if (pris.has(unite) || !court) continue
      saveMetier(contexte, unite.texte, unite, 'moyenne')
    }
    pris.add(unite)
  }
  for (const unite of libres(contexte))
    if (
      unite.texte.length <= 500 &&
      (unite.rubrique === 'identite' || unite.rubrique === 'presentation') &&
      !contexte.titres.has(unite) &&
      splitPhrases(unite.texte).length === 1 &&
      POURSUITE.test(unite.plie) &&
      /doctorat|these|phd/.test(unite.plie) &&
      carnet.champ('debouches.poursuite', unite.texte, unite.lignes, 'moyenne')
    )
      pris.add(unite)
}
