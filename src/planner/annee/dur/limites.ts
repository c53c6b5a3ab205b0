import { weekOfSlot } from '../../grille/grille.ts'
import type { Annee } from '../annee.ts'
import { type Lue, lire, type Regle, sommes } from '../regle.ts'

const limit = (
  nom: string,
  code: string,
  maxOf: (annee: Annee) => ReadonlyMap<string, number | null>,
  who: (lue: Lue) => readonly string[],
  bucketOf: (annee: Annee) => (lue: Lue) => number,
): Regle => ({
  nom,
  dure: true,
  check: (annee, plan) => {
    const max = maxOf(annee)
    const bucket = bucketOf(annee)
    const uses = lire(annee, plan).flatMap((lue) => who(lue).map((id) => ({ lue, id })))
    const minutes = sommes(
      uses,
      ({ lue, id }) => `${bucket(lue)} ${id}`,
      ({ lue }) => (lue.fin - lue.debut) * annee.grille.pas,
    )
    return [...minutes].flatMap(([key, sum]) => {
      const qui = key.slice(key.indexOf(' ') + 1)
      const most = max.get(qui) ?? null
      const because = { code, qui, periode: Number.parseInt(key, 10), minutes: sum }
      return most !== null && sum > most ? [{ poids: sum - most, because }] : []
    })
  },
})

const byDay = () => (lue: Lue) => lue.jour
const byWeek = (annee: Annee) => {
  const weeks = weekOfSlot(annee.grille)
  return (lue: Lue) => weeks[lue.debut]!
}

/** A promotion has at most so many hours of class a day. */
export const joursDePromotion = limit(
  'heures par jour',
  'planning.tropDansLeJour',
  ({ promotions }) => new Map(promotions.map((p) => [p.id, p.maxParJour])),
  (l) => l.de.promotions,
  byDay,
)

/** A promotion has at most so many hours of class a week. */
export const semainesDePromotion = limit(
  'heures par semaine',
  'planning.tropDansLaSemaine',
  ({ promotions }) => new Map(promotions.map((p) => [p.id, p.maxParSemaine])),
  (l) => l.de.promotions,
  byWeek,
)

/** A lecturer gives at most so many hours a day. */
export const joursDEnseignant = limit(
  "heures d'un enseignant par jour",
  'planning.tropPourEnseignant',
  ({ enseignants }) => new Map(enseignants.map((e) => [e.id, e.maxParJour])),
  (l) => l.de.enseignants,
  byDay,
)
