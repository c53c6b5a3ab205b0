/** When everyone and everything of a timetable may be used, slot by slot: worked out once for what is asked, whatever moves. */
import { eviteLe, ouvertLe } from '#src/domain/planning/emploi/disponibilite.rules.ts'
import type { Disponibilite, Donnees, Groupe } from '#src/domain/planning/emploi/emploi.ts'
import { enCoursLe } from '#src/domain/planning/emploi/rythme-groupe.rules.ts'
import { type Jour, weekday } from '#src/kit/jour.ts'
import { type Grille, type Ouverture, slotCount } from '#src/planner/grille/grille.ts'

export type Ouvertures = {
  /** Of a lecturer or a room. */
  readonly de: (id: string) => Ouverture
  readonly groupe: (groupe: Groupe) => Ouverture
  /** When a lecturer would rather not; null: nothing said. */
  readonly evite: (id: string) => Ouverture | null
}

type ParJour = (jour: Jour, rang: number) => (minute: number) => boolean

const byDay = (grille: Grille, rangs: readonly number[], ofDay: ParJour): Ouverture => {
  const { jours, parJour, ouverture, pas } = grille
  const open = new Uint8Array(slotCount(grille))
  for (let j = 0; j < jours.length; j++) {
    const isOpen = ofDay(jours[j]!, rangs[j]!)
    for (let k = 0; k < parJour; k++) if (isOpen(ouverture + k * pas)) open[j * parJour + k] = 1
  }
  return open
}

const once = <K, V>(build: (key: K) => V): ((key: K) => V) => {
  const known = new Map<K, V>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const made = build(key)
    known.set(key, made)
    return made
  }
}

const build = (donnees: Donnees, grille: Grille): Ouvertures => {
  const rangs = grille.jours.map(weekday)
  const de = Map.groupBy(donnees.disponibilites, (d) => d.de)
  const lines = (id: string): readonly Disponibilite[] => de.get(id) ?? []
  const always = new Uint8Array(slotCount(grille)).fill(1)
  return {
    de: once((id: string) => {
      const own = lines(id)
      return own.length === 0 ? always : byDay(grille, rangs, (jour, rang) => ouvertLe(own, jour, rang))
    }),
    groupe: once((groupe: Groupe) =>
      byDay(grille, rangs, (jour, rang) => {
        const open = ouvertLe(lines(groupe.id), jour, rang)
        const inClass = enCoursLe(groupe.rythme, jour, donnees.emploi.grille)
        return (minute) => open(minute, inClass(minute))
      }),
    ),
    evite: once((id: string) => {
      const own = lines(id)
      return own.some(({ sens }) => sens === 'evite' || sens === 'prefere')
        ? byDay(grille, rangs, (jour, rang) => eviteLe(own, jour, rang))
        : null
    }),
  }
}

const known = new WeakMap<Donnees, Ouvertures>()

/** The openings of a timetable on its grid; kept as long as what is asked is. */
export const ouverturesDe = (donnees: Donnees, grille: Grille): Ouvertures => {
  const found = known.get(donnees)
  if (found) return found
  const made = build(donnees, grille)
  known.set(donnees, made)
  return made
}
