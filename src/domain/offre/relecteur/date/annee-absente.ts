/** « Novembre 2025 » dates the paper, not the intake: without a session date or an academic year, which one is it for? */
import type { Controle } from '../controle.ts'
import { lignesDe } from '../source.rules.ts'

export const anneeAbsente = {
  code: 'annee-absente',
  famille: 'date',
  gravite: 'avertissement',
  lit: ({ programme: { document, organisation }, lecture }) =>
    document.anneeUniversitaire !== null || organisation.debut !== null
      ? []
      : [
          {
            chemin: 'document.anneeUniversitaire',
            lignes: lignesDe(lecture, 'document.dateTexte'),
            params: { date: document.dateTexte },
          },
        ],
} as const satisfies Controle
