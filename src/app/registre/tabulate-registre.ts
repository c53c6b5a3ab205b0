import { type NomRegistre, REGISTRES } from '#src/domain/offre/registre/registre.ts'
import type { Cellule, Table } from '#src/formats/tableau/table.ts'
import type { MessageKey, Translate } from '../message/catalogue.ts'
import type { Inscription } from './show-registres.ts'

type Valeur = Inscription['contenu'][string]

/** A field of a line in words; nothing when unknown. */
export const writeValeur = (
  t: Translate,
  { genre }: { readonly genre: string },
  valeur: Valeur | undefined,
): string => {
  if (valeur === null || valeur === undefined) return ''
  if (typeof valeur === 'object') return valeur.join(' ; ')
  return genre === 'choix' ? t(`registre.choix.${valeur}` as MessageKey) : String(valeur)
}

export const champsDe = (registre: NomRegistre) =>
  Object.entries(REGISTRES[registre].champs).map(([nom, champ]) => ({
    nom,
    champ,
    label: `registre.champ.${nom}` as MessageKey,
  }))

/** One register as a table, for an audit or a spreadsheet. */
export const tabulateRegistre = (
  t: Translate,
  registre: NomRegistre,
  lignes: readonly Inscription[],
): Table => {
  const champs = champsDe(registre)
  const cell = (valeur: Valeur | undefined, genre: string): Cellule =>
    typeof valeur === 'number' ? valeur : writeValeur(t, { genre }, valeur) || null
  return {
    nom: t(`registre.${registre}`),
    colonnes: champs.map(({ label }) => t(label)),
    lignes: lignes.map(({ contenu }) => champs.map(({ nom, champ }) => cell(contenu[nom], champ.genre))),
  }
}
