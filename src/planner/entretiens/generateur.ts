import { addDays, jour } from '#src/kit/jour.ts'
import { type Grille, opening, slotCount } from '../grille/grille.ts'
import { seeded } from '../kernel/random.ts'
import type { Entretiens } from './entretiens.ts'

/** What is asked: candidates, juries and days; each one is free at half of the hours. */
export type DemandeEntretiens = {
  readonly candidats: number
  readonly jurys: number
  readonly jours: number
  readonly seed: number
}

/** Generated interviews of half an hour; half the hours of everyone are closed, a third of the rest avoided. */
export const genererEntretiens = ({ candidats, jurys, jours, seed }: DemandeEntretiens): Entretiens => {
  const random = seeded(seed)
  const first = jour('2026-05-04')
  const grille: Grille = {
    jours: Array.from({ length: jours }, (_, j) => addDays(first, j + 2 * Math.floor(j / 5))),
    ouverture: 540,
    pas: 30,
    parJour: 18,
    dejeuner: [7, 9],
  }
  const half = () => opening(grille, () => random.below(2) === 0)
  const programmes = ['A', 'B', 'C', 'D'].slice(0, jurys)
  return {
    grille,
    candidats: Array.from({ length: candidats }, (_, c) => ({
      id: `C${c + 1}`,
      programme: programmes[c % programmes.length]!,
      disponibilite: half(),
      duree: 30,
      evite: Uint8Array.from({ length: slotCount(grille) }, () => (random.below(3) === 0 ? 1 : 0)),
    })),
    jurys: Array.from({ length: jurys }, (_, j) => ({
      id: `J${j + 1}`,
      programmes: [programmes[j % programmes.length]!, programmes[(j + 1) % programmes.length]!],
      disponibilite: half(),
    })),
    premier: 0,
    pause: null,
  }
}
