/** A defence after the last class pulls everything with it: contract, enrolment, internship and jury must run to it. */
import type { Controle } from '../controle.ts'

export const soutenanceApresCours = {
  code: 'soutenance-apres-cours',
  famille: 'date',
  gravite: 'avertissement',
  lit: ({ programme: { organisation } }) => {
    const { moisDebut, moisFin, soutenanceMois } = organisation
    if (moisDebut === null || moisFin === null || soutenanceMois === null) return []
    // Counted from the first month, so that a year that runs over January stays in order.
    const fromStart = (mois: number): number => (mois - moisDebut + 12) % 12
    const apres = fromStart(soutenanceMois) === 0 ? 12 : fromStart(soutenanceMois)
    return apres > fromStart(moisFin)
      ? [{ chemin: 'organisation.soutenanceMois', params: { moisFin, soutenanceMois } }]
      : []
  },
} as const satisfies Controle
