/** A session longer than a contrat de professionnalisation: refused when the contract is made, said when the leaflet is. */
import type { Controle } from '#src/domain/offre/relecteur/controle.ts'
import { lignesDe } from '#src/domain/offre/relecteur/source.rules.ts'
import { constatsRythme } from './rythme-lu.rules.ts'

export const proTropLong = {
  code: 'pro-trop-long',
  famille: 'rythme',
  gravite: 'avertissement',
  lit: (dossier) =>
    constatsRythme(dossier, 'pro-trop-long').map(({ params, cite }) => ({
      chemin: 'organisation.fin',
      lignes: lignesDe(dossier.lecture, 'organisation.debut', 'organisation.fin', 'parcours.statuts'),
      params,
      cite,
    })),
} as const satisfies Controle
