import type { Forme } from '#src/domain/offre/edition/feuille.rules.ts'
import type { Saisie } from '#src/domain/offre/edition/saisie.rules.ts'

/** What was typed, good or not, in the shape of the form: shown again beside what is wrong with it. */
export const looseValeur = (forme: Forme, chemin: string, saisie: Saisie): unknown => {
  if (forme.genre === 'objet')
    return Object.fromEntries(
      Object.entries(forme.champs).map(([nom, champ]) => [
        nom,
        looseValeur(champ, `${chemin}.${nom}`, saisie),
      ]),
    )
  if (forme.genre !== 'liste') return saisie[chemin]?.[0] ?? null
  if (forme.element.genre === 'choix') return saisie[chemin] ?? []
  if (forme.element.genre !== 'objet')
    return (saisie[chemin] ?? []).flatMap((text) => text.split('\n')).filter((line) => line.trim())
  const rangs = Object.keys(saisie)
    .filter((nom) => nom.startsWith(`${chemin}[`))
    .map((nom) => Number.parseInt(nom.slice(chemin.length + 1), 10))
  const items = Array.from({ length: Math.max(-1, ...rangs) + 1 }, (_, rang) => rang)
  const filled = items.filter((rang) =>
    Object.entries(saisie).some(
      ([nom, textes]) => nom.startsWith(`${chemin}[${rang}]`) && (textes ?? []).some((text) => text.trim()),
    ),
  )
  return filled.map((rang) => looseValeur(forme.element, `${chemin}[${rang}]`, saisie))
}
