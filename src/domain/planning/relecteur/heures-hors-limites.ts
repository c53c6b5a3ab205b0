/** Hours below the least or above the most a contract of the parcours allows; a branch agreement may move the limit. */
import type { Controle } from '#src/domain/offre/relecteur/controle.ts'
import { lignesDe } from '#src/domain/offre/relecteur/source.rules.ts'
import { constatsRythme } from './rythme-lu.rules.ts'

export const heuresHorsLimites = {
  code: 'heures-hors-limites',
  famille: 'rythme',
  gravite: 'avertissement',
  lit: (dossier) =>
    constatsRythme(
      dossier,
      'formation-sous-plancher',
      'formation-au-dessus-plafond',
      'formation-sous-minimum',
    ).map(({ params, cite }) => ({
      chemin: 'organisation.heuresAnnoncees',
      lignes: lignesDe(dossier.lecture, 'organisation.heuresAnnoncees', 'parcours.statuts'),
      params,
      cite,
    })),
} as const satisfies Controle
