import { isBoucheTrou } from '#src/formats/echange/plume.ts'
import type { Complements, Ligne, RaisonAbandon, Rapport } from '#src/formats/echange/rapport.ts'
import type { Noeud } from '#src/formats/xml/arbre.ts'
import { checkStructure, maxOccurs, type Structure } from '#src/formats/xml/structure.ts'

/** Left out for want of a place in a programme, not because it said nothing. */
const GARDEES: ReadonlySet<RaisonAbandon> = new Set(['sans_place', 'code_inconnu', 'deja_dit'])
/** Codes feeds are filled with to pass a schema: 00000, 99999999999. */
const isCodeVide = (texte: string): boolean => /^(?:0{2,}|9{8,})$/.test(texte) || isBoucheTrou(texte)
/** Elements whose parts are judged one by one; any other part comes back whole, or not at all. */
const OUVERTS: ReadonlySet<string> = new Set([
  'formation',
  'action',
  'session',
  'organisme-formation-responsable',
])
/** Free names that can be told apart: what their `info` says. */
const NOMMES: ReadonlySet<string> = new Set(['extras', 'extra'])
const NOMME_PAR = /^(.+\/extras?(?:\[\d+\])?)@info$/
const INFO = /^[^[\]/@\n]{1,100}$/
/** Attributes any element may carry, and those of the dated ones. */
const ATTRIBUT = /^(?:numero|info|tag)$/
const DATES: ReadonlyMap<string, RegExp> = new Map([
  ['formation', /^(?:datemaj|datecrea)$/],
  ['action', /^(?:datemaj|datecrea)$/],
  ['session', /^(?:datemaj|datecrea)$/],
])

type Clef = { readonly cle: string; readonly texte: string }

/** The keys under which the leaves of an element can be given back to an export, by the path the report knows. */
const keysOf = (
  structure: Structure,
  noeud: Noeud,
  { chemin, cle }: { readonly chemin: string; readonly cle: string },
): readonly (readonly [string, Clef])[] => {
  const attributs = Object.entries(noeud.attributs)
    .filter(([nom]) => ATTRIBUT.test(nom) || DATES.get(noeud.nom)?.test(nom))
    .filter(([nom]) => !(nom === 'info' && NOMMES.has(noeud.nom)))
    .map(([nom, texte]) => [`${chemin}@${nom}`, { cle: `${cle}@${nom}`, texte }] as const)
  const own = noeud.texte === '' ? [] : [[chemin, { cle, texte: noeud.texte }] as const]
  const seen = new Map<string, number>()
  const below = noeud.enfants.flatMap((enfant): readonly (readonly [string, Clef])[] => {
    const rank = (seen.get(enfant.nom) ?? 0) + 1
    seen.set(enfant.nom, rank)
    const at = `${chemin}/${enfant.nom}${rank > 1 ? `[${rank}]` : ''}`
    if (OUVERTS.has(enfant.nom))
      return rank > 1 ? [] : keysOf(structure, enfant, { chemin: at, cle: `${cle}/${enfant.nom}` })
    if (checkStructure(structure, enfant).length > 0) return []
    const info = enfant.attributs['info'] ?? ''
    if (NOMMES.has(enfant.nom)) {
      const alike = noeud.enfants.filter((one) => one.nom === enfant.nom && one.attributs['info'] === info)
      const isClear = alike.length === 1 || alike.every((one) => one.enfants.length === 0)
      // An extra is free: what stands below one has no shape to come back in.
      if (!INFO.test(info) || !isClear || (enfant.nom === 'extra' && enfant.enfants.length > 0)) return []
      return keysOf(structure, enfant, { chemin: at, cle: `${cle}/${enfant.nom}[${info}]` })
    }
    const isLeaf = enfant.enfants.length === 0
    // One more than the format takes would make the whole part come out broken.
    if (rank > maxOccurs(structure, noeud.nom, enfant.nom)) return []
    return rank > 1 && !isLeaf ? [] : keysOf(structure, enfant, { chemin: at, cle: `${cle}/${enfant.nom}` })
  })
  return [...attributs, ...own, ...below]
}

/**
 * What a file says and a programme has no place for, kept aside under the keys an export takes its complements from:
 * a number of activity, codes of occupations, a kind of cycle, named extras. What belongs to a second contact, action
 * or session cannot be, nor what the format itself would refuse.
 */
export const keepAside = (
  rapport: Rapport,
  { noeud, structure, par }: { readonly noeud: Noeud; readonly structure: Structure; readonly par: string },
): { readonly rapport: Rapport; readonly complements: Complements } => {
  const keys = new Map(keysOf(structure, noeud, { chemin: noeud.nom, cle: noeud.nom }))
  const kept = new Map<string, string[]>()
  const lines = rapport.map((ligne): Ligne => {
    if (ligne.sort !== 'abandonne' || !GARDEES.has(ligne.raison)) return ligne
    const key = keys.get(ligne.source)
    if (key === undefined) return ligne
    if (isCodeVide(key.texte)) return { sort: 'abandonne', source: ligne.source, raison: 'bouche_trou' }
    kept.set(key.cle, [...(kept.get(key.cle) ?? []), key.texte])
    return ligne.raison === 'deja_dit'
      ? ligne
      : { sort: 'conserve', source: ligne.source, cible: `${COMPLEMENTS}${key.cle}` }
  })
  // The kind of a named extra is in its key: told once its text is kept.
  const named = lines.map((ligne): Ligne => {
    const info = NOMME_PAR.exec(ligne.sort === 'abandonne' ? ligne.source : '')?.[1]
    const below =
      info === undefined ? undefined : [...keys].find(([at]) => at === info || at.startsWith(`${info}/`))
    return info !== undefined && below !== undefined && kept.has(below[1].cle)
      ? { sort: 'conserve', source: `${info}@info`, cible: `${COMPLEMENTS}${below[1].cle}` }
      : ligne
  })
  const complements = Object.fromEntries(
    [...kept].map(([cle, valeurs]) => [cle, { valeur: valeurs.length === 1 ? valeurs[0]! : valeurs, par }]),
  )
  return { rapport: named, complements }
}

/** Opens the target of what is kept for the next export of the same format. */
export const COMPLEMENTS = 'complements:'
