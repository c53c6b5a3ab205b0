/**
 * `npm run -s bench:planner -- --family cibles`: how long it takes to say where a séance may go and why not elsewhere, on a
 * dated year of 24 promotions: asked of the kernel (a week, the whole year), then over HTTP of the real application.
 */
import { genererAnnee } from '#src/planner/annee/generateur.ts'
import { compileAnnee, scheduleOf } from '#src/planner/annee/modele.ts'
import { cibles } from '#src/planner/annee/pourquoi/cible.ts'
import { sallesLibres } from '#src/planner/annee/pourquoi/salles-libres.ts'
import { insertion } from '#src/planner/kernel/insert.ts'
import { seeded } from '#src/planner/kernel/random.ts'
import { benchPage } from './bench-cibles/page.ts'

const PROMOTIONS = 24
const ASKS = 100

const benchNoyau = () => {
  const compiled = compileAnnee(genererAnnee({ promotions: PROMOTIONS, seed: 1, rythme: null }))
  const schedule = scheduleOf(compiled, [])
  const run = insertion(schedule, seeded(1))
  while (!run.advance(100));
  run.settle()
  const { grille } = compiled.annee
  const measure = (days: number): Record<string, number> => {
    const took = Array.from({ length: ASKS }, (_, i) => {
      const t = (i * 2_654_435_761) % compiled.model.tasks
      const first = days < grille.jours.length ? Math.floor(schedule.start[t]! / grille.parJour / 6) * 6 : 0
      const last = Math.min(grille.jours.length, first + days)
      const from = performance.now()
      const libres = sallesLibres(compiled, schedule, t)
      for (const { debut, refus } of cibles(
        compiled,
        schedule,
        t,
        first * grille.parJour,
        last * grille.parJour,
      ))
        if (refus === null) libres(debut)
      return performance.now() - from
    }).toSorted((a, b) => a - b)
    const at = (share: number): number => Math.round(took[Math.floor(share * (ASKS - 1))]! * 10) / 10
    return { medianMs: at(0.5), p95Ms: at(0.95), maxMs: at(1) }
  }
  return {
    tasks: compiled.model.tasks,
    waiting: run.left(),
    week: measure(6),
    year: measure(grille.jours.length),
  }
}

export const benchCibles = async (): Promise<void> => {
  const noyau = benchNoyau()
  const page = await benchPage(PROMOTIONS)
  console.log(JSON.stringify({ node: process.version, promotions: PROMOTIONS, noyau, page }))
}
