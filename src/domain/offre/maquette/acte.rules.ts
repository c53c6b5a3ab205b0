/**
 * Everything a person does to a maquette is an act with an inverse: an operation on the tree, words written on one node,
 * a BCC added, renamed or deleted, or several of these as one. A BCC belongs to the parcours and spans semesters: its
 * code and its title are written once, and every part that names it follows.
 */
import { isSame } from '#src/kit/egal.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import type { BlocTenu, MaquetteTenue } from './identite.rules.ts'
import { idsOf } from './lieu.rules.ts'
import {
  findLieu,
  type Niveau,
  type Noeud,
  type Operation,
  operate,
  type Place,
  type RefusOperation,
  rewriteNoeud,
} from './operations.rules.ts'

export type Champs = Readonly<Record<string, unknown>>
export type Acte =
  | Operation
  | { readonly genre: 'ecrire'; readonly id: string; readonly champs: Champs }
  | { readonly genre: 'ajouterBloc'; readonly bloc: BlocTenu; readonly rang: number }
  | { readonly genre: 'supprimerBloc'; readonly id: string }
  | { readonly genre: 'suite'; readonly actes: readonly Acte[] }

export type RefusActe = RefusOperation | 'bloc-absent' | 'code-pris' | 'bloc-occupe'

/** A node of the tree, or a BCC. */
export type Objet = Omit<Noeud, 'niveau'> & { readonly niveau: Niveau | 'bloc' }
export type Situe = { readonly objet: Objet; readonly place: Place }

/** What was done, what it was done to, every identifier it bears on, and how to take it back. */
export type Fait = {
  readonly maquette: MaquetteTenue
  readonly objet: Objet
  readonly touche: readonly string[]
  readonly inverse: Acte
}

/** A node or a BCC, and where it stands; undefined once it is gone. */
export const findObjet = (maquette: MaquetteTenue, id: string): Situe | undefined => {
  const lieu = findLieu(maquette, id)
  if (lieu) return { objet: lieu.noeud, place: lieu.place }
  const rang = maquette.blocs.findIndex((one) => one.id === id)
  const bloc = maquette.blocs[rang]
  if (!bloc) return undefined
  const { code, intitule } = bloc
  return {
    objet: { id, niveau: 'bloc', champs: { code, intitule }, fils: [] },
    place: { parent: null, rang },
  }
}

/** The BCC the parts under a node name. */
const codesOf = ({ niveau, champs, fils }: Noeud): readonly unknown[] =>
  niveau === 'partie' ? [champs['bloc']] : fils.flatMap(codesOf)

const lacksBloc = ({ blocs }: MaquetteTenue, codes: readonly unknown[]): boolean =>
  codes.some((code) => code !== null && code !== undefined && !blocs.some((one) => one.code === code))

/** A part that names a BCC no longer there would lose it without a word. */
const checkBlocs = (maquette: MaquetteTenue, acte: Acte): boolean => {
  if (acte.genre === 'ajouter') return !lacksBloc(maquette, codesOf(acte.noeud))
  return acte.genre !== 'ecrire' || !lacksBloc(maquette, [acte.champs['bloc']])
}

const renameBloc = (maquette: MaquetteTenue, id: string, champs: Champs): MaquetteTenue => {
  const before = maquette.blocs.find((one) => one.id === id)
  const blocs = maquette.blocs.map((one) => (one.id === id ? { ...one, ...champs } : one))
  const code = blocs.find((one) => one.id === id)?.code
  const parties = (list: MaquetteTenue['semestres'][number]['parties']) =>
    list.map((one) => (one.bloc === before?.code ? { ...one, bloc: code ?? null } : one))
  const semestres = maquette.semestres.map((one) => ({ ...one, parties: parties(one.parties) }))
  return { blocs, semestres }
}

const write = (maquette: MaquetteTenue, id: string, champs: Champs): Result<Fait, RefusActe> => {
  const before = findObjet(maquette, id)
  if (!before) return refus('noeud-absent')
  const { niveau, champs: old } = before.objet
  const isTaken = maquette.blocs.some((one) => one.id !== id && one.code === champs['code'])
  if (niveau === 'bloc' && isTaken) return refus('code-pris')
  const next = niveau === 'bloc' ? renameBloc(maquette, id, champs) : rewriteNoeud(maquette, id, champs)
  const inverse = Object.fromEntries(Object.keys(champs).map((nom) => [nom, old[nom]]))
  const { objet } = findObjet(next, id) ?? before
  return ok({ maquette: next, objet, touche: [id], inverse: { genre: 'ecrire', id, champs: inverse } })
}

