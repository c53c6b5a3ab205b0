import { convient } from '../modele.ts'
import { lire, type Regle } from '../regle.ts'

/** A room has a seat for everyone, the equipment asked for, and stands on the site asked for. */
export const salleConvient: Regle = {
  nom: 'salle qui convient',
  dure: true,
  check: (annee, plan) =>
    lire(annee, plan)
      .filter(({ de, salle }) => !convient(annee, de, annee.salles.find(({ id }) => id === salle)!))
      .map(({ module, salle, debut }) => ({
        poids: 1,
        because: { code: 'planning.salleNeConvientPas', module, salle, creneau: debut },
      })),
}
