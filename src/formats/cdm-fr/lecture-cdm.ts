import type { RegleTransforme, Releve } from '#src/formats/echange/rapport.ts'
import { type Vu, vu, vus } from '#src/formats/lheo/lecture-lheo.ts'
import { leavesOf } from '#src/formats/xml/arbre.ts'
import { texteEntier } from './bloc.ts'

/** The text of an element and of all below it, each part accounted for. */
export const takeEntier = (releve: Releve, at: Vu | null, cible: string): string | null => {
  const whole = at === null ? '' : texteEntier(at.noeud)
  if (at === null || whole === '') return null
  for (const { chemin, texte } of leavesOf(at.noeud, at.chemin)) {
    if (chemin.includes('@')) continue
    if (texte === whole) releve.keep(chemin, cible)
    else releve.transform(chemin, cible, { vers: whole, regle: 'compose' })
  }
  return whole
}

export const takeAt = (releve: Releve, at: Vu | null, chemin: string, cible: string): string | null =>
  takeEntier(releve, vu(at, chemin), cible)

/** The items of a list, those that say something. */
export const takeItems = (releve: Releve, at: Vu | null, chemin: string, cible: string): string[] =>
  vus(vu(at, chemin), 'listItem').flatMap((item) => takeEntier(releve, item, cible) ?? [])

/** A block as a list, or as one text when it is written without one. */
export const takeListOrText = (releve: Releve, at: Vu | null, chemin: string, cible: string): string[] => {
  const block = vu(at, chemin)
  const list = takeItems(releve, block, 'list', cible)
  if (list.length > 0) return list
  const whole = takeEntier(releve, block, cible)
  return whole === null ? [] : [whole]
}

export const attributeAt = (at: Vu | null, nom: string): string => at?.noeud.attributs[nom] ?? ''

/** Accounts for an attribute read as `vers`. */
export const tellAttribute = (
  releve: Releve,
  at: Vu | null,
  nom: string,
  change: { readonly cible: string; readonly vers: string; readonly regle: RegleTransforme },
): void => {
  const texte = attributeAt(at, nom)
  if (at === null || texte === '') return
  const source = `${at.chemin}@${nom}`
  if (texte === change.vers) releve.keep(source, change.cible)
  else releve.transform(source, change.cible, { vers: change.vers, regle: change.regle })
}

/** Blocks of one name of ours below an element; the name itself is told as understood. */
export const takeBlocs = (releve: Releve, at: Vu | null, userDefined: string, cible: string): readonly Vu[] =>
  [...vus(at, 'infoBlock'), ...vus(at, 'subBlock')].filter((bloc) => {
    const isNamed = attributeAt(bloc, 'userDefined') === userDefined
    if (isNamed) releve.transform(`${bloc.chemin}@userDefined`, cible, { vers: '', regle: 'deduit' })
    return isNamed
  })
