/** The runs this process leads: who listens, and what is kept of each in the database while it works. */
import type { Meilleur } from '#src/gateways/solveur/start-portfolio.ts'
import type { Plan } from '#src/planner/annee/annee.ts'
import type { PlanDe, Probleme } from '#src/planner/probleme/probleme.ts'
import { moveEtat, saveTrouve, type Trouve } from '#src/store/planning/calcul-store.ts'
import type { Monde } from '../../../monde.ts'
import { startRun } from '../../solveur/start-run.ts'
import type { Probleme as ProblemeEmploi } from '../build-annee.ts'
import { fromPlan } from '../plan-emploi.ts'

/** What is told of a run, at most five times a second. */
export type Nouvelle = {
  readonly part: number
  readonly places: number
  readonly attend: number
  readonly score: number
  readonly termes: readonly { readonly nom: string; readonly cout: number }[]
  readonly fini: boolean
}
type Ecoute = (nouvelle: Nouvelle) => void

type EnCours = {
  readonly stop: () => void
  readonly ecoutes: Set<Ecoute>
  readonly fini: Promise<void>
  derniere: Nouvelle | null
  stopped: boolean
}

const runs = new Map<string, EnCours>()

/** How often the best so far goes to the database: what a restart may lose. */
const KEEP_EVERY_MS = 2_000

const trouveOf = (probleme: ProblemeEmploi, { plan, etat }: Meilleur<Plan>): Trouve => ({
  places: etat.placed,
  score: etat.soft,
  termes: etat.byTerm.map(({ nom, cost }) => ({ nom, cout: cost })),
  plan: fromPlan(probleme, plan),
})

type Lancement = {
  readonly id: string
  readonly probleme: ProblemeEmploi
  readonly publie: Plan
  readonly depuis: Plan | null
  readonly verrous: ReadonlySet<string>
  readonly graines: readonly number[]
  readonly budgetMs: number
}

/** Starts a run that was written as `en_cours`; it ends by itself, or by `stopCalcul`. */
export const leadCalcul = (monde: Pick<Monde, 'db' | 'now'>, lancement: Lancement): void => {
  const { id, probleme, publie, depuis, verrous, graines, budgetMs } = lancement
  const { annee: donnees, poids } = probleme
  const asked: Probleme<'annee'> = { nature: 'annee', donnees, publie, verrous, poids }
  const ecoutes = new Set<Ecoute>()
  let saving: Promise<unknown> = Promise.resolve()
  let savedAt = performance.now()
  const tell = (nouvelle: Nouvelle): void => {
    own.derniere = nouvelle
    for (const ecoute of ecoutes) ecoute(nouvelle)
  }
  const run = startRun<'annee'>({
    probleme: asked,
    budget: { seconds: budgetMs / 1000 },
    seeds: graines,
    depuis: depuis as PlanDe<'annee'> | null,
    watch: ({ meilleur: etat, spent }) => {
      if (!etat) return
      tell({
        part: Math.min(1, spent),
        places: etat.placed,
        attend: etat.waiting,
        score: etat.soft,
        termes: etat.byTerm.map(({ nom, cost }) => ({ nom, cout: cost })),
        fini: false,
      })
      if (performance.now() - savedAt < KEEP_EVERY_MS) return
      savedAt = performance.now()
      const best = run.meilleur()
      const trouve = best && trouveOf(probleme, best)
      saving = saving
        .then(() => saveTrouve(monde.db, { id, trouve, le: monde.now() }))
        // Another process was asked to end it.
        .then((alive) => alive || run.stop())
        .catch(() => undefined)
    },
  })
  const close = async (): Promise<void> => {
    const answer = await run.done
    await saving
    const best = answer.ok ? answer.value : answer.refus.meilleur
    const le = monde.now()
    if (best) await saveTrouve(monde.db, { id, trouve: trouveOf(probleme, best), le })
    const vers = !answer.ok ? 'interrompu' : own.stopped ? 'arrete' : 'termine'
    await moveEtat(monde.db, { id, de: ['en_cours'], vers, le })
    runs.delete(id)
    const last = own.derniere
    const etat = best?.etat
    tell({
      part: 1,
      places: etat?.placed ?? last?.places ?? 0,
      attend: etat?.waiting ?? last?.attend ?? 0,
      score: etat?.soft ?? last?.score ?? 0,
      termes: etat ? etat.byTerm.map(({ nom, cost }) => ({ nom, cout: cost })) : (last?.termes ?? []),
      fini: true,
    })
  }
  const own: EnCours = {
    stop: run.stop,
    ecoutes,
    derniere: null,
    stopped: false,
    // What the database could not keep is a run that says nothing more: it is taken for interrupted.
    fini: Promise.resolve()
      .then(close)
      .catch((error: unknown) => {
        runs.delete(id)
        console.error('calcul', error)
      }),
  }
  runs.set(id, own)
}

/** Asks a run of this process to end; false when another process leads it, or nobody. */
export const stopCalcul = (id: string): boolean => {
  const run = runs.get(id)
  if (!run) return false
  run.stopped = true
  run.stop()
  return true
}

/** Resolves once the run is over and kept. */
export const waitCalcul = (id: string): Promise<void> => runs.get(id)?.fini ?? Promise.resolve()

/** Listens to a run of this process; null when it leads none of that name. */
export const listenCalcul = (id: string, ecoute: Ecoute): (() => void) | null => {
  const run = runs.get(id)
  if (!run) return null
  if (run.derniere) ecoute(run.derniere)
  run.ecoutes.add(ecoute)
  return () => run.ecoutes.delete(ecoute)
}
