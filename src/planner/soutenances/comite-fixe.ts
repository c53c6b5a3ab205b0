import { addDays, type Jour } from '#src/kit/jour.ts'
import { type Grille, opening } from '../grille/grille.ts'
import type { Session } from './soutenances.ts'

/** Defences of one hour whose committee is already named: what is left to choose is the hour and the room. */
export type ComitesFixes = {
  readonly premierJour: Jour
  readonly jours: number
  /** Hours of a day. */
  readonly de: number
  readonly a: number
  readonly soutenances: readonly { readonly etudiant: string; readonly evaluateurs: readonly string[] }[]
  readonly salles: readonly string[]
  readonly absences: readonly {
    readonly nom: string
    readonly nature: 'person' | 'room'
    readonly jour: Jour
    /** Minutes of the day. */
    readonly de: number
    readonly a: number
  }[]
}

const HEURE = 60

/** The same as a session: every evaluator must be there, an hour is closed to who is away for any part of it. */
export const sessionFixe = (donnees: ComitesFixes): Session => {
  const { premierJour, jours, de, a, soutenances, salles, absences } = donnees
  const grille: Grille = {
    jours: Array.from({ length: jours }, (_, j) => addDays(premierJour, j)),
    ouverture: de * HEURE,
    pas: HEURE,
    parJour: a - de,
    dejeuner: [0, 0],
  }
  const openTo = (nature: 'person' | 'room', nom: string) => {
    const own = absences.filter((absence) => absence.nature === nature && absence.nom === nom)
    return opening(grille, (j, k) => {
      const from = grille.ouverture + k * HEURE
      return !own.some((away) => away.jour === grille.jours[j] && away.de < from + HEURE && from < away.a)
    })
  }
  const seen = new Map<string, number>()
  const idOf = (etudiant: string): string => {
    const rank = (seen.get(etudiant) ?? 0) + 1
    seen.set(etudiant, rank)
    return rank === 1 ? etudiant : `${etudiant} (${rank})`
  }
  return {
    grille,
    membres: [...new Set(soutenances.flatMap(({ evaluateurs }) => evaluateurs))].map((id) => ({
      id,
      disponibilite: openTo('person', id),
      qualites: [],
      maximum: null,
      evite: null,
    })),
    soutenances: soutenances.map(({ etudiant, evaluateurs }) => ({
      id: idOf(etudiant),
      etudiant,
      disponibilite: openTo('person', etudiant),
      encadrants: evaluateurs,
      roles: [],
      duree: HEURE,
      recuses: [],
    })),
    salles: salles.map((id) => ({ id, ouverture: openTo('room', id) })),
  }
}
