/** « Durée : 1 an » for 379 days: funding is paid by the day, and a contrat de professionnalisation is limited in months. */
import type { Controle } from '#src/domain/offre/relecteur/controle.ts'
import { lignesDe } from '#src/domain/offre/relecteur/source.rules.ts'
import { constatsRythme } from './rythme-lu.rules.ts'

export const dureeAnnoncee = {
  code: 'duree-annoncee',
  famille: 'date',
  gravite: 'avertissement',
  lit: (dossier) =>
    constatsRythme(dossier, 'duree-annoncee-differente').map(({ params }) => ({
      chemin: 'organisation.dureeTexte',
      lignes: lignesDe(dossier.lecture, 'organisation.dureeTexte', 'organisation.debut', 'organisation.fin'),
      params,
    })),
} as const satisfies Controle
