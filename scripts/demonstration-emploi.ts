/** Computes the timetables of the demonstration with the planner, at a fixed seed, into data/demonstration. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import demonstration from '#data/demonstration/emploi.json' with { type: 'json' }
import { emploisDemonstration } from '#src/app/demonstration/emploi-demonstration.ts'
import { buildAnnee } from '#src/app/planning/emploi/build-annee.ts'
import { fromPlan, seancesDEvenements } from '#src/app/planning/emploi/plan-emploi.ts'
import { newId } from '#src/kit/id.ts'
import { compileAnnee } from '#src/planner/annee/modele.ts'
import { planifier } from '#src/planner/annee/planifier.ts'
import { bilan } from '#src/planner/annee/regles.ts'

const STEPS = 2_000
const ROUNDS = 400

const cles = demonstration.emplois.map(({ cle, cours }) => ({ cle, cours: cours.map((c) => c.cle) }))
const out = emploisDemonstration().map(({ donnees }, e) => {
  const cadre = { edition: '', newId }
  const seances = seancesDEvenements(donnees, cadre).map((s) => ({ ...s, rang: 0, cours: '' }))
  const probleme = buildAnnee({ donnees, seances, dispenses: [], occupees: [] })
  const run = planifier(compileAnnee(probleme.annee), { seed: 1 })
  for (let i = 0; i < ROUNDS; i++) run.search.advance(STEPS, i / ROUNDS)
  const { placed, waiting, soft } = run.search.progress()
  const { dur } = bilan(probleme.annee, run.plan())
  const { cle, cours } = cles[e]!
  console.log(cle, { placed, waiting, soft, dur: dur.length, termes: run.search.byTerm() })
  const salles = new Map(donnees.salles.map(({ id, nom }) => [id, nom]))
  const where = new Map(
    donnees.cours.flatMap((c, i) => c.blocs.map(({ id }, rang) => [id, [cours[i]!, rang] as const])),
  )
  const lines = fromPlan(probleme, run.plan())
    .toSorted((a, b) => `${a.jour} ${a.debut}`.localeCompare(`${b.jour} ${b.debut}`, 'en', { numeric: true }))
    .map((s) => JSON.stringify([...where.get(s.bloc)!, s.jour, s.debut, salles.get(s.salle!)]))
  return ` ${JSON.stringify(cle)}: [\n  ${lines.join(',\n  ')}\n ]`
})
writeFileSync(
  join(import.meta.dirname, '../data/demonstration/emploi-seances.json'),
  `{\n${out.join(',\n')}\n}\n`,
)
