import { type Acteur, can } from '#src/domain/acces/permission.ts'
import { isId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { findMention, listParcours } from '#src/store/offre/programme-store.ts'
import type { Monde } from '../monde.ts'

export type LigneProgramme = Awaited<ReturnType<typeof listParcours>>[number]
export type Mention = NonNullable<Awaited<ReturnType<typeof findMention>>>

/** The programmes of whoever asks: every parcours of their perimeter, those without a text included. */
export const listProgrammes = (monde: Monde, acteur: Acteur): Promise<readonly LigneProgramme[]> =>
  listParcours(monde.db, acteur, 'programme.lire')

/** A mention and the years it holds, of which some may be closed to whoever asks. */
export const showMention = async (
  monde: Monde,
  acteur: Acteur,
  id: string,
): Promise<Result<Mention, 'introuvable'>> => {
  const mention = isId(id) ? await findMention(monde.db, id) : undefined
  if (!mention) return refus('introuvable')
  const { composante, etablissement, parcours } = mention
  const open = [{}, ...parcours.map((line) => ({ parcours: line.id }))].some((part) =>
    can(acteur, 'programme.lire', { etablissement, composante, mention: id, ...part }),
  )
  return open ? ok(mention) : refus('introuvable')
}
