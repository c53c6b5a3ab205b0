import { createHash } from 'node:crypto'
import type { FicheRncp } from '#src/domain/offre/rncp/rncp.schema.ts'
import { newId } from '#src/kit/id.ts'
import { ok } from '#src/kit/result.ts'
import { fold } from '#src/kit/text.ts'
import { type Db, inTransaction } from '#src/store/database.ts'
import { findCourantes, takeTurn, writeFiches } from '#src/store/offre/rncp/fiche-rncp-store.ts'
import { updateImport } from '#src/store/offre/rncp/import-rncp-store.ts'

/** PostgreSQL keeps no U+0000 in a text. */
const clean = (texte: string): string => texte.replaceAll('\u0000', '')

/** Names what a fiche says: another text is another print. The reader builds every fiche with its keys in one order. */
export const empreinteFiche = (contenu: string): string => createHash('sha256').update(contenu).digest('hex')

const rechercheOf = ({ numero, intitule, abrege, certificateurs }: FicheRncp): string =>
  ` ${fold([numero, numero.replace(/\D+/, ''), intitule, abrege, ...certificateurs.map(({ nom }) => nom)].filter(Boolean).join(' ')).replace(/[^a-z0-9]+/g, ' ')} `

const rowOf = (
  fiche: FicheRncp,
  contenu: string,
  place: { empreinte: string; rang: number; importId: string; le: Date },
) => ({
  id: newId(),
  numero: fiche.numero,
  rang: place.rang,
  intitule: fiche.intitule,
  etat: fiche.etat,
  actif: fiche.actif,
  niveau: fiche.niveau,
  date_effet: fiche.dateEffet,
  fin_enregistrement: fiche.finEnregistrement,
  nouvelles: [...fiche.nouvelles],
  anciennes: [...fiche.anciennes],
  apprentissage: fiche.voies.CA ?? null,
  contenu,
  empreinte: place.empreinte,
  import_id: place.importId,
  lue_le: place.le,
  recherche: rechercheOf(fiche),
})

/** Writes one batch: a new text of a fiche is one more row, the same text writes nothing. Gives how many were the same. */
export const writeBatch = async (
  db: Db,
  fiches: readonly FicheRncp[],
  { importId, le, lus }: { importId: string; le: Date; lus: number },
): Promise<number> => {
  const done = await inTransaction<number, never>(db, async (tx) => {
    await takeTurn(tx)
    const known = await findCourantes(
      tx,
      fiches.map(({ numero }) => numero),
    )
    const replaced: string[] = []
    const rows = fiches.flatMap((fiche) => {
      const contenu = clean(JSON.stringify(fiche))
      const empreinte = empreinteFiche(contenu)
      const before = known.get(fiche.numero)
      if (before?.empreinte === empreinte) return []
      if (before) replaced.push(before.id)
      return [rowOf(fiche, contenu, { empreinte, rang: (before?.rang ?? 0) + 1, importId, le })]
    })
    await writeFiches(tx, rows, { replaced, le })
    await updateImport(tx, importId, { lus })
    return ok(fiches.length - rows.length)
  })
  return done.ok ? done.value : 0
}
