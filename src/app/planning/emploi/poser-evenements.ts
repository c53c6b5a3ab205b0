/** An outside event that gives the hours of a cours is that cours's séances: drafts follow it, public versions never. */
import type { Donnees, Seance } from '#src/domain/planning/emploi/emploi.ts'
import { newId } from '#src/kit/id.ts'
import type { Jour } from '#src/kit/jour.ts'
import type { Tx } from '#src/store/database.ts'
import { bumpEdition, listEditions } from '#src/store/planning/edition-store.ts'
import { deleteSeancesOf, insertSeances, type NewSeance } from '#src/store/planning/seance-store.ts'
import { seancesDEvenements } from './plan-emploi.ts'

type Ou = { readonly edition: string; readonly cours: ReadonlySet<string> }

/** Puts the séances of these cours where their event stands now; without an event they wait for a date again. */
export const poserCours = async (tx: Tx, donnees: Donnees, { edition, cours }: Ou): Promise<void> => {
  const blocs = donnees.cours.filter(({ id }) => cours.has(id)).flatMap((c) => c.blocs.map(({ id }) => id))
  const own = new Set(blocs)
  await deleteSeancesOf(tx, edition, blocs)
  const wanted = seancesDEvenements(donnees, { edition, newId })
  await insertSeances(
    tx,
    wanted.filter(({ bloc }) => own.has(bloc)),
  )
  await bumpEdition(tx, edition)
}

/** The same in every draft of the timetable. */
export const poserDansBrouillons = async (
  tx: Tx,
  donnees: Donnees,
  cours: ReadonlySet<string>,
): Promise<void> => {
  if (cours.size === 0) return
  for (const { id: edition, statut } of await listEditions(tx, donnees.emploi.id))
    if (statut === 'brouillon') await poserCours(tx, donnees, { edition, cours })
}

const isThere = (wanted: NewSeance, seances: readonly Seance[]): boolean =>
  seances.some(
    (s) =>
      s.bloc === wanted.bloc &&
      s.jour === wanted.jour &&
      s.debut === wanted.debut &&
      s.adresse === wanted.adresse &&
      s.transport === wanted.transport,
  )

/** The cours to come whose séances are no longer where an event puts them: it moved, or gives them no more. */
export const coursDeplaces = (
  donnees: Donnees,
  seances: readonly Seance[],
  aPartirDu: Jour,
): ReadonlySet<string> => {
  const held = new Set(seances.filter(({ jour }) => jour < aPartirDu).map(({ cours }) => cours))
  const given = new Set(donnees.evenements.flatMap(({ cours }) => cours ?? []))
  const dehors = new Set(donnees.cours.flatMap(({ id, horsSite }) => (horsSite ? id : [])))
  const coursOf = new Map(donnees.cours.flatMap((c) => c.blocs.map(({ id }) => [id, c.id] as const)))
  const moved = seancesDEvenements(donnees, { edition: '', newId })
    .filter((one) => one.jour >= aPartirDu && !isThere(one, seances))
    .map(({ bloc }) => coursOf.get(bloc)!)
  const left = seances
    .filter(({ horsSite, cours }) => horsSite && !given.has(cours) && !dehors.has(cours))
    .map(({ cours }) => cours)
  return new Set([...moved, ...left].filter((id) => !held.has(id)))
}
