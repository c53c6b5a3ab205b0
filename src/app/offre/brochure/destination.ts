import type { Acteur, Action, Cible } from '#src/domain/acces/permission.ts'
import { isId } from '#src/kit/id.ts'
import type { Db } from '#src/store/database.ts'
import { findMention, listMentions, listParcours } from '#src/store/offre/programme-store.ts'
import type { Monde } from '../../monde.ts'

/** Where a brochure belongs: a parcours that exists, or a mention that will have one more. */
export type Destination = {
  /** 'parcours:<id>' or 'mention:<id>'. */
  readonly cle: string
  readonly parcours: { readonly code: string; readonly intitule: string } | null
  readonly mention: string
}

/** Every place this person may put something: parcours first, then the mentions where a new one may be made. */
export const listDestinations = async (
  monde: Monde,
  acteur: Acteur,
  action: Action,
): Promise<readonly Destination[]> => {
  const parcours = await listParcours(monde.db, acteur, action)
  const seen = new Map(parcours.map((line) => [line.parcours, line]))
  const mentions = await listMentions(monde.db, acteur, action)
  return [
    ...[...seen.values()].map(({ parcours: id, code, intitule, mentionNom }) => ({
      cle: `parcours:${id}`,
      parcours: { code, intitule },
      mention: mentionNom,
    })),
    ...mentions.map(({ id, nom }) => ({ cle: `mention:${id}`, parcours: null, mention: nom })),
  ]
}

export type Lieu = Cible & { readonly mention: string; readonly parcours?: string }

/** The place behind a key that came from a form; undefined when there is no such thing. */
export const findDestination = async (db: Db, cle: string): Promise<Lieu | undefined> => {
  const [genre, id = ''] = cle.split(':')
  if (!isId(id)) return undefined
  const mentionId =
    genre === 'mention'
      ? id
      : (await db.selectFrom('parcours').select('mention_id').where('id', '=', id).executeTakeFirst())
          ?.mention_id
  const mention = mentionId ? await findMention(db, mentionId) : undefined
  if (!mention) return undefined
  const { composante, etablissement } = mention
  return { etablissement, composante, mention: mention.id, ...(genre === 'parcours' && { parcours: id }) }
}
