/** Between the planner's plan (blocks by rank, slots) and the séances people read (blocks by name, days and hours). */
import type { Donnees, Seance } from '#src/domain/planning/emploi/emploi.ts'
import { numerosSeances } from '#src/domain/planning/emploi/numero-seance.rules.ts'
import type { PlanCalcule } from '#src/domain/planning/emploi/plan-calcule.schema.ts'
import { eachDay } from '#src/kit/periode.ts'
import type { Plan } from '#src/planner/annee/annee.ts'
import { blocKey } from '#src/planner/annee/modele.ts'
import type { NewSeance } from '#src/store/planning/seance-store.ts'
import { ailleurs, type Probleme } from './build-annee.ts'
import { instantOf, slotOf } from './grille-emploi.ts'

/** block -> its cours and the rank the planner knows it by. */
export const rangsDeBlocs = ({
  blocs,
}: Probleme): ReadonlyMap<string, { readonly module: string; readonly rang: number }> =>
  new Map([...blocs].flatMap(([module, ids]) => ids.map((id, rang) => [id, { module, rang }] as const)))

/** The séances the planner may choose, as its plan; those off the grid are left out. */
export const toPlan = (
  probleme: Probleme,
  seances: readonly Pick<Seance, 'bloc' | 'jour' | 'debut' | 'salle'>[],
): Plan => {
  const rangs = rangsDeBlocs(probleme)
  return seances.flatMap((seance) => {
    const bloc = rangs.get(seance.bloc)
    const debut = slotOf(probleme.annee.grille, probleme.rangs, seance)
    return bloc === undefined || debut === null
      ? []
      : [{ ...bloc, debut, salle: seance.salle ?? ailleurs(bloc.module) }]
  })
}

/** The locks of an edition as the planner names them. */
export const toVerrous = (probleme: Probleme, seances: readonly Seance[]): ReadonlySet<string> => {
  const rangs = rangsDeBlocs(probleme)
  return new Set(
    seances.flatMap(({ bloc, verrouillee }) => {
      const at = rangs.get(bloc)
      return verrouillee && at !== undefined ? [blocKey(at)] : []
    }),
  )
}

/** Which séance of its cours each placed block is, by the planner's key. */
export const numerosDuPlan = (
  probleme: Probleme,
  seances: readonly Seance[],
): ReadonlyMap<string, number> => {
  const rangs = rangsDeBlocs(probleme)
  return new Map(
    [...numerosSeances(seances)].flatMap(([bloc, numero]) => {
      const at = rangs.get(bloc)
      return at === undefined ? [] : [[blocKey(at), numero] as const]
    }),
  )
}

/** A plan in days, hours and identifiers. */
export const fromPlan = ({ annee, blocs }: Probleme, plan: Plan): PlanCalcule =>
  plan.map(({ module, rang, debut, salle }) => ({
    bloc: blocs.get(module)![rang]!,
    ...instantOf(annee.grille, debut),
    salle: salle === ailleurs(module) ? null : salle,
  }))

type Cadre = { readonly edition: string; readonly newId: () => string }

/** New séances of an edition from a plan; who attends and teaches is the cours's. */
export const buildSeances = (
  { cours }: Donnees,
  plan: PlanCalcule,
  { edition, newId }: Cadre,
): readonly NewSeance[] => {
  const blocs = new Map(cours.flatMap((c) => c.blocs.map((bloc) => [bloc.id, { c, bloc }] as const)))
  return plan.flatMap(({ bloc: id, jour, debut, salle }) => {
    const found = blocs.get(id)
    if (!found) return []
    const { c, bloc } = found
    return [
      {
        id: newId(),
        edition,
        bloc: id,
        jour,
        debut,
        duree: bloc.minutes,
        salle,
        groupes: c.groupes,
        intervenants: c.intervenants,
        verrouillee: false,
        horsSite: c.horsSite,
        adresse: c.horsSite ? c.adresse : null,
        transport: c.horsSite ? c.transport : null,
      },
    ]
  })
}

/** The séances an outside event gives: one block a day, in order, locked where the event stands. */
export const seancesDEvenements = (
  { cours, evenements }: Donnees,
  { edition, newId }: Cadre,
): readonly NewSeance[] =>
  evenements.flatMap((e) => {
    const c = cours.find(({ id }) => id === e.cours)
    if (!c || e.debut === null) return []
    const jours = eachDay({ du: e.du, au: e.au })
    return c.blocs.slice(0, jours.length).map(({ id, minutes }, rang) => ({
      id: newId(),
      edition,
      bloc: id,
      jour: jours[rang]!,
      debut: e.debut!,
      duree: minutes,
      salle: null,
      groupes: e.groupes,
      intervenants: e.intervenants.length > 0 ? e.intervenants : c.intervenants,
      verrouillee: true,
      horsSite: e.horsSite,
      adresse: e.adresse,
      transport: e.transport,
    }))
  })
