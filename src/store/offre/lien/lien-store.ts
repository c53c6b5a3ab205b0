import { type Jour, jour } from '#src/kit/jour.ts'
import type { Db } from '../../database.ts'
import type { LienSuiviTable } from './lien.schema.ts'

/** Of these addresses, those found gone on two days at least, and the first of them. */
export const listLiensMuets = async (
  db: Db,
  adresses: readonly string[],
): Promise<ReadonlyMap<string, Jour>> => {
  if (adresses.length === 0) return new Map()
  const rows = await db
    .selectFrom('lien_suivi')
    .select(['adresse', 'muet_depuis'])
    .where('adresse', 'in', [...new Set(adresses)])
    .whereRef('muet_le', '>', 'muet_depuis')
    .execute()
  return new Map(rows.map(({ adresse, muet_depuis }) => [adresse, jour(muet_depuis ?? '')] as const))
}

/** Forgets the links nobody prints any more; gives the others' addresses with the moment each was last asked. */
export const keepLiens = async (db: Db, adresses: readonly string[]): Promise<ReadonlyMap<string, Date>> => {
  const rows = await db.selectFrom('lien_suivi').select(['adresse', 'vu_le']).execute()
  const printed = new Set(adresses)
  const gone = rows.filter(({ adresse }) => !printed.has(adresse)).map(({ adresse }) => adresse)
  if (gone.length > 0) await db.deleteFrom('lien_suivi').where('adresse', 'in', gone).execute()
  return new Map(rows.map(({ adresse, vu_le }) => [adresse, vu_le] as const))
}

type Vu = {
  readonly adresse: string
  readonly etat: LienSuiviTable['etat']
  readonly le: Date
  readonly jour: Jour
}

export const saveLien = async (db: Db, { adresse, etat, le, jour: today }: Vu): Promise<void> => {
  const muet = etat === 'muet' ? today : null
  await db
    .insertInto('lien_suivi')
    .values({ adresse, etat, vu_le: le, muet_depuis: muet, muet_le: muet })
    .onConflict((conflict) =>
      conflict.column('adresse').doUpdateSet(({ ref, fn, val }) => ({
        etat,
        vu_le: le,
        ...(etat === 'repond' && { muet_depuis: null, muet_le: null }),
        ...(etat === 'muet' && {
          muet_depuis: fn.coalesce(ref('lien_suivi.muet_depuis'), val(today)),
          muet_le: today,
        }),
      })),
    )
    .execute()
}
