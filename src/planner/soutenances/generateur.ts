import { addDays, jour } from '#src/kit/jour.ts'
import { type Grille, opening } from '../grille/grille.ts'
import { seeded } from '../kernel/random.ts'
import type { Session } from './soutenances.ts'

/** What is asked: defences, members, rooms and days; members are free half of the half-days. */
export type DemandeSession = {
  readonly soutenances: number
  readonly membres: number
  readonly salles: number
  readonly jours: number
  readonly seed: number
  /** Half-days a member is free, in a hundred; 50 when absent. */
  readonly presence?: number
}

/** A generated session of one-hour defences with a president and an assessor. The same demand, the same session. */
export const genererSession = (demande: DemandeSession): Session => {
  const random = seeded(demande.seed)
  const first = jour('2026-09-07')
  const grille: Grille = {
    jours: Array.from({ length: demande.jours }, (_, j) => addDays(first, j + 2 * Math.floor(j / 5))),
    ouverture: 540,
    pas: 30,
    parJour: 18,
    dejeuner: [7, 9],
  }
  const everyHour = opening(grille, () => true)
  const halfDays = () => {
    const { presence } = demande
    const draw = (): boolean =>
      presence === undefined ? random.below(2) === 1 : random.below(100) < presence
    const free = grille.jours.map(() => [draw(), draw()] as const)
    return opening(grille, (j, k) => free[j]![k < grille.dejeuner[1] ? 0 : 1])
  }
  const membres = Array.from({ length: demande.membres }, (_, m) => ({
    id: `M${m + 1}`,
    disponibilite: halfDays(),
    qualites: m % 3 === 0 ? ['pr', 'enseignant'] : m % 4 === 3 ? ['externe'] : ['enseignant'],
    maximum: 8,
    evite: m % 2 === 0 ? opening(grille, (_, k) => k < 2) : null,
  }))
  const teachers = membres.filter(({ qualites }) => qualites.includes('enseignant'))
  return {
    grille,
    membres,
    soutenances: Array.from({ length: demande.soutenances }, (_, s) => ({
      id: `T${s + 1}`,
      etudiant: `E${s + 1}`,
      disponibilite: everyHour,
      encadrants: [teachers[random.below(teachers.length)]!.id],
      roles: [
        { nom: 'president', qualites: ['pr'] },
        { nom: 'assesseur', qualites: ['enseignant', 'externe'] },
      ],
      duree: 60,
      recuses: [],
    })),
    salles: Array.from({ length: demande.salles }, (_, r) => ({ id: `S${r + 1}`, ouverture: everyHour })),
  }
}
