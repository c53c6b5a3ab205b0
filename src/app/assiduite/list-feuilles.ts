import { type Acteur, can } from '#src/domain/acces/permission.ts'
import type { StatutFeuille } from '#src/domain/assiduite/feuille.workflow.ts'
import type { Emploi, Seance } from '#src/domain/planning/emploi/emploi.ts'
import { isId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { listFeuilles } from '#src/store/assiduite/feuille-store.ts'
import { listCours } from '#src/store/planning/cours-store.ts'
import { findPubliee } from '#src/store/planning/edition-store.ts'
import { findEmploi } from '#src/store/planning/emploi-store.ts'
import { listIntervenants } from '#src/store/planning/ressource-store.ts'
import { listSeances } from '#src/store/planning/seance-store.ts'
import { type Monde, today } from '../monde.ts'

export type SeanceAEmarger = Pick<Seance, 'bloc' | 'jour' | 'debut' | 'duree'> & {
  readonly cours: string
  readonly intitule: string
  readonly code: string | null
  readonly intervenants: readonly string[]
  /** null: no sheet yet. */
  readonly feuille: StatutFeuille | null
}

export type PageFeuilles = {
  readonly emploi: Emploi
  /** Of the public timetable, up to today, the latest first. */
  readonly passees: readonly SeanceAEmarger[]
  readonly aVenir: number
}

/** Séances held so far and where their sheets stand. */
export const listEmargements = async (
  monde: Monde,
  acteur: Acteur,
  id: string,
): Promise<Result<PageFeuilles, 'introuvable'>> => {
  const { db } = monde
  const emploi = isId(id) ? await findEmploi(db, id) : undefined
  if (!emploi || !can(acteur, 'presence.tenir', emploi.lieu)) return refus('introuvable')
  const edition = await findPubliee(db, id)
  const seances = edition ? await listSeances(db, { edition: edition.id }) : []
  const cours = new Map((await listCours(db, id)).map((one) => [one.id, one]))
  const gens = new Map((await listIntervenants(db, emploi.lieu.composante)).map((one) => [one.id, one.nom]))
  const feuilles = new Map((await listFeuilles(db, id)).map((one) => [one.bloc, one]))
  const passees = seances
    .filter(({ jour }) => jour <= today(monde))
    .map(({ bloc, jour, debut, duree, cours: of, intervenants }) => ({
      bloc,
      jour,
      debut,
      duree,
      cours: of,
      intitule: cours.get(of)?.intitule ?? '',
      code: cours.get(of)?.code ?? null,
      intervenants: intervenants.map((one) => gens.get(one) ?? ''),
      feuille: feuilles.get(bloc)?.statut ?? null,
    }))
    .toReversed()
  return ok({ emploi, passees, aVenir: seances.length - passees.length })
}
