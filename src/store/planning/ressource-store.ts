/** Groupes, rooms, lecturers and when they may be used. */

import type { Disponibilite, Groupe, Intervenant, Salle } from '#src/domain/planning/emploi/emploi.ts'
import type { Db, Tx } from '../database.ts'
import type { DisponibiliteTable } from './planning.schema.ts'

export const listGroupes = async (db: Db, emploiId: string): Promise<readonly Groupe[]> => {
  const rows = await db
    .selectFrom('groupe')
    .selectAll()
    .where('emploi_id', '=', emploiId)
    .orderBy('ordre')
    .orderBy('nom')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    millesime: row.millesime_id,
    nom: row.nom,
    effectif: row.effectif,
    statuts: row.statuts,
    rythme: row.rythme,
    jourMax: row.jour_max,
    semaineMax: row.semaine_max,
    entrepriseSemaine: row.entreprise_semaine,
    courriel: row.courriel,
    contacts: row.contacts,
  }))
}

export const listSalles = async (db: Db, composanteId: string): Promise<readonly Salle[]> => {
  const rows = await db
    .selectFrom('salle')
    .leftJoin('site', 'site.id', 'salle.site_id')
    .selectAll('salle')
    .select('site.nom as siteNom')
    .where('salle.composante_id', '=', composanteId)
    .orderBy('salle.nom')
    .execute()
  return rows.map(({ id, site_id: site, siteNom, nom, capacite, equipements, accessible }) => ({
    id,
    site,
    siteNom,
    nom,
    capacite,
    equipements,
    accessible,
  }))
}

export const listIntervenants = async (db: Db, composanteId: string): Promise<readonly Intervenant[]> => {
  const rows = await db
    .selectFrom('intervenant')
    .selectAll()
    .where('composante_id', '=', composanteId)
    .orderBy('nom')
    .execute()
  return rows.map(({ id, personne_id: personne, nom, courriel, externe, jour_max: jourMax }) => ({
    id,
    personne,
    nom,
    courriel,
    externe,
    jourMax,
  }))
}

/** Of these intervenants, salles and groupes. */
export const listDisponibilites = async (
  db: Db,
  ids: readonly string[],
): Promise<readonly Disponibilite[]> => {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('disponibilite')
    .selectAll()
    .where((e) => e.or([e('intervenant_id', 'in', ids), e('salle_id', 'in', ids), e('groupe_id', 'in', ids)]))
    .orderBy('jour_semaine')
    .orderBy('du')
    .orderBy('debut')
    .orderBy('id')
    .execute()
  return rows.map(
    ({ intervenant_id, salle_id, groupe_id, jour_semaine: jourSemaine, id, sens, du, au, ...more }) => ({
      id,
      de: (intervenant_id ?? salle_id ?? groupe_id)!,
      sens,
      jourSemaine,
      du,
      au,
      debut: more.debut,
      fin: more.fin,
      motif: more.motif,
    }),
  )
}

export const findDisponibilite = (db: Db, id: string) =>
  db.selectFrom('disponibilite').selectAll().where('id', '=', id).executeTakeFirst()

export const insertDisponibilite = async (tx: Tx, row: DisponibiliteTable): Promise<void> => {
  await tx.insertInto('disponibilite').values(row).execute()
}

export const deleteDisponibilite = async (tx: Tx, id: string): Promise<void> => {
  await tx.deleteFrom('disponibilite').where('id', '=', id).execute()
}

/** Writes a room, new or known. */
export const saveSalle = async (
  tx: Tx,
  { composante, salle }: { composante: string; salle: Omit<Salle, 'siteNom'> },
): Promise<void> => {
  const { id, site, nom, capacite, equipements, accessible } = salle
  const row = { site_id: site, nom, capacite, equipements: [...equipements], accessible }
  await tx
    .insertInto('salle')
    .values({ id, composante_id: composante, ...row })
    .onConflict((on) => on.column('id').doUpdateSet((e) => ({ ...row, version: e('salle.version', '+', 1) })))
    .execute()
}

/** Writes a lecturer, new or known. */
export const saveIntervenant = async (
  tx: Tx,
  { composante, intervenant }: { composante: string; intervenant: Intervenant },
): Promise<void> => {
  const { id, personne: personne_id, nom, courriel, externe, jourMax: jour_max } = intervenant
  const row = { personne_id, nom, courriel, externe, jour_max }
  await tx
    .insertInto('intervenant')
    .values({ id, composante_id: composante, ...row })
    .onConflict((on) =>
      on.column('id').doUpdateSet((e) => ({ ...row, version: e('intervenant.version', '+', 1) })),
    )
    .execute()
}

/** Writes a groupe, new or known. */
export const saveGroupe = async (
  tx: Tx,
  { emploi, ordre, groupe: g }: { emploi: string; ordre: number; groupe: Groupe },
): Promise<void> => {
  const row = {
    millesime_id: g.millesime,
    nom: g.nom,
    effectif: g.effectif,
    statuts: [...g.statuts],
    rythme: JSON.stringify(g.rythme),
    jour_max: g.jourMax,
    semaine_max: g.semaineMax,
    entreprise_semaine: g.entrepriseSemaine,
    courriel: g.courriel,
    contacts: [...g.contacts],
    ordre,
  }
  await tx
    .insertInto('groupe')
    .values({ id: g.id, emploi_id: emploi, ...row })
    .onConflict((on) => on.column('id').doUpdateSet(row))
    .execute()
}
