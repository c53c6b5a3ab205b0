/**
 * A part of a programme as a plain form sends it: one text per address, a list of texts line by line, the items of a
 * longer list numbered, one of them left blank for whoever wants to add. Read without script, refused field by field.
 */
import { ok, type Result, refus } from '#src/kit/result.ts'
import { joinChemin, splitChemin } from './chemin.rules.ts'
import { type Forme, parseValeur, type RefusValeur } from './feuille.rules.ts'

/** What was sent, by name of field. */
export type Saisie = Readonly<Record<string, readonly string[] | undefined>>
export type Erreurs = Readonly<Record<string, RefusValeur>>

/** The box that takes an item out of its list. */
export const retraitOf = (chemin: string): string => `${chemin}.retirer`

const under = (chemin: string, rang: number): string => joinChemin([...splitChemin(chemin), rang])
const inside = (chemin: string, nom: string): string => joinChemin([...splitChemin(chemin), nom])

const isBlank = (chemin: string, saisie: Saisie): boolean =>
  Object.entries(saisie).every(
    ([nom, textes]) =>
      !(nom === chemin || nom.startsWith(`${chemin}.`) || nom.startsWith(`${chemin}[`)) ||
      (textes ?? []).every((texte) => texte.trim() === ''),
  )

const rangsOf = (chemin: string, saisie: Saisie): readonly number[] => {
  const rangs = Object.keys(saisie).flatMap((nom) => {
    if (!nom.startsWith(`${chemin}[`)) return []
    return [Number.parseInt(nom.slice(chemin.length + 1), 10)]
  })
  return [...new Set(rangs)].sort((a, b) => a - b)
}

const readList = (element: Forme, chemin: string, saisie: Saisie, erreurs: Map<string, RefusValeur>) => {
  if (element.genre === 'choix')
    return (saisie[chemin] ?? []).filter((texte) => element.options.includes(texte))
  if (element.genre === 'objet')
    return rangsOf(chemin, saisie)
      .map((rang) => under(chemin, rang))
      .filter((place) => saisie[retraitOf(place)] === undefined && !isBlank(place, saisie))
      .map((place) => read(element, place, saisie, erreurs))
  const lignes = (saisie[chemin] ?? []).flatMap((texte) => texte.split('\n')).filter((ligne) => ligne.trim())
  return lignes.map((ligne) => {
    const lue = parseValeur(under(chemin, 0), ligne)
    if (!lue.ok) erreurs.set(chemin, lue.refus)
    return lue.ok ? lue.value : ligne
  })
}

const read = (forme: Forme, chemin: string, saisie: Saisie, erreurs: Map<string, RefusValeur>): unknown => {
  if (forme.genre === 'liste') return readList(forme.element, chemin, saisie, erreurs)
  if (forme.genre === 'objet') {
    if (forme.facultatif && isBlank(chemin, saisie)) return null
    const champs = Object.entries(forme.champs).map(
      ([nom, champ]) => [nom, read(champ, inside(chemin, nom), saisie, erreurs)] as const,
    )
    return Object.fromEntries(champs)
  }
  const texte = saisie[chemin]?.[0] ?? ''
  const lue = parseValeur(chemin, texte)
  if (!lue.ok) erreurs.set(chemin, lue.refus)
  return lue.ok ? lue.value : texte
}

/** The part of the programme that was typed, or what is wrong with it, field by field. */
export const readSaisie = (forme: Forme, chemin: string, saisie: Saisie): Result<unknown, Erreurs> => {
  const erreurs = new Map<string, RefusValeur>()
  const valeur = read(forme, chemin, saisie, erreurs)
  return erreurs.size === 0 ? ok(valeur) : refus(Object.fromEntries(erreurs))
}
