/** The maquette in rows. A row keeps its identifier through every edit: what hangs on it later is never cut off. */
import { dropIdentites, type MaquetteTenue } from '#src/domain/offre/maquette/identite.rules.ts'
import type { Maquette } from '#src/domain/offre/maquette.schema.ts'
import type { Db, Tx } from '../database.ts'

const readRows = async (db: Db, millesimeId: string) => ({
  blocs: await db
    .selectFrom('bloc')
    .selectAll()
    .where('millesime_id', '=', millesimeId)
    .orderBy('ordre')
    .execute(),
  semestres: await db
    .selectFrom('semestre')
    .selectAll()
    .where('millesime_id', '=', millesimeId)
    .orderBy('ordre')
    .execute(),
  parties: await db
    .selectFrom('partie')
    .innerJoin('semestre', 'semestre.id', 'partie.semestre_id')
    .selectAll('partie')
    .where('semestre.millesime_id', '=', millesimeId)
    .orderBy('partie.ordre')
    .execute(),
  ues: await db
    .selectFrom('ue')
    .selectAll()
    .where('millesime_id', '=', millesimeId)
    .orderBy('ordre')
    .execute(),
  ecs: await db
    .selectFrom('ec')
    .innerJoin('ue', 'ue.id', 'ec.ue_id')
    .selectAll('ec')
    .where('ue.millesime_id', '=', millesimeId)
    .orderBy('ec.ordre')
    .execute(),
  volumes: await db
    .selectFrom('ec_volume')
    .innerJoin('ec', 'ec.id', 'ec_volume.ec_id')
    .innerJoin('ue', 'ue.id', 'ec.ue_id')
    .selectAll('ec_volume')
    .where('ue.millesime_id', '=', millesimeId)
    .orderBy('ec_volume.ordre')
    .execute(),
})

/** The blocks, semesters, parts, UE, EC and hours of a millésime, nested again, each with its identifier. */
export const readMaquetteTenue = async (db: Db, millesimeId: string): Promise<MaquetteTenue> => {
  const { blocs, semestres, parties, ues, ecs, volumes } = await readRows(db, millesimeId)
  const codeOf = new Map(blocs.map(({ id, code }) => [id, code]))
  const partiesOf = Map.groupBy(parties, (partie) => partie.semestre_id)
  const uesOf = Map.groupBy(ues, (ue) => ue.partie_id)
  const ecsOf = Map.groupBy(ecs, (ec) => ec.ue_id)
  const volumesOf = Map.groupBy(volumes, (volume) => volume.ec_id)
  const nestEcs = (ueId: string) =>
    (ecsOf.get(ueId) ?? []).map(({ ue_id: _ue, ordre: _ordre, competences, objectifs, ...ec }) => ({
      ...ec,
      ...(competences.length > 0 && { competences }),
      ...(objectifs.length > 0 && { objectifs }),
      volumes: (volumesOf.get(ec.id) ?? []).map(({ mode, heures }) => ({ mode, heures })),
    }))
  return {
    blocs: blocs.map(({ id, code, intitule }) => ({ id, code, intitule })),
    semestres: semestres.map(({ id, code }) => ({
      id,
      code,
      parties: (partiesOf.get(id) ?? []).map((partie) => ({
        id: partie.id,
        bloc: partie.bloc_id === null ? null : (codeOf.get(partie.bloc_id) ?? null),
        ues: (uesOf.get(partie.id) ?? []).map(
          ({ millesime_id: _millesime, partie_id: _partie, ordre: _ordre, ...ue }) => ({
            ...ue,
            ecs: nestEcs(ue.id),
          }),
        ),
      })),
    })),
  }
}

/** The maquette as it is printed, without identifiers. */
export const readMaquette = async (db: Db, millesimeId: string): Promise<Maquette> =>
  dropIdentites(await readMaquetteTenue(db, millesimeId))

const rowsOf = (millesime_id: string, maquette: MaquetteTenue) => {
  const blocOf = new Map(maquette.blocs.map(({ id, code }) => [code, id]))
  const semestres = maquette.semestres
  const parties = semestres.flatMap(({ id: semestre_id, parties }) =>
    parties.map((partie, ordre) => ({ semestre_id, ordre, partie })),
  )
  const ues = parties.flatMap(({ partie }) => partie.ues.map((ue) => ({ partie_id: partie.id, ue })))
  const ecs = ues.flatMap(({ ue }) => ue.ecs.map((ec, ordre) => ({ ue_id: ue.id, ordre, ec })))
  return {
    bloc: maquette.blocs.map((bloc, ordre) => ({ ...bloc, millesime_id, ordre })),
    semestre: semestres.map(({ id, code }, ordre) => ({ id, millesime_id, code, ordre })),
    partie: parties.map(({ semestre_id, ordre, partie: { id, bloc } }) => ({
      id,
      semestre_id,
      bloc_id: bloc === null ? null : (blocOf.get(bloc) ?? null),
      ordre,
    })),
    ue: ues.map(({ partie_id, ue: { ecs: _ecs, ...ue } }, ordre) => ({
      ...ue,
      millesime_id,
      partie_id,
      ordre,
    })),
    ec: ecs.map(
      ({
        ue_id,
        ordre,
        ec: { volumes: _volumes, communAvec: _communs, competences = [], objectifs = [], ...ec },
      }) => ({
        ...ec,
        competences,
        objectifs,
        ue_id,
        ordre,
      }),
    ),
    volume: ecs.flatMap(({ ec: { id: ec_id, volumes } }) =>
      volumes.map(({ mode, heures }, ordre) => ({ ec_id, ordre, mode, heures })),
    ),
  }
}

type Rows = ReturnType<typeof rowsOf>
type Niveau = 'bloc' | 'semestre' | 'partie' | 'ue' | 'ec'

/** Inserts the new rows and rewrites the known ones where they are. */
const upsert = async <N extends Niveau>(tx: Tx, table: N, rows: Rows[N]): Promise<void> => {
  const first = rows[0]
  if (first === undefined) return
  const columns = Object.keys(first).filter((column) => column !== 'id')
  await tx
    .insertInto(table as 'bloc')
    .values(rows as Rows['bloc'])
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((e) =>
          Object.fromEntries(
            columns.map((column) => [column, e.ref(`excluded.${column}` as 'excluded.code')]),
          ),
        ),
    )
    .execute()
}

/** Writes the whole maquette in place of what stood. */
export const writeMaquette = async (tx: Tx, millesimeId: string, maquette: MaquetteTenue): Promise<void> => {
  const before = await readRows(tx, millesimeId)
  const rows = rowsOf(millesimeId, maquette)
  for (const table of ['bloc', 'semestre', 'partie', 'ue', 'ec'] as const)
    await upsert(tx, table, rows[table])

  const volumesBefore = [...new Set(before.volumes.map(({ ec_id }) => ec_id))]
  if (volumesBefore.length > 0) await tx.deleteFrom('ec_volume').where('ec_id', 'in', volumesBefore).execute()
  if (rows.volume.length > 0) await tx.insertInto('ec_volume').values(rows.volume).execute()

  // Last, and from the leaves up: a row that moved is already elsewhere when its old parent goes.
  for (const [table, old] of [
    ['ec', before.ecs],
    ['ue', before.ues],
    ['partie', before.parties],
    ['semestre', before.semestres],
    ['bloc', before.blocs],
  ] as const) {
    const kept = new Set(rows[table].map(({ id }) => id))
    const gone = old.map(({ id }) => id).filter((id) => !kept.has(id))
    if (gone.length > 0) await tx.deleteFrom(table).where('id', 'in', gone).execute()
  }
}
