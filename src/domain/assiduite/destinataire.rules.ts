/**
 * One sheet, split per funder: each receives the lines it pays for and no other. A CFA and its OPCO pay for contracts (APP
 * and PRO), a funder of continuing training for its trainees, the scolarité follows the students in formation initiale.
 */
import type { StatutApprenant } from '#src/domain/offre/vocabulaire.ts'
import type { Presence } from './presence.ts'

export const DESTINATAIRES = ['opco-cfa', 'financeur-fc', 'scolarite', 'tous'] as const
export type Destinataire = (typeof DESTINATAIRES)[number]

const STATUTS: Readonly<Record<Exclude<Destinataire, 'tous'>, readonly StatutApprenant[]>> = {
  'opco-cfa': ['APP', 'PRO'],
  'financeur-fc': ['FC'],
  scolarite: ['FI'],
}

/** The lines this one may read. */
export const linesFor = <P extends Pick<Presence, 'statut'>>(
  destinataire: Destinataire,
  presences: readonly P[],
): readonly P[] =>
  destinataire === 'tous'
    ? presences
    : presences.filter(({ statut }) => STATUTS[destinataire].includes(statut))
