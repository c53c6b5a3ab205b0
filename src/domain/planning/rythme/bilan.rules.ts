/** What a rhythm gives over a period: class days and hours, what holidays and closures take, and why. */
import { type Jour, weekday } from '#src/kit/jour.ts'
import { roundTo } from '#src/kit/nombre.ts'
import type { Explication } from './explication.ts'
import { buildFrise, type Frise, joursDe, lundisCours } from './frise.rules.ts'
import type { Cadre, Durees, Rythme } from './rythme.schema.ts'

export type Bilan = {
  readonly frise: Frise
  /** Class days planned before holidays and closures, a half-day counting for one. */
  readonly prevus: number
  readonly journees: number
  readonly demiJournees: number
  /** A half-day counts for a half. */
  readonly jours: number
  readonly heures: number
  /** Class days kept, by weekday (1 Monday … 7 Sunday). */
  readonly parJour: ReadonlyMap<number, number>
  readonly semaines: readonly Jour[]
  /** Class days lost to a public holiday. */
  readonly feries: Frise
  readonly fermes: Frise
  /** Mondays of the class weeks the period cuts, which are not counted. */
  readonly coupees: readonly Jour[]
  readonly explications: readonly Explication[]
}

export const computeBilan = (rythme: Rythme, cadre: Cadre, durees: Durees): Bilan => {
  const frise = buildFrise(rythme, cadre)
  const prevus = frise.filter(({ prevu }) => prevu === 'cours')
  const cours = joursDe(frise, 'cours')
  const journees = cours.filter(({ partie }) => partie === 'journee').length
  const demiJournees = cours.length - journees
  const jours = journees + demiJournees / 2
  const heures = roundTo(journees * durees.journee + demiJournees * durees.demiJournee, 2)
  const feries = prevus.filter(({ etat }) => etat === 'ferie')
  const fermes = prevus.filter(({ etat }) => etat === 'fermeture')
  const coupes = joursDe(frise, 'semaine_coupee')
  const semaines = lundisCours(frise)
  return {
    frise,
    prevus: prevus.length,
    journees,
    demiJournees,
    jours,
    heures,
    parJour: new Map(
      [...Map.groupBy(cours, ({ jour }) => weekday(jour))].map(([jour, tous]) => [jour, tous.length]),
    ),
    semaines,
    feries,
    fermes,
    coupees: [...new Set(coupes.map(({ lundi }) => lundi))],
    explications: [
      {
        code: 'rythme.jours',
        params: {
          prevus: prevus.length,
          feries: feries.length,
          fermes: fermes.length,
          coupes: coupes.length,
          journees,
          demiJournees,
          jours,
        },
      },
      {
        code: 'rythme.heures',
        params: { journees, journee: durees.journee, demiJournees, demiJournee: durees.demiJournee, heures },
      },
    ],
  }
}
