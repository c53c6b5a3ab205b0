import type { Acteur } from '#src/domain/acces/permission.ts'
import { isId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { type Calcul, findCalcul, listCalculs } from '#src/store/planning/calcul-store.ts'
import type { Monde } from '../../../monde.ts'
import { openEdition, type RefusLecture } from '../acces-emploi.ts'
import { type PageEmploi, showEmploi } from '../show-emploi.ts'
import { type ChangementDepuis, listChangementsDepuis } from './changements-depuis.ts'
import { interruptGone } from './interrupt-gone.ts'

export type PageCalcul = PageEmploi & {
  readonly enCours: Calcul | null
  /** Ended, newest first. */
  readonly finis: readonly Calcul[]
  /** What changed of what was asked since the run that is spoken of was started. */
  readonly changements: readonly ChangementDepuis[]
}

/** The runs on one draft of a timetable, as they stand: a page reloaded finds them again. */
export const showCalcul = async (
  monde: Monde,
  acteur: Acteur,
  asked: { readonly emploi: string; readonly edition: string | null; readonly calcul: string | null },
): Promise<Result<PageCalcul, RefusLecture>> => {
  const shown = await showEmploi(monde, acteur, asked)
  if (!shown.ok) return shown
  const { edition } = shown.value
  if (!edition) return ok({ ...shown.value, enCours: null, finis: [], changements: [] })
  await interruptGone(monde.db, edition.id, monde.now())
  const all = await listCalculs(monde.db, edition.id)
  const said = all.find(({ id }) => id === asked.calcul)
  return ok({
    ...shown.value,
    enCours: all.find(({ etat }) => etat === 'en_cours') ?? null,
    finis: all.filter(({ etat }) => etat !== 'en_cours'),
    changements: said ? await listChangementsDepuis(monde.db, shown.value.donnees, said) : [],
  })
}

/** Whether this person may follow a run. */
export const openCalculToRead = async (
  monde: Pick<Monde, 'db'>,
  acteur: Acteur,
  id: string,
): Promise<Result<Calcul, RefusLecture>> => {
  const calcul = isId(id) ? await findCalcul(monde.db, id) : undefined
  if (!calcul) return refus({ code: 'introuvable' })
  const open = await openEdition(monde.db, acteur, calcul.edition)
  return open.ok ? ok(calcul) : open
}
