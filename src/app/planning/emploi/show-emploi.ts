import { type Acteur, can } from '#src/domain/acces/permission.ts'
import type { RefusDroit } from '#src/domain/droit/droit.ts'
import { droit } from '#src/domain/droit/registre.ts'
import { type AlerteSemaine, checkSemaines } from '#src/domain/planning/emploi/charge-groupe.rules.ts'
import type { Donnees, Edition, Groupe, Seance } from '#src/domain/planning/emploi/emploi.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { listEditions } from '#src/store/planning/edition-store.ts'
import { listEmplois as listRows } from '#src/store/planning/emploi-store.ts'
import { listSeances } from '#src/store/planning/seance-store.ts'
import type { Monde } from '../../monde.ts'
import { openEmploi, type RefusLecture } from './acces-emploi.ts'
import { readDonnees } from './read-donnees.ts'

/** The timetables this person may read. */
export const listEmplois = (monde: Pick<Monde, 'db'>, acteur: Acteur) =>
  listRows(monde.db, acteur, 'emploi.lire')

export type AlerteGroupe = { readonly groupe: Groupe; readonly semaines: readonly AlerteSemaine[] }

export type PageEmploi = {
  readonly donnees: Donnees
  readonly editions: readonly Edition[]
  /** The one looked at: as asked, else the newest draft, else the public one. */
  readonly edition: Edition | null
  readonly seances: readonly Seance[]
  readonly modifiable: boolean
}

/** The edition a page speaks of when nobody named one. */
export const chooseEdition = (editions: readonly Edition[], asked: string | null): Edition | null =>
  editions.find(({ id }) => id === asked) ??
  editions.find(({ statut }) => statut === 'brouillon') ??
  editions.find(({ statut }) => statut === 'publiee') ??
  null

/** A timetable as it is asked for, with one edition of it. */
export const showEmploi = async (
  monde: Pick<Monde, 'db'>,
  acteur: Acteur,
  { emploi: id, edition: asked }: { readonly emploi: string; readonly edition: string | null },
): Promise<Result<PageEmploi, RefusLecture>> => {
  const open = await openEmploi(monde.db, acteur, id)
  const donnees = open.ok ? await readDonnees(monde.db, id) : undefined
  if (!donnees) return refus({ code: 'introuvable' })
  const editions = await listEditions(monde.db, id)
  const edition = chooseEdition(editions, asked)
  const seances = edition ? await listSeances(monde.db, { edition: edition.id }) : []
  const modifiable = can(acteur, 'emploi.modifier', donnees.emploi.lieu)
  return ok({ donnees, editions, edition, seances, modifiable })
}

/** The weeks over the legal one, groupe by groupe; a refusal where the register does not know those days. */
export const listAlertes = ({
  donnees,
  seances,
}: Pick<PageEmploi, 'donnees' | 'seances'>): Result<readonly AlerteGroupe[], RefusDroit> => {
  const alertes: AlerteGroupe[] = []
  for (const groupe of donnees.groupes) {
    const semaines = checkSemaines(droit, groupe, seances)
    if (!semaines.ok) return semaines
    if (semaines.value.length > 0) alertes.push({ groupe, semaines: semaines.value })
  }
  return ok(alertes)
}
