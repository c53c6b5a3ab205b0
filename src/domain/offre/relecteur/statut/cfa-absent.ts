/** Apprenticeship is open: somebody must be the CFA that signs, trains and answers for quality. */
import type { Controle } from '../controle.ts'

export const cfaAbsent = {
  code: 'cfa-absent',
  famille: 'statut',
  gravite: 'avertissement',
  lit: ({ programme: { cfa, parcours } }) =>
    parcours.statuts.includes('APP') && cfa.nom === null ? [{ chemin: 'cfa.nom' }] : [],
} as const satisfies Controle
