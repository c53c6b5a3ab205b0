/**
 * What a person does to the tree of a maquette: add, move, duplicate, delete. Each operation moves whole nodes: it
 * never writes an hour, and each has an inverse, which is what undoing is.
 */
import { ok, type Result, refus } from '#src/kit/result.ts'
import type { MaquetteTenue } from './identite.rules.ts'

export const NIVEAUX = ['semestre', 'partie', 'ue', 'ec'] as const
export type Niveau = (typeof NIVEAUX)[number]

/** A node of any level; `champs` is what it says of itself. */
export type Noeud = {
  readonly id: string
  readonly niveau: Niveau
  readonly champs: Readonly<Record<string, unknown>>
  readonly fils: readonly Noeud[]
}
/** Under which node and at which rank, from 0; a semester stands under no node. */
export type Place = { readonly parent: string | null; readonly rang: number }
export type Lieu = { readonly noeud: Noeud; readonly place: Place }

export type Operation =
  | { readonly genre: 'ajouter'; readonly noeud: Noeud; readonly place: Place }
  | { readonly genre: 'deplacer'; readonly id: string; readonly place: Place }
  | { readonly genre: 'dupliquer'; readonly id: string }
  | { readonly genre: 'supprimer'; readonly id: string }

export type RefusOperation = 'noeud-absent' | 'place-absente' | 'place-impossible'

/** What was done: the new tree, the node it was done to, how to take it back. */
export type Effet = {
  readonly maquette: MaquetteTenue
  readonly noeud: Noeud
  readonly inverse: Operation
}

const FILS = { semestre: 'parties', partie: 'ues', ue: 'ecs', ec: null } as const
type Brut = Readonly<Record<string, unknown>> & { readonly id: string }

const toNoeud = (brut: Brut, niveau: Niveau): Noeud => {
  const { id, ...rest } = brut
  const sous = FILS[niveau]
  if (sous === null) return { id, niveau, champs: rest, fils: [] }
  const { [sous]: fils, ...champs } = rest as Record<string, unknown>
  const next = NIVEAUX[NIVEAUX.indexOf(niveau) + 1] as Niveau
  return { id, niveau, champs, fils: (fils as readonly Brut[]).map((one) => toNoeud(one, next)) }
}
const fromNoeud = ({ id, niveau, champs, fils }: Noeud): Brut => {
  const sous = FILS[niveau]
  return sous === null ? { ...champs, id } : { ...champs, id, [sous]: fils.map(fromNoeud) }
}

type Foret = readonly Noeud[]
const foretOf = ({ semestres }: MaquetteTenue): Foret => semestres.map((one) => toNoeud(one, 'semestre'))
const plant = ({ blocs }: MaquetteTenue, foret: Foret): MaquetteTenue => ({
  blocs,
  semestres: foret.map(fromNoeud) as unknown as MaquetteTenue['semestres'],
})

const walk = (fils: Foret, parent: string | null): readonly Lieu[] =>
  fils.flatMap((noeud, rang) => [{ noeud, place: { parent, rang } }, ...walk(noeud.fils, noeud.id)])

/** Every node with its place, in the order read. */
export const listLieux = (maquette: MaquetteTenue): readonly Lieu[] => walk(foretOf(maquette), null)

/** A node and where it stands; undefined when it is not there. */
export const findLieu = (maquette: MaquetteTenue, id: string): Lieu | undefined =>
  listLieux(maquette).find(({ noeud }) => noeud.id === id)

const remove = (foret: Foret, id: string): Foret =>
  foret.filter((one) => one.id !== id).map((one) => ({ ...one, fils: remove(one.fils, id) }))

const insert = (foret: Foret, noeud: Noeud, { parent, rang }: Place): Foret =>
  parent === null
    ? foret.toSpliced(Math.max(0, rang), 0, noeud)
    : foret.map((one) =>
        one.id === parent
          ? { ...one, fils: one.fils.toSpliced(Math.max(0, rang), 0, noeud) }
          : { ...one, fils: insert(one.fils, noeud, { parent, rang }) },
      )

/** A copy is another thing: its identifiers are new, and a code is the university's to give. */
const copy = (noeud: Noeud, newId: () => string): Noeud => ({
  ...noeud,
  id: newId(),
  champs: noeud.niveau === 'ue' || noeud.niveau === 'ec' ? { ...noeud.champs, code: null } : noeud.champs,
  fils: noeud.fils.map((fils) => copy(fils, newId)),
})

const checkPlace = (
  maquette: MaquetteTenue,
  niveau: Niveau,
  { parent }: Place,
): Result<null, RefusOperation> => {
  const wanted = NIVEAUX[NIVEAUX.indexOf(niveau) - 1]
  if (parent === null) return wanted === undefined ? ok(null) : refus('place-impossible')
  const found = findLieu(maquette, parent)
  if (!found) return refus('place-absente')
  return found.noeud.niveau === wanted ? ok(null) : refus('place-impossible')
}

/** Does one operation; nothing but the nodes it names is touched. */
export const operate = (
  maquette: MaquetteTenue,
  operation: Operation,
  newId: () => string,
): Result<Effet, RefusOperation> => {
  const foret = foretOf(maquette)
  if (operation.genre === 'ajouter') {
    const { noeud, place } = operation
    const checked = checkPlace(maquette, noeud.niveau, place)
    if (!checked.ok) return checked
    const next = plant(maquette, insert(foret, noeud, place))
    return ok({ maquette: next, noeud, inverse: { genre: 'supprimer', id: noeud.id } })
  }
  const lieu = findLieu(maquette, operation.id)
  if (!lieu) return refus('noeud-absent')
  const { noeud, place } = lieu
  if (operation.genre === 'supprimer')
    return ok({
      maquette: plant(maquette, remove(foret, noeud.id)),
      noeud,
      inverse: { genre: 'ajouter', noeud, place },
    })
  if (operation.genre === 'dupliquer') {
    const double = copy(noeud, newId)
    const after = { ...place, rang: place.rang + 1 }
    return ok({
      maquette: plant(maquette, insert(foret, double, after)),
      noeud: double,
      inverse: { genre: 'supprimer', id: double.id },
    })
  }
  const checked = checkPlace(maquette, noeud.niveau, operation.place)
  if (!checked.ok) return checked
  return ok({
    maquette: plant(maquette, insert(remove(foret, noeud.id), noeud, operation.place)),
    noeud,
    inverse: { genre: 'deplacer', id: noeud.id, place },
  })
}

const rewrite = (foret: Foret, id: string, champs: Noeud['champs']): Foret =>
  foret.map((one) =>
    one.id === id
      ? { ...one, champs: { ...one.champs, ...champs } }
      : { ...one, fils: rewrite(one.fils, id, champs) },
  )

/** The same tree with other words on one node; its place and what it holds stay. */
export const rewriteNoeud = (maquette: MaquetteTenue, id: string, champs: Noeud['champs']): MaquetteTenue =>
  plant(maquette, rewrite(foretOf(maquette), id, champs))
