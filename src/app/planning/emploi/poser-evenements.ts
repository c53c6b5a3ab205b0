/** An outside event that gives the hours of a cours is that cours's séances: drafts follow it, public versions never. */
import type { DispenseEmploi, Donnees, Seance } from '#src/domain/planning/emploi/emploi.ts'
import { isTenue, type Moment } from '#src/domain/planning/seance/tenue.rules.ts'
import { newId } from '#src/kit/id.ts'
import type { Tx } from '#src/store/database.ts'
import { bumpEdition, listEditions } from '#src/store/planning/edition-store.ts'
import {
  deleteSeancesOf,
  insertSeances,
  listSeances,
  type NewSeance,
} from '#src/store/planning/seance-store.ts'
import { seancesDEvenements } from './plan-emploi.ts'

type Ou = { readonly edition: string; readonly blocs: ReadonlySet<string> }

/** Puts these blocks where their event stands now; without an event they wait for a date again. */
export const poserBlocs = async (tx: Tx, donnees: Donnees, { edition, blocs }: Ou): Promise<void> => {
  await deleteSeancesOf(tx, edition, [...blocs])
  const wanted = seancesDEvenements(donnees, { edition, newId })
  await insertSeances(
    tx,
    wanted.filter(({ bloc }) => blocs.has(bloc)),
  )
  await bumpEdition(tx, edition)
}

/** In every draft of the timetable, for these cours; what was held stays where it was held. */
export const poserDansBrouillons = async (
  tx: Tx,
  donnees: Donnees,
  { cours, now }: { readonly cours: ReadonlySet<string>; readonly now: Moment },
): Promise<void> => {
  const own = donnees.cours.filter(({ id }) => cours.has(id)).flatMap((c) => c.blocs.map(({ id }) => id))
  if (own.length === 0) return
  for (const { id: edition, statut } of await listEditions(tx, donnees.emploi.id)) {
    if (statut !== 'brouillon') continue
    const seances = await listSeances(tx, { edition })
    const held = new Set(seances.filter((seance) => isTenue(seance, now)).map(({ bloc }) => bloc))
    const blocs = new Set(own.filter((bloc) => !held.has(bloc)))
    if (blocs.size > 0) await poserBlocs(tx, donnees, { edition, blocs })
  }
}

const isThere = (wanted: NewSeance, seances: readonly Seance[]): boolean =>
  seances.some(
    (s) =>
      s.bloc === wanted.bloc &&
      s.jour === wanted.jour &&
      s.debut === wanted.debut &&
      s.horsSite === wanted.horsSite &&
      s.adresse === wanted.adresse &&
      s.transport === wanted.transport,
  )

type Copie = { readonly seances: readonly Seance[]; readonly dispenses: readonly DispenseEmploi[] }

/** The blocks to come that are no longer where an event puts them: it moved, or gives them no more. */
export const blocsDeplaces = (
  donnees: Donnees,
  { seances, dispenses }: Copie,
  now: Moment,
): ReadonlySet<string> => {
  const held = new Set(seances.filter((seance) => isTenue(seance, now)).map(({ bloc }) => bloc))
  const given = new Set(donnees.evenements.flatMap(({ cours }) => cours ?? []))
  const dehors = new Set(donnees.cours.flatMap(({ id, horsSite }) => (horsSite ? id : [])))
  const waived = new Set(dispenses.map(({ bloc }) => bloc))
  const moved = seancesDEvenements(donnees, { edition: '', newId })
    .filter((one) => !isTenue(one, now) && !isThere(one, seances))
    .map(({ bloc }) => bloc)
  // Locked without a room, of a cours held in one: only an event put it there, and no event gives that cours now.
  const left = seances
    .filter(
      ({ salle, verrouillee, cours, bloc }) =>
        salle === null && verrouillee && !given.has(cours) && !dehors.has(cours) && !waived.has(bloc),
    )
    .map(({ bloc }) => bloc)
  return new Set([...moved, ...left].filter((bloc) => !held.has(bloc)))
}
