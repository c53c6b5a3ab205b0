import type { Donnees } from '#src/domain/planning/emploi/emploi.ts'
import type { Db } from '#src/store/database.ts'
import { listCours, listEvenements } from '#src/store/planning/cours-store.ts'
import { findEmploi, listFermetures, listMillesimesOf } from '#src/store/planning/emploi-store.ts'
import {
  listDisponibilites,
  listGroupes,
  listIntervenants,
  listSalles,
} from '#src/store/planning/ressource-store.ts'

/** Everything a timetable asks for, in one read; undefined when there is no such timetable. */
export const readDonnees = async (db: Db, emploiId: string): Promise<Donnees | undefined> => {
  const emploi = await findEmploi(db, emploiId)
  if (!emploi) return undefined
  const { composante } = emploi.lieu
  const groupes = await listGroupes(db, emploiId)
  const salles = await listSalles(db, composante)
  const intervenants = await listIntervenants(db, composante)
  return {
    emploi,
    millesimes: await listMillesimesOf(db, emploiId),
    fermetures: await listFermetures(db, emploiId),
    groupes,
    salles,
    intervenants,
    disponibilites: await listDisponibilites(
      db,
      [...groupes, ...salles, ...intervenants].map(({ id }) => id),
    ),
    cours: await listCours(db, emploiId),
    evenements: await listEvenements(db, emploiId),
  }
}
