import type { Table } from '#src/formats/tableau/table.ts'
import { type Fraction, toNumber } from '#src/kit/fraction.ts'
import { roundTo } from '#src/kit/nombre.ts'
import type { Translate } from '../../message/catalogue.ts'
import { writePart } from './part-message.ts'
import type { PageMutualisations } from './show-mutualisations.ts'

/** To the minute and beyond; a cell is a number, the exact fraction stays on the page. */
const cell = (value: Fraction | null): number | null => (value === null ? null : roundTo(toNumber(value), 4))

/** The cost of each shared EC, and the two totals of the programme. */
export const tabulateCout = (t: Translate, { cout }: PageMutualisations): Table => ({
  nom: t('mutualisation.cout.titre'),
  colonnes: (['repere', 'ec', 'role', 'avec', 'apprenants', 'cout'] as const).map((colonne) =>
    t(`mutualisation.cout.${colonne}`),
  ),
  lignes: [
    ...cout.lignes.map(({ repere, intitule, role, avec, heures, cout: own }) => [
      repere,
      intitule,
      t(`mutualisation.role.${role}`),
      avec.join(', '),
      cell(heures),
      cell(own),
    ]),
    [null, t('mutualisation.cout.total'), null, null, cell(cout.apprenants.total), cell(cout.porte.total)],
    [null, t('mutualisation.cout.inconnus'), null, null, cout.apprenants.inconnus, cout.porte.inconnus],
  ],
})

/** Every agreement, with its part and where it stands. */
export const tabulateMutualisations = (t: Translate, { lignes }: PageMutualisations): Table => ({
  nom: t('mutualisation.titre'),
  colonnes: (['ec', 'role', 'autre', 'autreEc', 'statut', 'part', 'heures', 'motif'] as const).map(
    (colonne) => t(`mutualisation.colonne.${colonne}`),
  ),
  lignes: lignes.map((ligne) => [
    ligne.ec.intitule,
    t(`mutualisation.role.${ligne.cote}`),
    ligne.autre.parcoursCode,
    ligne.autreEc,
    t(`mutualisation.statut.${ligne.statut}`),
    writePart(t, ligne.part),
    cell(ligne.heuresPart),
    ligne.motif,
  ]),
})
