import type { Seance } from '#src/domain/planning/emploi/emploi.ts'
import type { RefusCible } from '../cible-emploi.ts'
import { listCibles } from '../demander-cibles.ts'
import type { Situation } from '../read-situation.ts'

export type Rompue = { readonly seance: Seance; readonly pourquoi: RefusCible }

const meets = (a: Seance, b: Seance): boolean =>
  a.jour === b.jour && a.debut < b.debut + b.duree && b.debut < a.debut + a.duree

/**
 * The séances no rule allows where they stand: something changed since they were put there. One that only meets a séance
 * whose own waiver was signed is known to whoever signed.
 */
export const listRompues = (situation: Situation): readonly Rompue[] => {
  const { seances, probleme, schedule, dispenses } = situation
  const waived = new Set(dispenses.flatMap(({ bloc }) => bloc ?? []))
  const signees = probleme.fixes.filter(({ bloc }) => waived.has(bloc))
  const pris = probleme.fixes.filter(({ bloc }) => !waived.has(bloc))
  const events = new Set(situation.donnees.evenements.flatMap((e) => e.cours ?? []))
  const dehors = new Set(situation.donnees.cours.flatMap(({ id, horsSite }) => (horsSite ? id : [])))
  const sansSalle = pris
    .filter(({ cours, salle }) => salle === null && !events.has(cours) && !dehors.has(cours))
    .map((seance): Rompue => ({ seance, pourquoi: { code: 'salle', params: {} } }))
  const debout = seances.flatMap((seance): Rompue[] => {
    const t = situation.taskOf(seance.bloc)
    if (t === undefined || schedule.start[t]! >= 0) return []
    if (signees.some((one) => meets(one, seance))) return []
    const { bloc, jour } = seance
    const listed = listCibles(situation, { bloc, du: jour, au: jour })
    const cible = listed.ok ? listed.value.find(({ debut }) => debut === seance.debut) : undefined
    const pourquoi = cible ? cible.refus : ({ code: 'hors-journee', params: {} } as const)
    // Free for any other room: its own is taken, closed or too small.
    return [{ seance, pourquoi: pourquoi ?? { code: 'salle', params: {} } }]
  })
  return [...sansSalle, ...debout]
}

/** The blocks that stand nowhere, by the order of the cours. */
export const listAttente = ({
  donnees,
  seances,
}: Situation): readonly {
  readonly cours: string
  readonly bloc: string
  readonly rang: number
  readonly minutes: number
}[] => {
  const placed = new Set(seances.map(({ bloc }) => bloc))
  return donnees.cours.flatMap(({ id: cours, blocs }) =>
    blocs.flatMap(({ id: bloc, minutes }, rang) =>
      placed.has(bloc) ? [] : [{ cours, bloc, rang, minutes }],
    ),
  )
}
