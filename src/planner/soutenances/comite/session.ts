import { addDays, type Jour, jour } from '#src/kit/jour.ts'
import { type Grille, opening } from '../../grille/grille.ts'
import type { PlanSession, Session } from '../soutenances.ts'
import type { Grid, Instance, SoutenancePlacee } from './instance.ts'

/** The published slots bear no date and no hour: day 0 is written as this Monday, slot 0 as midnight. */
const PREMIER_JOUR: Jour = jour('2001-01-01')
const MINUTES_PAR_JOUR = 1440

/**
 * The same defences as a session: presences asked of the start alone, days long enough for a defence to run past the last
 * slot that may be a start, one quality for each seat of each defence, ids from 1 as in the files.
 */
export const sessionDe = (instance: Instance): Session => {
  const { jours, creneaux, duree, soutenances, roles, membres, salles } = instance
  const parJour = creneaux + duree - 1
  const grille: Grille = {
    jours: Array.from({ length: jours }, (_, j) => addDays(PREMIER_JOUR, j)),
    ouverture: 0,
    pas: [60, 30, 15, 5].find((minutes) => minutes * parJour <= MINUTES_PAR_JOUR) ?? 1,
    parJour,
    dejeuner: [0, 0],
  }
  const where = (grid: Grid, from: number) => opening(grille, (j, k) => (grid[j]![k] ?? 0) >= from)
  return {
    grille,
    membres: membres.map(({ maximum, gout, peut }, i) => ({
      id: String(i + 1),
      disponibilite: where(gout, 1),
      departs: true,
      qualites: peut.flatMap((own, j) => own.flatMap((may, t) => (may ? [`${j}.${t}`] : []))),
      maximum,
      evite: where(gout, 2),
    })),
    soutenances: Array.from({ length: soutenances }, (_, j) => ({
      id: String(j + 1),
      etudiant: `E${j + 1}`,
      disponibilite: opening(grille, () => true),
      encadrants: [],
      roles: Array.from({ length: roles }, (_, t) => ({ nom: String(t + 1), qualites: [`${j}.${t}`] })),
      duree: duree * grille.pas,
      recuses: [],
    })),
    salles: salles.map((ouverte, p) => ({ id: String(p + 1), ouverture: where(ouverte, 1), departs: true })),
  }
}

/** A plan of that session in the numbers of the instance. */
export const placeesDe = ({ creneaux, duree }: Instance, plan: PlanSession): SoutenancePlacee[] => {
  const parJour = creneaux + duree - 1
  return plan.map(({ soutenance, debut, jury, salle }) => ({
    soutenance: Number(soutenance) - 1,
    jour: Math.floor(debut / parJour),
    creneau: debut % parJour,
    salle: Number(salle) - 1,
    comite: jury.map((id) => Number(id) - 1),
  }))
}
