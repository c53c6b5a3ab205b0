import { lire, type Regle } from '../regle.ts'

/** A module starts once those it follows have ended: the methodology before the thesis, the exam last. */
export const ordre: Regle = {
  nom: 'ordre des modules',
  dure: true,
  check: (annee, plan) => {
    const lues = lire(annee, plan)
    const followers = lues.filter(({ de }) => de.apres.length > 0)
    return followers.flatMap((b) =>
      lues
        .filter((a) => b.de.apres.includes(a.module) && a.fin > b.debut)
        .map((a) => ({
          poids: 1,
          because: { code: 'planning.avantSonTour', module: b.module, apres: a.module, creneau: b.debut },
        })),
    )
  },
}
