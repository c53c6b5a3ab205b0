/** The hours fit if the classes start in some weeks of the cycle and not in others: the first week must be chosen. */
import type { Controle } from '#src/domain/offre/relecteur/controle.ts'
import { lignesDe } from '#src/domain/offre/relecteur/source.rules.ts'
import { constatsRythme } from './rythme-lu.rules.ts'

export const rythmeSelonSemaine = {
  code: 'rythme-selon-semaine',
  famille: 'rythme',
  gravite: 'avertissement',
  lit: (dossier) =>
    constatsRythme(dossier, 'promesse-selon-phase').map(({ params, cite }) => ({
      chemin: 'organisation.rythmeTexte',
      lignes: lignesDe(dossier.lecture, 'organisation.rythmeTexte', 'organisation.heuresAnnoncees'),
      params,
      cite,
    })),
} as const satisfies Controle
