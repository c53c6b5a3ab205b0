import type { Noeud } from '#src/formats/xml/arbre.ts'
import { maxOccurs, type Structure } from '#src/formats/xml/structure.ts'
import { type Complements, FICHIER, type Rapport, type Releve } from './rapport.ts'

/** A step of a path: an element by its name, among its like by what its `info` says ('extra[frais-ttc]'). */
type Pas = { readonly nom: string; readonly info: string | null }
const PAS = /^([^[\]]+)(?:\[([^[\]]+)\])?$/

const leaf = ({ nom, info }: Pas, texte: string): Noeud => ({
  nom,
  attributs: info === null ? {} : { info },
  enfants: [],
  texte,
})

const isAt = ({ nom, info }: Pas, noeud: Noeud): boolean =>
  noeud.nom === nom && (info === null || noeud.attributs['info'] === info)

const readPath = (chemin: string): readonly Pas[] =>
  chemin.split('/').map((mot) => {
    const [, nom = mot, info] = PAS.exec(mot) ?? []
    return { nom, info: info ?? null }
  })

/** What may be put where something stands. */
export type Regles = {
  readonly structure: Structure
  /** Paths of what is only a deduction of ours: what is given replaces it. */
  readonly deduits: ReadonlySet<string>
  /** Names of lists of codes, which take more as long as there is room. */
  readonly listes: ReadonlySet<string>
}

type Mise = { readonly chemin: string; readonly valeurs: readonly string[]; readonly regles: Regles }

const putLeaf = (noeud: Noeud, pas: Pas, { chemin, valeurs, regles }: Mise): Noeud | null => {
  const standing = noeud.enfants.filter((enfant) => isAt(pas, enfant))
  if (standing.length === 0)
    return { ...noeud, enfants: [...noeud.enfants, ...valeurs.map((valeur) => leaf(pas, valeur))] }
  if (regles.deduits.has(chemin))
    return {
      ...noeud,
      enfants: noeud.enfants.map((enfant) =>
        isAt(pas, enfant) ? { ...enfant, texte: valeurs[0]! } : enfant,
      ),
    }
  if (!regles.listes.has(pas.nom)) return null
  const said = new Set(standing.map(({ texte }) => texte))
  const room = maxOccurs(regles.structure, noeud.nom, pas.nom) - standing.length
  const more = valeurs.filter((valeur) => !said.has(valeur)).slice(0, Math.max(0, room))
  return more.length === 0
    ? null
    : { ...noeud, enfants: [...noeud.enfants, ...more.map((valeur) => leaf(pas, valeur))] }
}

/** Puts values at a path below an element, making the parents it lacks; null when something stands there. */
const putAt = (noeud: Noeud, path: readonly Pas[], mise: Mise): Noeud | null => {
  const [pas, ...rest] = path
  if (pas === undefined) return null
  if (rest.length === 0) return putLeaf(noeud, pas, mise)
  const at = noeud.enfants.findIndex((enfant) => isAt(pas, enfant))
  const child = putAt(noeud.enfants[at] ?? leaf(pas, ''), rest, mise)
  if (child === null) return null
  const enfants = at >= 0 ? noeud.enfants.with(at, child) : [...noeud.enfants, child]
  return { ...noeud, enfants }
}

const putAttribute = (noeud: Noeud, path: readonly Pas[], nom: string, valeur: string): Noeud | null => {
  const [first, ...rest] = path
  if (first === undefined)
    return nom in noeud.attributs ? null : { ...noeud, attributs: { ...noeud.attributs, [nom]: valeur } }
  const at = noeud.enfants.findIndex((enfant) => isAt(first, enfant))
  const child = at < 0 ? null : putAttribute(noeud.enfants[at]!, rest, nom, valeur)
  return child === null ? null : { ...noeud, enfants: noeud.enfants.with(at, child) }
}

/** The texts that stand at a path below an element. */
const textsAt = (noeud: Noeud, path: readonly Pas[]): readonly string[] => {
  const [pas, ...rest] = path
  if (pas === undefined) return [noeud.texte]
  return noeud.enfants.filter((enfant) => isAt(pas, enfant)).flatMap((enfant) => textsAt(enfant, rest))
}

/** The texts that stand at a path, its first step the element itself. */
export const textsAtPath = (noeud: Noeud, chemin: string): readonly string[] =>
  textsAt(noeud, readPath(chemin).slice(1))

const listOf = (valeur: string | readonly string[]): readonly string[] =>
  typeof valeur === 'string' ? [valeur] : valeur

/**
 * Adds what a person gave, under paths that start with the name of the element ('formation/action/certifiante',
 * 'formation@datecrea', 'formation/extras[formation]/extra[resume-contenu]'). What the source says is never replaced;
 * what was only deduced from it is; a list takes what it has room for. Each value used is accounted for.
 */
export const addComplements = (
  noeud: Noeud,
  complements: Complements,
  releve: Releve,
  regles: Regles,
): Noeud =>
  // Elements first: an attribute may be of an element that was given.
  Object.entries(complements)
    .toSorted(([a], [b]) => Number(a.includes('@')) - Number(b.includes('@')))
    .reduce((tree, [chemin, { valeur, par }]) => {
      const [path = '', attribute] = chemin.split('@')
      const [racine, ...below] = readPath(path)
      const valeurs = listOf(valeur)
      if (racine?.nom !== noeud.nom || valeurs.length === 0) return tree
      const next = attribute
        ? putAttribute(tree, below, attribute, valeurs[0]!)
        : putAt(tree, below, { chemin, valeurs, regles })
      if (next === null) return tree
      const before = attribute || regles.deduits.has(chemin) ? [] : textsAt(tree, below)
      const written = attribute ? valeurs.slice(0, 1) : textsAt(next, below).slice(before.length)
      for (const one of written) releve.complete(chemin, one, par)
      return next
    }, noeud)

/** Accounts for what was given and did not go in: the source says it already, or nothing there takes it. */
export const tellUnused = (complements: Complements, releve: Releve): void => {
  const used = new Set(
    releve
      .rapport()
      .flatMap((ligne) => (ligne.sort === 'complete' ? [`${ligne.cible} ${ligne.valeur}`] : [])),
  )
  for (const [cible, { valeur, par }] of Object.entries(complements))
    for (const one of listOf(valeur)) if (!used.has(`${cible} ${one}`)) releve.setAside(cible, one, par)
}

/**
 * What a file gave into a part that does not come out whole (the rest of it had no place): better none of the part
 * than an export nobody can finish. Null when there is no such thing.
 */
export const withoutBroken = (
  complements: Complements,
  broken: readonly string[],
): { readonly kept: Complements; readonly rapport: Rapport } | null => {
  const isBroken = (cle: string): boolean => broken.some((part) => cle === part || cle.startsWith(`${part}/`))
  const left = Object.entries(complements).filter(([cle, { par }]) => par === FICHIER && isBroken(cle))
  if (left.length === 0) return null
  const names = new Set(left.map(([cle]) => cle))
  return {
    kept: Object.fromEntries(Object.entries(complements).filter(([cle]) => !names.has(cle))),
    rapport: left.flatMap(([cible, { valeur, par }]) =>
      listOf(valeur).map((one) => ({ sort: 'ecarte' as const, cible, valeur: one, par })),
    ),
  }
}
