import { createHash } from 'node:crypto'
import { type Acteur, porteesDe } from '#src/domain/acces/permission.ts'
import { type CodeImport, lireOffre, type RefusOffre } from '#src/formats/profil/lire-offre.ts'
import { newId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { inTransaction } from '#src/store/database.ts'
import { insertImport } from '#src/store/echange/import-store.ts'
import type { Monde } from '../../monde.ts'
import { recordAudit } from '../../socle/record.ts'

export type RefusImport =
  | { readonly code: 'interdit' }
  | { readonly code: 'illisible'; readonly refus: RefusOffre }

const MIME: Readonly<Record<CodeImport, string>> = {
  lheo: 'application/xml',
  edof: 'application/xml',
  'cdm-fr': 'application/xml',
  ooapi: 'application/json',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
const NOM_MAX = 200

/** Keeps a file of another system once it can be read; programmes are made of it one by one, after it was looked at. */
export const deposerImport = async (
  monde: Monde,
  acteur: Acteur,
  { nom, octets }: { readonly nom: string; readonly octets: Uint8Array },
): Promise<Result<string, RefusImport>> => {
  if (porteesDe(acteur, 'brochure.deposer').length === 0) return refus({ code: 'interdit' })
  const read = await lireOffre(octets)
  if (!read.ok) return refus({ code: 'illisible', refus: read.refus })
  const { profil, lus } = read.value
  const empreinte = createHash('sha256').update(octets).digest('hex')
  // The file first: a row never points at bytes that are not there.
  await monde.files.put(empreinte, octets, MIME[profil])
  return inTransaction<string, RefusImport>(monde.db, async (tx) => {
    const id = newId()
    await insertImport(tx, {
      id,
      nom: nom.slice(0, NOM_MAX),
      fichier: empreinte,
      typeMime: MIME[profil],
      taille: octets.length,
      profil,
      depose_par: acteur.id,
      depose_le: monde.now(),
    })
    const detail = { nom: nom.slice(0, NOM_MAX), empreinte, profil, programmes: lus.length }
    await recordAudit(tx, acteur, 'import.deposer', { type: 'import', id }, detail)
    return ok(id)
  })
}
