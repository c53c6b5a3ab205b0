/** The hours announced do not fit the rhythm announced, whichever week it starts in: one of the two sentences is untrue. */
import type { Controle } from '#src/domain/offre/relecteur/controle.ts'
import { lignesDe } from '#src/domain/offre/relecteur/source.rules.ts'
import { constatsRythme } from './rythme-lu.rules.ts'

export const rythmeIntenable = {
  code: 'rythme-intenable',
  famille: 'rythme',
  gravite: 'bloquant',
  lit: (dossier) =>
    constatsRythme(dossier, 'promesse-intenable').map(({ params }) => ({
      chemin: 'organisation.rythmeTexte',
      lignes: lignesDe(dossier.lecture, 'organisation.rythmeTexte', 'organisation.heuresAnnoncees'),
      params,
    })),
} as const satisfies Controle
