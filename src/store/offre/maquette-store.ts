/** The maquette in rows: a UE stands in one semester and under one BCC at most; the order of the rows is the order read. */
import type { Ec, Maquette, Ue } from '#src/domain/offre/maquette.schema.ts'
import { newId } from '#src/kit/id.ts'
import type { Db, Tx } from '../database.ts'

/** The blocks, UE, EC and hours of a millésime, nested again. */
export const readMaquette = async (db: Db, millesimeId: string): Promise<Maquette> => {
  const blocs = await db
    .selectFrom('bloc')
    .selectAll()
    .where('millesime_id', '=', millesimeId)
    .orderBy('ordre')
    .execute()
  const ues = await db
    .selectFrom('ue')
    .selectAll()
    .where('millesime_id', '=', millesimeId)
    .orderBy('ordre')
    .execute()
  const ecs = await db
    .selectFrom('ec')
    .innerJoin('ue', 'ue.id', 'ec.ue_id')
    .selectAll('ec')
    .where('ue.millesime_id', '=', millesimeId)
    .orderBy('ec.ordre')
    .execute()
  const volumes = await db
    .selectFrom('ec_volume')
    .innerJoin('ec', 'ec.id', 'ec_volume.ec_id')
    .innerJoin('ue', 'ue.id', 'ec.ue_id')
    .selectAll('ec_volume')
    .where('ue.millesime_id', '=', millesimeId)
    .orderBy('ec_volume.ordre')
    .execute()
  const volumesOf = Map.groupBy(volumes, (volume) => volume.ec_id)
  const ecsOf = Map.groupBy(ecs, (ec) => ec.ue_id)
  const codeOf = new Map(blocs.map((bloc) => [bloc.id, bloc.code]))

  const semestres: Maquette['semestres'] = []
  for (const row of ues) {
    const bloc = row.bloc_id === null ? null : (codeOf.get(row.bloc_id) ?? null)
    let semestre = semestres.at(-1)
    if (!semestre || semestre.code !== row.semestre) {
      semestre = { code: row.semestre, parties: [] }
      semestres.push(semestre)
    }
    let partie = semestre.parties.at(-1)
    if (!partie || partie.bloc !== bloc) {
      partie = { bloc, ues: [] }
      semestre.parties.push(partie)
    }
    partie.ues.push({
      code: row.code,
      intitule: row.intitule,
      ects: row.ects,
      coefficient: row.coefficient,
      responsables: row.responsables,
      ecs: (ecsOf.get(row.id) ?? []).map((ec) => ({
        code: ec.code,
        intitule: ec.intitule,
        nature: ec.nature,
        volumes: (volumesOf.get(ec.id) ?? []).map(({ mode, heures }) => ({ mode, heures })),
        ects: ec.ects,
        coefficient: ec.coefficient,
        statuts: ec.statuts,
        responsables: ec.responsables,
        evaluation: ec.evaluation,
      })),
    })
  }
  return { blocs: blocs.map(({ code, intitule }) => ({ code, intitule })), semestres }
}

type Placed = { readonly semestre: string | null; readonly bloc: string | null; readonly ue: Ue }

/** A part that names a BCC and lists nothing keeps its place as an implicit UE without EC. */
const SANS_UE: Ue = { code: null, intitule: null, ects: null, coefficient: null, responsables: [], ecs: [] }

const flatten = (maquette: Maquette): readonly Placed[] =>
  maquette.semestres.flatMap((semestre) =>
    semestre.parties.flatMap((partie) =>
      (partie.ues.length > 0 ? partie.ues : [SANS_UE]).map((ue) => ({
        semestre: semestre.code,
        bloc: partie.bloc,
        ue,
      })),
    ),
  )

const columnsOf = (ec: Ec, ordre: number) => ({
  code: ec.code,
  intitule: ec.intitule,
  nature: ec.nature,
  ects: ec.ects,
  coefficient: ec.coefficient,
  statuts: ec.statuts,
  responsables: ec.responsables,
  evaluation: ec.evaluation,
  ordre,
})

/** Identifiers already given, by place: an EC that stays where it was keeps its own, whatever changed in it. */
const knownIds = async (tx: Tx, millesimeId: string) => {
  const rows = await tx
    .selectFrom('ue')
    .leftJoin('ec', 'ec.ue_id', 'ue.id')
    .select(['ue.id as ue', 'ue.ordre as ueOrdre', 'ec.id as ec', 'ec.ordre as ecOrdre'])
    .where('millesime_id', '=', millesimeId)
    .execute()
  const ids = new Map<string, string>()
  for (const row of rows) {
    ids.set(`${row.ueOrdre}`, row.ue)
    if (row.ec !== null) ids.set(`${row.ueOrdre}/${row.ecOrdre}`, row.ec)
  }
  return ids
}

/** Writes the whole maquette in place of what stood; identifiers survive by place. */
export const writeMaquette = async (tx: Tx, millesimeId: string, maquette: Maquette): Promise<void> => {
  const known = await knownIds(tx, millesimeId)
  await tx.deleteFrom('ue').where('millesime_id', '=', millesimeId).execute()
  await tx.deleteFrom('bloc').where('millesime_id', '=', millesimeId).execute()
  const blocs = maquette.blocs.map((bloc, ordre) => ({
    id: newId(),
    millesime_id: millesimeId,
    ...bloc,
    ordre,
  }))
  if (blocs.length > 0) await tx.insertInto('bloc').values(blocs).execute()
  const blocOf = new Map(blocs.map((bloc) => [bloc.code, bloc.id]))

  const placed = flatten(maquette)
  const ues = placed.map(({ semestre, bloc, ue }, ordre) => ({
    id: known.get(`${ordre}`) ?? newId(),
    millesime_id: millesimeId,
    bloc_id: bloc === null ? null : (blocOf.get(bloc) ?? null),
    semestre,
    code: ue.code,
    intitule: ue.intitule,
    ects: ue.ects,
    coefficient: ue.coefficient,
    responsables: ue.responsables,
    ordre,
  }))
  if (ues.length === 0) return
  await tx.insertInto('ue').values(ues).execute()

  const ecs = placed.flatMap(({ ue }, place) =>
    ue.ecs.map((ec, ordre) => ({
      row: {
        id: known.get(`${place}/${ordre}`) ?? newId(),
        ue_id: ues[place]?.id ?? '',
        ...columnsOf(ec, ordre),
      },
      volumes: ec.volumes,
    })),
  )
  if (ecs.length === 0) return
  await tx
    .insertInto('ec')
    .values(ecs.map(({ row }) => row))
    .execute()
  const volumes = ecs.flatMap(({ row, volumes }) =>
    volumes.map((volume, ordre) => ({ ec_id: row.id, ordre, mode: volume.mode, heures: volume.heures })),
  )
  if (volumes.length > 0) await tx.insertInto('ec_volume').values(volumes).execute()
}
