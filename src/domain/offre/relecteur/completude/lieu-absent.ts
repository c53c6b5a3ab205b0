/** Where classes are held: an office address is not a classroom. */
import type { Controle } from '../controle.ts'

export const lieuAbsent = {
  code: 'lieu-absent',
  famille: 'completude',
  gravite: 'avertissement',
  lit: ({ programme: { organisation, parcours, site } }) =>
    organisation.lieu === null && parcours.campus === null && site.nom === null && site.adresse === null
      ? [{ chemin: 'organisation.lieu' }]
      : [],
} as const satisfies Controle
