/** Information must be out before people commit: a leaflet last updated after the first class was late for somebody. */
import { countDays, parseJour } from '#src/kit/jour.ts'
import type { Controle } from '../controle.ts'
import { lignesDe } from '../source.rules.ts'

export const miseAJourTardive = {
  code: 'mise-a-jour-tardive',
  famille: 'date',
  gravite: 'avertissement',
  lit: ({ programme, lecture }) => {
    const date = parseJour(programme.document.date ?? '')
    const debut = parseJour(programme.organisation.debut ?? '')
    if (!date.ok || !debut.ok || date.value <= debut.value) return []
    const params = { date: date.value, debut: debut.value, jours: countDays(debut.value, date.value) - 1 }
    return [
      { chemin: 'document.date', lignes: lignesDe(lecture, 'document.date', 'organisation.debut'), params },
    ]
  },
} as const satisfies Controle
