import type { Annee } from '../annee.ts'
import { calendriers } from '../domaine.ts'
import { type Lue, lire, type Regle, slotsDe } from '../regle.ts'

const open = (nom: string, code: string, of: (lue: Lue) => readonly string[]): Regle => ({
  nom,
  dure: true,
  check: (annee: Annee, plan) => {
    const { de } = calendriers(annee)
    return lire(annee, plan).flatMap((lue) =>
      of(lue)
        .filter((id) => slotsDe(lue).some((slot) => !de.get(id)?.[slot]))
        .map((id) => ({ poids: 1, because: { code, qui: id, module: lue.module, creneau: lue.debut } })),
    )
  },
})

/** A promotion has class inside its rhythm only, and outside the events that hold it. */
export const dansLeRythme = open('dans le rythme', 'planning.horsRythme', (l) => l.de.promotions)

/** A lecturer teaches when available. */
export const disponible = open('enseignant disponible', 'planning.indisponible', (l) => l.de.enseignants)

/** A room is used when it is open. */
export const salleOuverte = open('salle ouverte', 'planning.salleFermee', (l) => [l.salle])

/** Nothing is held on a closed day, across lunch, or across the end of a day. */
export const jourOuvert: Regle = {
  nom: 'jour ouvert',
  dure: true,
  check: (annee, plan) =>
    lire(annee, plan)
      .filter((lue) => {
        const { parJour, dejeuner, jours } = annee.grille
        const [from, to] = [lue.debut % parJour, (lue.debut % parJour) + lue.fin - lue.debut]
        return (
          annee.fermetures.has(jours[lue.jour]!) || to > parJour || (from < dejeuner[1] && to > dejeuner[0])
        )
      })
      .map((lue) => ({
        poids: 1,
        because: { code: 'planning.ferme', module: lue.module, creneau: lue.debut },
      })),
}
