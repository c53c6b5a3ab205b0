import type { Instance, Seance } from './instance.ts'

/**
 * The official formulas of UD2, written as the competition states them and from scratch: the search never
 * calls this, the tests and the benchmark do.
 * Source: Di Gaspero, McCollum, Schaerf, "The Second International Timetabling Competition (ITC-2007):
 * Curriculum-based Course Timetabling (Track 3)", and the validator published with it.
 */
export type Verdict = {
  readonly dur: {
    readonly seances: number
    readonly conflits: number
    readonly indisponibilites: number
    readonly salles: number
  }
  readonly souple: {
    readonly capacite: number
    readonly joursMin: number
    readonly compacite: number
    readonly stabilite: number
  }
}

/** What one unit of each soft rule costs. */
export const POIDS_UD2 = { capacite: 1, joursMin: 5, compacite: 2, stabilite: 1 } as const

const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0)

/** Units of each rule broken by a timetable, unweighted. */
export const verdict = (instance: Instance, seances: readonly Seance[]): Verdict => {
  const { cours, cursus, salles, jours, periodesParJour } = instance
  const at = (id: string, jour: number, periode: number): boolean =>
    seances.some((s) => s.cours === id && s.jour === jour && s.periode === periode)
  const times = Array.from({ length: jours * periodesParJour }, (_, p) => ({
    jour: Math.floor(p / periodesParJour),
    periode: p % periodesParJour,
  }))
  const held = new Map(cours.map(({ id }) => [id, times.map(({ jour, periode }) => at(id, jour, periode))]))
  const together = new Set(cursus.flatMap((q) => q.cours.flatMap((a) => q.cours.map((b) => `${a} ${b}`))))

  return {
    dur: {
      /** Every lecture of a course is scheduled, each in a period of its own. */
      seances: sum(cours.map((c) => Math.abs(held.get(c.id)!.filter(Boolean).length - c.seances))),
      /** Courses of one curriculum, or of one teacher, are never held at the same time. */
      conflits: sum(
        cours.flatMap((a, i) =>
          cours
            .slice(i + 1)
            .filter((b) => a.enseignant === b.enseignant || together.has(`${a.id} ${b.id}`))
            .map((b) => times.filter((_, p) => held.get(a.id)![p] && held.get(b.id)![p]).length),
        ),
      ),
      /** No lecture at a period at which its course is unavailable. */
      indisponibilites: instance.indisponibilites.filter((i) => at(i.cours, i.jour, i.periode)).length,
      /** A room holds one lecture per period. */
      salles: sum(
        salles.flatMap(({ id }) =>
          times.map(({ jour, periode }) =>
            Math.max(
              0,
              seances.filter((s) => s.salle === id && s.jour === jour && s.periode === periode).length - 1,
            ),
          ),
        ),
      ),
    },
    souple: {
      /** Every student has a seat. */
      capacite: sum(
        seances.map((s) =>
          Math.max(
            0,
            cours.find((c) => c.id === s.cours)!.effectif - salles.find((r) => r.id === s.salle)!.capacite,
          ),
        ),
      ),
      /** The lectures of a course spread over at least its minimum number of days. */
      joursMin: sum(
        cours.map((c) => {
          const days = new Set(times.filter((_, p) => held.get(c.id)![p]).map(({ jour }) => jour))
          return Math.max(0, c.joursMin - days.size)
        }),
      ),
      /** A lecture of a curriculum has another one of it just before or just after, the same day. */
      compacite: sum(
        cursus.flatMap((q) => {
          const n = times.map((_, p) => q.cours.filter((id) => held.get(id)![p]).length)
          return n.map((count, p) => {
            const { periode } = times[p]!
            const before = periode > 0 ? n[p - 1]! : 0
            const after = periode < periodesParJour - 1 ? n[p + 1]! : 0
            return before + after === 0 ? count : 0
          })
        }),
      ),
      /** All lectures of a course are held in one room. */
      stabilite: sum(
        cours.map((c) =>
          Math.max(0, new Set(seances.filter((s) => s.cours === c.id).map((s) => s.salle)).size - 1),
        ),
      ),
    },
  }
}

/** Hard violations, and the weighted soft cost of UD2. */
export const scoreUd2 = ({ dur, souple }: Verdict): { readonly hard: number; readonly soft: number } => ({
  hard: dur.seances + dur.conflits + dur.indisponibilites + dur.salles,
  soft:
    souple.capacite * POIDS_UD2.capacite +
    souple.joursMin * POIDS_UD2.joursMin +
    souple.compacite * POIDS_UD2.compacite +
    souple.stabilite * POIDS_UD2.stabilite,
})
