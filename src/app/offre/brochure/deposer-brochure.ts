import { createHash } from 'node:crypto'
import { type Acteur, can } from '#src/domain/acces/permission.ts'
import { extractText } from '#src/formats/brochure/extraction/extract-text.ts'
import type { RefusLecture } from '#src/formats/brochure/extraction/refus-lecture.ts'
import { readBrochure } from '#src/formats/brochure/read-brochure.ts'
import { newId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { inTransaction } from '#src/store/database.ts'
import { insertBrochure } from '#src/store/offre/brochure-store.ts'
import type { Monde } from '../../monde.ts'
import { recordAudit } from '../../socle/record.ts'
import { findDestination } from './destination.ts'

export type RefusDepot =
  | { readonly code: 'interdit' }
  | { readonly code: 'illisible'; readonly refus: RefusLecture }
  | { readonly code: 'trop_long'; readonly lignes: number; readonly max: number }

export type Depot = { readonly nom: string; readonly bytes: Uint8Array; readonly destination: string }

/** What one person can review on one page; a handbook of a hundred pages holds less. */
const LIGNES_MAX = 5_000
const CARACTERES_MAX = 1_000_000

const isTooLong = (texte: string, lignes: number): boolean =>
  lignes > LIGNES_MAX || texte.length > CARACTERES_MAX

const TYPES: readonly (readonly [RegExp, string])[] = [
  [/\.pdf$/i, 'application/pdf'],
  [/\.docx$/i, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  [/\.md$/i, 'text/markdown; charset=utf-8'],
]
const typeOf = (nom: string): string =>
  TYPES.find(([motif]) => motif.test(nom))?.[1] ?? 'text/plain; charset=utf-8'

/** Keeps the file, reads it, keeps what was read: the review starts there. */
export const deposerBrochure = async (
  monde: Monde,
  acteur: Acteur,
  { nom, bytes, destination }: Depot,
): Promise<Result<string, RefusDepot>> => {
  const place = await findDestination(monde.db, destination)
  if (!place || !can(acteur, 'brochure.deposer', place)) return refus({ code: 'interdit' })
  const texte = await extractText(bytes, nom)
  if (!texte.ok) return refus({ code: 'illisible', refus: texte.refus })
  const lignes = texte.value.split('\n').filter((ligne) => ligne.trim() !== '').length
  if (isTooLong(texte.value, lignes)) return refus({ code: 'trop_long', lignes, max: LIGNES_MAX })
  const lecture = readBrochure(texte.value.replaceAll('\u0000', ''))
  const empreinte = createHash('sha256').update(bytes).digest('hex')
  // The file first: a row never points at bytes that are not there.
  await monde.files.put(empreinte, bytes, typeOf(nom))
  return inTransaction<string, RefusDepot>(monde.db, async (tx) => {
    const id = newId()
    await insertBrochure(tx, {
      id,
      nom,
      fichier: empreinte,
      typeMime: typeOf(nom),
      taille: bytes.length,
      lecture: JSON.stringify(lecture),
      mention_id: place.mention,
      parcours_id: place.parcours ?? null,
      deposee_par: acteur.id,
      deposee_le: monde.now(),
    })
    await recordAudit(tx, acteur, 'brochure.deposer', { type: 'brochure', id }, { nom, empreinte })
    return ok(id)
  })
}
