/** An edition with everything the planner needs to answer about it, kept ready while nothing moves. */
import type {
  DispenseEmploi,
  Disponibilite,
  Donnees,
  Edition,
  Seance,
} from '#src/domain/planning/emploi/emploi.ts'
import type { Jour } from '#src/kit/jour.ts'
import { type Compiled, compileAnnee, scheduleOf } from '#src/planner/annee/modele.ts'
import type { Schedule } from '#src/planner/kernel/schedule.ts'
import type { Db } from '#src/store/database.ts'
import { findEdition, listDispenses } from '#src/store/planning/edition-store.ts'
import { findEmploi } from '#src/store/planning/emploi-store.ts'
import { listOccupees, listSeances } from '#src/store/planning/seance-store.ts'
import { buildAnnee, type Entree, type Probleme } from './build-annee.ts'
import { rangsDeBlocs, toPlan, toVerrous } from './plan-emploi.ts'
import { readDonnees } from './read-donnees.ts'

export type Situation = {
  readonly donnees: Donnees
  readonly edition: Edition
  readonly seances: readonly Seance[]
  readonly parJour: ReadonlyMap<Jour, readonly Seance[]>
  /** Lines of availability of each lecturer, room and groupe. */
  readonly lignes: ReadonlyMap<string, readonly Disponibilite[]>
  readonly dispenses: readonly DispenseEmploi[]
  readonly occupees: Entree['occupees']
  /** Names of groupes, lecturers, rooms and cours by identifier. */
  readonly noms: ReadonlyMap<string, string>
  readonly probleme: Probleme
  readonly compiled: Compiled
  /** Do not change it: copy it. */
  readonly schedule: Schedule
  /** The task of the kernel a block is, or undefined when the planner does not choose it. */
  readonly taskOf: (bloc: string) => number | undefined
}

/** Names of groupes, rooms, lecturers and cours, by identifier. */
export const nomsOf = ({ groupes, salles, intervenants, cours }: Donnees): ReadonlyMap<string, string> =>
  new Map([
    ...[...groupes, ...salles, ...intervenants].map(({ id, nom }) => [id, nom] as const),
    ...cours.map(({ id, intitule }) => [id, intitule] as const),
  ])

/** Compiles an edition; a séance that no rule allows any more waits in the schedule. */
export const compileSituation = (edition: Edition, entree: Entree): Situation => {
  const probleme = buildAnnee(entree)
  const compiled = compileAnnee(probleme.annee)
  const rangs = rangsDeBlocs(probleme)
  const modules = new Map(probleme.annee.modules.map(({ id }, m) => [id, m]))
  return {
    ...entree,
    edition,
    parJour: Map.groupBy(entree.seances, ({ jour }) => jour),
    lignes: Map.groupBy(entree.donnees.disponibilites, ({ de }) => de),
    noms: nomsOf(entree.donnees),
    probleme,
    compiled,
    schedule: scheduleOf(compiled, toPlan(probleme, entree.seances), toVerrous(probleme, entree.seances)),
    taskOf: (bloc) => {
      const at = rangs.get(bloc)
      return at && compiled.tasksOf[modules.get(at.module)!]?.[at.rang]
    },
  }
}

const KEPT = 8
/** The few last answers, each good while its stamp is; one that fails is forgotten. */
const keeper = <T>() => {
  const kept = new Map<string, { readonly stamp: string; readonly answer: Promise<T> }>()
  return (key: string, stamp: string, read: () => Promise<T>): Promise<T> => {
    const known = kept.get(key)
    if (known?.stamp === stamp) return known.answer
    const answer = read()
    kept.delete(key)
    kept.set(key, { stamp, answer })
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!)
    answer.catch(() => kept.delete(key))
    return answer
  }
}
/** What is asked stays the same while séances move: it is read, and its openings worked out, once. */
const newKeepers = () => ({
  donnees: keeper<Donnees | undefined>(),
  compiled: keeper<Situation | undefined>(),
})
const keepers = new WeakMap<Db, ReturnType<typeof newKeepers>>()

const compile = async (
  db: Db,
  edition: Edition,
  { donnees, jour }: { readonly donnees: Donnees; readonly jour: Jour | null },
): Promise<Situation> => {
  const { emploi } = donnees
  const { debut: du, fin: au } = emploi.grille
  return compileSituation(edition, {
    donnees,
    seances: await listSeances(db, { edition: edition.id }),
    dispenses: await listDispenses(db, edition.id),
    occupees: await listOccupees(db, { emploi: emploi.id, composante: emploi.lieu.composante, du, au }),
    // A year that is over, or not begun, may be planned as a whole.
    aPartirDu: jour !== null && du < jour && jour <= au ? jour : null,
  })
}

/** Reads an edition inside a deed, as it stands in its transaction; given today, the planner leaves the past alone. */
export const readSituation = async (
  db: Db,
  editionId: string,
  jour: Jour | null = null,
): Promise<Situation | undefined> => {
  const edition = await findEdition(db, editionId)
  const donnees = edition && (await readDonnees(db, edition.emploi))
  return donnees && compile(db, edition, { donnees, jour })
}

/**
 * The same for pages that ask again and again: kept until the edition or what is asked moves. Whatever touches a room, a
 * lecturer or another public timetable of the composante moves the version of each emploi it bears on.
 */
export const keepSituation = async (
  db: Db,
  editionId: string,
  jour: Jour | null = null,
): Promise<Situation | undefined> => {
  const edition = await findEdition(db, editionId)
  const emploi = edition && (await findEmploi(db, edition.emploi))
  if (!edition || !emploi) return undefined
  const stamp = `${edition.revision} ${edition.statut} ${emploi.version}`
  const keep = keepers.get(db) ?? newKeepers()
  keepers.set(db, keep)
  return keep.compiled(`${editionId} ${jour}`, stamp, async () => {
    const donnees = await keep.donnees(emploi.id, String(emploi.version), () => readDonnees(db, emploi.id))
    return donnees && compile(db, edition, { donnees, jour })
  })
}
