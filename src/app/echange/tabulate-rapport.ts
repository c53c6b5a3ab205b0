import { type Feuille, formeAt } from '#src/domain/offre/edition/feuille.rules.ts'
import { valueAt } from '#src/formats/echange/chemin.ts'
import type { Ligne } from '#src/formats/echange/rapport.ts'
import { renderCsv } from '#src/formats/tableau/csv.ts'
import type { MessageKey, Translate } from '../message/catalogue.ts'
import { champLabel, valeurText } from '../offre/message/champ-label.ts'
import type { Essai } from './show-exports.ts'

/** One line of the account in words. */
export type LigneEcrite = {
  readonly sort: Ligne['sort']
  /** The fact of the programme; of the target where the programme has none. */
  readonly champ: string
  readonly chemin: string
  readonly element: string
  readonly de: string
  readonly vers: string
  /** The rule, the reason, or who gave the value. */
  readonly pourquoi: string
}

/** An element of a target in words; its own path where it has none. */
export const elementLabel = (t: Translate, element: string): string =>
  t(`echange.element.${element}` as MessageKey) ?? element

const isSimple = (forme: ReturnType<typeof formeAt>): forme is Feuille['forme'] =>
  forme !== undefined && forme.genre !== 'liste' && forme.genre !== 'objet'

const valueText = (t: Translate, essai: Essai, chemin: string): string => {
  const valeur = valueAt(essai.texte.programme, chemin)
  const forme = formeAt(chemin)
  if (typeof valeur !== 'string' && typeof valeur !== 'number') return String(valeur ?? '')
  return isSimple(forme) ? valeurText(t, forme, valeur) : String(valeur)
}

const writeLigne = (t: Translate, essai: Essai, ligne: Ligne): LigneEcrite => {
  if (ligne.sort === 'complete' || ligne.sort === 'ecarte') {
    const { cible: element, valeur: vers, par } = ligne
    return {
      sort: ligne.sort,
      champ: elementLabel(t, element),
      chemin: '',
      element,
      de: '',
      vers,
      pourquoi: par,
    }
  }
  const { sort, source: chemin } = ligne
  const common = { sort, chemin, champ: champLabel(t, chemin), de: valueText(t, essai, chemin) }
  if (ligne.sort === 'abandonne')
    return { ...common, element: '', vers: '', pourquoi: t(`echange.raison.${ligne.raison}`) }
  if (ligne.sort === 'conserve') return { ...common, element: ligne.cible, vers: '', pourquoi: '' }
  return {
    ...common,
    element: ligne.cible,
    vers: ligne.vers,
    pourquoi: t(`echange.transformation.${ligne.regle}`),
  }
}

/** The account of an export that was written, line by line, in words. */
export const writeRapport = (t: Translate, essai: Essai): readonly LigneEcrite[] =>
  essai.issue.ok ? essai.issue.value.rapport.map((ligne) => writeLigne(t, essai, ligne)) : []

const COLONNES = ['sort', 'champ', 'chemin', 'element', 'de', 'vers', 'pourquoi'] as const

/** The account as a table a spreadsheet opens. */
export const renderRapportCsv = (t: Translate, essai: Essai): string =>
  renderCsv({
    nom: 'rapport',
    colonnes: COLONNES.map((nom) => t(`echange.colonne.${nom}`)),
    lignes: writeRapport(t, essai).map((ligne) =>
      COLONNES.map((nom) => (nom === 'sort' ? t(`echange.sort.${ligne.sort}`) : ligne[nom])),
    ),
  })

/** The account for a program: the very lines of the codec, with what they are about. */
export const renderRapportJson = ({ page, profil, texte, issue }: Essai): string => {
  const { parcoursCode: code, parcoursIntitule: intitule, adresse } = page.place
  const { numero, statut } = texte
  return `${JSON.stringify(
    {
      programme: { code, intitule, adresse },
      version: { numero, statut },
      profil,
      rapport: issue.ok ? issue.value.rapport : [],
    },
    null,
    2,
  )}\n`
}