const addBloc = (maquette: MaquetteTenue, bloc: BlocTenu, rang: number): Result<Fait, RefusActe> => {
  if (maquette.blocs.some(({ code }) => code === bloc.code)) return refus('code-pris')
  const next = { ...maquette, blocs: maquette.blocs.toSpliced(rang, 0, bloc) }
  const { objet } = findObjet(next, bloc.id) as Situe
  return ok({ maquette: next, objet, touche: [bloc.id], inverse: { genre: 'supprimerBloc', id: bloc.id } })
}

const dropBloc = (maquette: MaquetteTenue, id: string): Result<Fait, RefusActe> => {
  const rang = maquette.blocs.findIndex((one) => one.id === id)
  const bloc = maquette.blocs[rang]
  if (!bloc) return refus('noeud-absent')
  if (maquette.semestres.some(({ parties }) => parties.some((one) => one.bloc === bloc.code)))
    return refus('bloc-occupe')
  const { objet } = findObjet(maquette, id) as Situe
  const next = { ...maquette, blocs: maquette.blocs.toSpliced(rang, 1) }
  return ok({ maquette: next, objet, touche: [id], inverse: { genre: 'ajouterBloc', bloc, rang } })
}

const chain = (
  maquette: MaquetteTenue,
  actes: readonly Acte[],
  newId: () => string,
): Result<Fait, RefusActe> => {
  const done: Fait[] = []
  let now = maquette
  for (const acte of actes) {
    const fait = accomplir(now, acte, newId)
    if (!fait.ok) return fait
    done.push(fait.value)
    now = fait.value.maquette
  }
  const last = done.at(-1)
  if (!last) return refus('noeud-absent')
  return ok({
    maquette: now,
    objet: last.objet,
    touche: [...new Set(done.flatMap(({ touche }) => touche))],
    inverse: { genre: 'suite', actes: done.map(({ inverse }) => inverse).toReversed() },
  })
}

/** Does one act, whole or not at all; nothing but what it names is touched. */
export const accomplir = (
  maquette: MaquetteTenue,
  acte: Acte,
  newId: () => string,
): Result<Fait, RefusActe> => {
  if (acte.genre === 'suite') return chain(maquette, acte.actes, newId)
  if (!checkBlocs(maquette, acte)) return refus('bloc-absent')
  if (acte.genre === 'ecrire') return write(maquette, acte.id, acte.champs)
  if (acte.genre === 'ajouterBloc') return addBloc(maquette, acte.bloc, acte.rang)
  if (acte.genre === 'supprimerBloc') return dropBloc(maquette, acte.id)
  const effet = operate(maquette, acte, newId)
  if (!effet.ok) return effet
  const { noeud } = effet.value
  const asked = acte.genre === 'ajouter' ? [] : [acte.id]
  return ok({ ...effet.value, objet: noeud, touche: [...new Set([...asked, ...idsOf(noeud)])] })
}

const targetsOf = (acte: Acte): readonly string[] => {
  if (acte.genre === 'suite') return acte.actes.flatMap(targetsOf)
  if (acte.genre === 'ajouter') return [acte.noeud.id]
  return [acte.genre === 'ajouterBloc' ? acte.bloc.id : acte.id]
}

/** What an act left behind it, by identifier: null, it is no more. */
export type Laisses = Readonly<Record<string, Situe | null>>

/** What the inverse of an act will find, as long as nobody passes by. */
export const laissesOf = (maquette: MaquetteTenue, inverse: Acte): Laisses =>
  Object.fromEntries(targetsOf(inverse).map((id) => [id, findObjet(maquette, id) ?? null]))

/** Whether an act can be taken back without erasing what someone else did since: only what it left is looked at. */
export const isReversible = (maquette: MaquetteTenue, inverse: Acte, laisses: Laisses): boolean => {
  if (inverse.genre === 'suite') return inverse.actes.every((one) => isReversible(maquette, one, laisses))
  return targetsOf(inverse).every((id) => {
    const [now, left] = [findObjet(maquette, id), laisses[id]]
    if (!now || !left) return !now && !left
    if (inverse.genre === 'ecrire')
      return Object.keys(inverse.champs).every((nom) => isSame(now.objet.champs[nom], left.objet.champs[nom]))
    const stayed = now.place.parent === left.place.parent
    return inverse.genre === 'deplacer' ? stayed : stayed && isSame(now.objet, left.objet)
  })
}
