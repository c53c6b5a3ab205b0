import type { Cible } from '#src/domain/acces/permission.ts'
import type { Programme } from '#src/domain/offre/programme.schema.ts'
import type { Db } from '#src/store/database.ts'
import { loadProgramme, type MillesimeRow } from '#src/store/offre/millesime-store.ts'

/** The place a right is asked on. */
export const lieuOf = ({ etablissement, composante, mention, parcours }: MillesimeRow): Cible => ({
  etablissement,
  composante,
  mention,
  parcours,
})

/**
 * The text being written. The institution's paragraphs are kept once, by the institution: every draft shows them as
 * they are today, what is published keeps those it was published with.
 */
export const readDraft = async (db: Db, place: MillesimeRow): Promise<Programme> => {
  const programme = await loadProgramme(db, place.id)
  if (!programme) throw new Error(`millésime ${place.id} has a row and no text`)
  const { textes } = await db
    .selectFrom('etablissement')
    .select('textes')
    .where('id', '=', place.etablissement)
    .executeTakeFirstOrThrow()
  if (textes.length === 0) return programme
  return { ...programme, etablissement: { ...programme.etablissement, textes } }
}
