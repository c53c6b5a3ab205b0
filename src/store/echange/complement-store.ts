import type { Db, Tx } from '../database.ts'

/** What was given for an export: element -> its values and who gave them. */
export type ComplementsGardes = Readonly<
  Record<string, { readonly valeur: string | readonly string[]; readonly par: string }>
>

export const listComplements = async (
  db: Db,
  millesime: string,
  profil: string,
): Promise<ComplementsGardes> => {
  const rows = await db
    .selectFrom('complement_echange')
    .select(['cle', 'valeurs', 'par'])
    .where('millesime_id', '=', millesime)
    .where('profil', '=', profil)
    .orderBy('cle')
    .execute()
  return Object.fromEntries(
    rows.map(({ cle, valeurs, par }) => [
      cle,
      { valeur: valeurs.length === 1 ? (valeurs[0] ?? '') : valeurs, par },
    ]),
  )
}

export const insertComplements = async (
  tx: Tx,
  { millesime, profil }: { readonly millesime: string; readonly profil: string },
  complements: ComplementsGardes,
): Promise<void> => {
  const rows = Object.entries(complements).map(([cle, { valeur, par }]) => ({
    millesime_id: millesime,
    profil,
    cle,
    valeurs: [valeur].flat(),
    par,
  }))
  if (rows.length > 0) await tx.insertInto('complement_echange').values(rows).execute()
}
