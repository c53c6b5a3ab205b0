import { sql } from 'kysely'
import type { Acteur } from '#src/domain/acces/permission.ts'
import { LIEU_COMPOSANTE, scopeLieu } from '../acces/scope.ts'
import type { Db, Tx } from '../database.ts'
import type { ComposanteTable, EtablissementTable, SiteTable } from './organisation.schema.ts'

/** The composantes a person may read, with their institution; by any of their names when words are given. */
export const searchComposantes = (db: Db, acteur: Acteur, mots: string) =>
  db
    .selectFrom('composante')
    .innerJoin('etablissement', 'etablissement.id', 'composante.etablissement_id')
    .select(['composante.id', 'composante.nom', 'composante.nom_long', 'composante.variantes'])
    .select(['composante.etablissement_id', 'etablissement.nom as etablissement'])
    .where(scopeLieu(acteur, 'organisation.lire', LIEU_COMPOSANTE))
    .where(
      sql<string>`sans_accent(concat_ws(' ', composante.nom, composante.nom_long, etablissement.nom,
        array_to_string(composante.variantes, ' ')))`,
      'like',
      sql<string>`'%' || sans_accent(${mots.replace(/[\\%_]/g, '\\$&')}) || '%'`,
    )
    .orderBy('etablissement.nom')
    .orderBy('composante.nom')
    .execute()

export const findEtablissement = (db: Db, id: string) =>
  db.selectFrom('etablissement').selectAll().where('id', '=', id).executeTakeFirst()

export const listComposantesDe = (db: Db, etablissementId: string) =>
  db
    .selectFrom('composante')
    .select(['id', 'nom', 'nom_long'])
    .where('etablissement_id', '=', etablissementId)
    .orderBy('nom')
    .execute()

export const findComposante = (db: Db, id: string) =>
  db
    .selectFrom('composante')
    .innerJoin('etablissement', 'etablissement.id', 'composante.etablissement_id')
    .selectAll('composante')
    .select('etablissement.nom as etablissement')
    .where('composante.id', '=', id)
    .executeTakeFirst()

export const listSites = (db: Db, composanteId: string) =>
  db.selectFrom('site').selectAll().where('composante_id', '=', composanteId).orderBy('nom').execute()

export const findSite = (db: Db, id: string) =>
  db
    .selectFrom('site')
    .innerJoin('composante', 'composante.id', 'site.composante_id')
    .selectAll('site')
    .select('composante.etablissement_id')
    .where('site.id', '=', id)
    .executeTakeFirst()

/** Holds the row until the end of the deed: whoever changes it takes turns. */
export const lockFiche = async (
  tx: Tx,
  table: 'etablissement' | 'composante' | 'site',
  id: string,
): Promise<void> => {
  await sql`select 1 from ${sql.table(table)} where id = ${id} for update`.execute(tx)
}

type Changes<T> = Partial<Omit<T, 'id' | 'version' | 'marque' | 'etablissement_id' | 'composante_id'>>
const NEXT = sql<number>`version + 1`

export const saveEtablissement = async (
  tx: Tx,
  id: string,
  changes: Changes<Omit<EtablissementTable, 'textes' | 'slogan_langue'>> & {
    textes: string[]
    slogan_langue: string
  },
): Promise<void> => {
  await tx
    .updateTable('etablissement')
    .set({ ...changes, version: NEXT })
    .where('id', '=', id)
    .execute()
}

export const saveComposante = async (
  tx: Tx,
  id: string,
  changes: Changes<Omit<ComposanteTable, 'variantes'>> & { variantes: string[] },
): Promise<void> => {
  await tx
    .updateTable('composante')
    .set({ ...changes, version: NEXT })
    .where('id', '=', id)
    .execute()
}

export const saveMarque = async (tx: Tx, id: string, marque: string): Promise<void> => {
  await tx.updateTable('composante').set({ marque, version: NEXT }).where('id', '=', id).execute()
}

export const saveSite = async (tx: Tx, id: string, changes: Changes<SiteTable>): Promise<void> => {
  await tx
    .updateTable('site')
    .set({ ...changes, version: NEXT })
    .where('id', '=', id)
    .execute()
}

/** The kind of a logo's file, when some composante shows it, or keeps it among its marks: no other file is given out under this name. */
export const findLogo = (db: Db, empreinte: string) =>
  db
    .selectFrom('fichier')
    .select('type_mime')
    .where('empreinte', '=', empreinte)
    .where((e) =>
      e.or([
        e.exists(e.selectFrom('composante').select('id').where(sql<string>`marque->>'logo'`, '=', empreinte)),
        e.exists(
          e
            .selectFrom('inscription')
            .select('id')
            .where('registre', '=', 'signe')
            .where(sql<string>`contenu->>'image'`, '=', empreinte),
        ),
      ]),
    )
    .executeTakeFirst()

export const keepFichier = async (
  tx: Tx,
  fichier: { empreinte: string; typeMime: string; taille: number },
): Promise<void> => {
  await tx
    .insertInto('fichier')
    .values({ empreinte: fichier.empreinte, type_mime: fichier.typeMime, taille: fichier.taille })
    .onConflict((on) => on.column('empreinte').doNothing())
    .execute()
}
