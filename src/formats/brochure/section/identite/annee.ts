/** The years of a master by their codes: the one printed, and those beside it in the mention. */
import { type Contexte, libres } from '../../contexte.ts'
import type { Unite } from '../../unite.ts'
import { trimSep } from './titre.ts'

const CODE = /^(M[12]|L3|LP)[ _-]([A-Z][A-Z0-9&-]{1,11})$/
const LIGNE_CODE = /^(M[12])\s+([A-Z][A-Za-z0-9&]{1,11})\s*[-–:]?\s+([A-ZÀ-Ý].{4,120})$/

/** Short units around a bare code that print its title, maybe broken over lines. */
export const readCode = (contexte: Contexte, unite: Unite, rang: number): boolean => {
  const found = CODE.exec(unite.texte)
  const { carnet, unites, titres, pris } = contexte
  if (found === null || !carnet.champ('parcours.code', unite.texte, unite.lignes)) return false
  pris.add(unite)
  if (found[1]!.startsWith('M')) carnet.champ('parcours.annee', found[1]!, unite.lignes)
  if (unite.rubrique === 'programme') return true
  const suite: Unite[] = []
  for (let i = rang + 1; i < unites.length && suite.length < 3; i++) {
    const one = unites[i]!
    const close = titres.has(unite)
      ? titres.has(one) && one.bloc === unite.bloc + 1 && suite.length === 0
      : one.bloc === unite.bloc
    if (!close || pris.has(one) || one.texte.length > 90 || /[.;:@]/.test(one.texte)) break
    suite.push(one)
  }
  const texte = suite.map((one) => one.texte).join(' ')
  if (
    texte.length > 3 &&
    carnet.champ(
      'parcours.intitule',
      texte,
      suite.flatMap((one) => one.lignes),
    )
  )
    for (const one of suite) pris.add(one)
  return true
}

/** The years of the mention, one per line: « M2 ABC Title of the parcours ». */
export const readAnnees = (contexte: Contexte): void => {
  const { carnet, pris } = contexte
  const lignes = libres(contexte).flatMap((unite) => {
    if (unite.rubrique === 'programme' || unite.texte.length > 160) return []
    const tete = unite.tete === null ? null : /^(M[12])\s+\S.{0,14}$/.exec(unite.tete)
    const found = tete ? null : LIGNE_CODE.exec(unite.texte)
    const isCode = found !== null && (found[2] === found[2]!.toUpperCase() || found[2]!.length <= 3)
    if (tete)
      return [
        {
          unite,
          annee: tete[1]!,
          code: unite.tete!,
          intitule: trimSep(unite.texte.slice(unite.tete!.length)),
        },
      ]
    return isCode
      ? [{ unite, annee: found[1]!, code: `${found[1]} ${found[2]}`, intitule: trimSep(found[3]!) }]
      : []
  })
  if (lignes.length === 1 && carnet.get('parcours.intitule') === undefined) {
    const [{ unite, annee, code, intitule }] = lignes as [(typeof lignes)[number]]
    carnet.champ('parcours.code', code, unite.lignes)
    carnet.champ('parcours.annee', annee, unite.lignes)
    if (carnet.champ('parcours.intitule', intitule, unite.lignes)) pris.add(unite)
    return
  }
  for (const { unite, annee, code, intitule } of lignes) {
    const chemin = carnet.place('diplome.annees')
    carnet.champ(`${chemin}.annee`, annee, unite.lignes)
    carnet.champ(`${chemin}.code`, code, unite.lignes)
    carnet.champ(`${chemin}.intitule`, intitule, unite.lignes)
    pris.add(unite)
  }
}
