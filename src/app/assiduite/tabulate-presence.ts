/** Attendance, hours and services as tables, for a spreadsheet or a funder. */
import { type Destinataire, linesFor } from '#src/domain/assiduite/destinataire.rules.ts'
import type { Table } from '#src/formats/tableau/table.ts'
import { clock } from '#src/kit/duree.ts'
import type { Translate } from '../message/catalogue.ts'
import type { PageApprenants } from './show-apprenant.ts'
import type { PageFeuille } from './show-feuille.ts'
import type { PageServices } from './show-services.ts'

const COLONNES_FEUILLE = [
  'jour',
  'de',
  'cours',
  'code',
  'nom',
  'prenom',
  'statut',
  'duree',
  'minutes',
  'justification',
  'preuve',
] as const
const COLONNES_SERVICE = ['intervenant', 'code', 'cours', 'prevu', 'fait'] as const

const heures = (minutes: number): number => minutes / 60

/** The lines of a sheet one recipient may read; what nobody said stays blank. */
export const tabulateFeuille = (
  t: Translate,
  { cours, seance, lignes }: PageFeuille,
  destinataire: Destinataire,
): Table => {
  const kept = linesFor(
    destinataire,
    lignes.map(({ apprenant, presence }) => ({ ...presence, qui: apprenant })),
  )
  return {
    nom: t(`presence.destinataire.${destinataire}`),
    colonnes: COLONNES_FEUILLE.map((colonne) => t(`presence.${colonne}`)),
    lignes: kept.map(({ qui, statut, minutes, justification, preuve, attestation }) => [
      seance.jour,
      clock(seance.debut),
      cours.intitule,
      cours.code,
      qui.nom,
      qui.prenom,
      statut,
      seance.duree,
      minutes,
      justification,
      preuve === 'attestation' ? attestation : t('presence.preuve.feuille'),
    ]),
  }
}

/** One line per lecturer and cours. */
export const tabulateServices = (t: Translate, { intervenants }: PageServices): Table => ({
  nom: t('presence.services'),
  colonnes: COLONNES_SERVICE.map((colonne) => t(`presence.${colonne}`)),
  lignes: intervenants.flatMap(({ intervenant, lignes }) =>
    lignes.map((one) => [intervenant.nom, one.code, one.intitule, heures(one.prevu), heures(one.fait)]),
  ),
})

/** The learners of a programme-year, with the statut of the day. */
export const tabulateApprenants = (t: Translate, { apprenants }: PageApprenants): Table => ({
  nom: t('presence.apprenants'),
  colonnes: [t('presence.nom'), t('presence.prenom'), t('presence.courriel'), t('presence.statut')],
  lignes: apprenants.map(({ apprenant: { nom, prenom, courriel }, statut }) => [
    nom,
    prenom,
    courriel,
    statut,
  ]),
})
