import type { Acteur } from '#src/domain/acces/permission.ts'
import type { Programme } from '#src/domain/offre/programme.schema.ts'
import { countRapport } from '#src/formats/echange/rapport.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { inTransaction } from '#src/store/database.ts'
import { insertComplements } from '#src/store/echange/complement-store.ts'
import { insertImporte, listImportes, lockImport } from '#src/store/echange/import-store.ts'
import type { Monde } from '../../monde.ts'
import { ouvrirProgramme, type Place, type RefusOuverture } from '../../offre/brochure/ouvrir-programme.ts'
import { recordAudit } from '../../socle/record.ts'
import { readImport } from './show-import.ts'

export type CreationImport = Place & { readonly import: string; readonly rang: number }
export type RefusCreationImport =
  | RefusOuverture
  | { readonly code: 'introuvable' }
  | { readonly code: 'deja-cree' }

/** A name the file does not give is the one typed for the new parcours. */
const named = (programme: Programme, { intitule, code }: Place): Programme => ({
  ...programme,
  parcours: {
    ...programme.parcours,
    intitule: programme.parcours.intitule ?? (intitule.trim() || null),
    code: programme.parcours.code ?? (code.trim() || null),
  },
})

/** A draft made of one programme of a file, with what the file says beyond a programme for its next export. */
export const creerImport = (
  monde: Monde,
  acteur: Acteur,
  asked: CreationImport,
): Promise<Result<string, RefusCreationImport>> =>
  inTransaction<string, RefusCreationImport>(monde.db, async (tx) => {
    const read = await readImport(monde, tx, acteur, asked.import)
    const lu = read?.lus[asked.rang]
    if (!read || !lu) return refus({ code: 'introuvable' })
    await lockImport(tx, asked.import)
    if ((await listImportes(tx, asked.import)).has(asked.rang)) return refus({ code: 'deja-cree' })
    const opened = await ouvrirProgramme(tx, monde, acteur, {
      ...asked,
      programme: () => named(lu.programme, asked),
    })
    if (!opened.ok) return opened
    const millesime = opened.value
    await insertImporte(tx, { import: asked.import, rang: asked.rang, millesime })
    await insertComplements(tx, { millesime, profil: read.profil }, lu.complements)
    const detail = {
      import: asked.import,
      rang: asked.rang,
      profil: read.profil,
      ...countRapport(lu.rapport),
    }
    await recordAudit(tx, acteur, 'programme.importer', { type: 'millesime', id: millesime }, detail)
    return ok(millesime)
  })
