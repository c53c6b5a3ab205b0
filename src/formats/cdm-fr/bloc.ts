import { putTexte } from '#src/formats/echange/plume.ts'
import type { Releve } from '#src/formats/echange/rapport.ts'
import { element, feuille, type Noeud } from '#src/formats/xml/arbre.ts'

/** CDM-fr bounds no text. */
export const SANS_BORNE = 1_000_000

/** A text of the programme in one element, accounted for. */
export const texteCdm = (
  releve: Releve,
  source: string,
  valeur: string | null,
  {
    nom,
    cible,
    attributs = {},
  }: { readonly nom: string; readonly cible: string; readonly attributs?: Noeud['attributs'] },
): Noeud | null => feuille(nom, putTexte(releve, source, { cible, valeur, max: SANS_BORNE }), attributs)

/** Texts as the items of a list, each accounted for. */
export const listeCdm = (
  releve: Releve,
  source: string,
  {
    valeurs,
    cible,
    champ = '',
  }: { readonly valeurs: readonly string[]; readonly cible: string; readonly champ?: string },
): Noeud | null =>
  element(
    'list',
    valeurs.map((valeur, i) =>
      texteCdm(releve, `${source}[${i}]${champ}`, valeur, { nom: 'listItem', cible }),
    ),
  )

/** A block of ours inside a vocabulary that has no word for it. */
export const blocNomme = (userDefined: string, texte: string | null): Noeud | null =>
  feuille('infoBlock', texte, { userDefined })

/** The text of an element and of all below it, as a reader would see it. */
export const texteEntier = (noeud: Noeud | null): string =>
  noeud === null ? '' : [noeud.texte, ...noeud.enfants.map(texteEntier)].filter(Boolean).join(' ')
