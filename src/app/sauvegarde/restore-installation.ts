/** A backup into an empty installation: the file is read whole before anything is touched. */
import { createHash } from 'node:crypto'
import type { PoolClient } from 'pg'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { describeTables, type TableShape } from '#src/store/backup/describe-tables.ts'
import { isEmpty, whileEmpty, writeRows, writeSequence } from '#src/store/backup/write-rows.ts'
import { listDone, listMigrations, migrate } from '#src/store/migrate.ts'
import { BackupFileError, checkBackupFile, readBackupFile } from './backup-file.ts'
import { gather, type Handful } from './gather.ts'
import type { FileHeader, Header } from './ligne.schema.ts'
import type { Contenu, Source } from './save-installation.ts'

export type RefusRestauration = {
  readonly code: BackupFileError['code'] | 'introuvable' | 'cible-non-vide' | 'migration-modifiee'
}

/** What the code must know to read these rows. */
const refuseHeader = ({ migrations }: Header): RefusRestauration | undefined => {
  const known = listMigrations()
  for (const { numero, empreinte } of migrations) {
    const mine = known.find((migration) => migration.numero === numero)
    if (!mine) return { code: 'plus-recente' }
    if (mine.empreinte !== empreinte) return { code: 'migration-modifiee' }
  }
  return undefined
}

/** Nothing was ever written there, and nothing ran there that the backup does not know. */
const isTarget = async ({ pool }: Source, header: Header): Promise<boolean> => {
  const client = await pool.connect()
  try {
    const done = await listDone(client)
    const known = done.every(({ numero }) => header.migrations.some((one) => one.numero === numero))
    return known && (await isEmpty(client))
  } finally {
    client.release()
  }
}

/** The same tables on both sides, column by column: the same migrations made them. */
const sameShape = (mine: readonly TableShape[], theirs: TableShape): TableShape => {
  const found = mine.find(({ table }) => table === theirs.table)
  if (found?.colonnes.join() !== theirs.colonnes.join()) throw new BackupFileError('illisible')
  return found
}

const putFile = async ({ files }: Source, file: FileHeader, bytes: Buffer): Promise<void> => {
  const print = createHash('sha256').update(bytes).digest('hex')
  if (print !== file.fichier) throw new BackupFileError('tronquee')
  await files.put(file.fichier, bytes, file.typeMime)
}

type Target = {
  readonly source: Source
  readonly client: PoolClient
  readonly shapes: readonly TableShape[]
  readonly contenu: { lignes: number; fichiers: number; octets: number }
}

const put = async ({ source, client, shapes, contenu }: Target, handful: Handful): Promise<void> => {
  if ('file' in handful) {
    await putFile(source, handful.file, handful.bytes)
    contenu.fichiers += 1
    contenu.octets += handful.bytes.length
    return
  }
  const shape = sameShape(shapes, handful.shape)
  if (handful.rows) {
    await writeRows(client, shape, handful.rows)
    contenu.lignes += handful.rows.length
  } else for (const sequence of handful.shape.sequences) await writeSequence(client, shape.table, sequence)
}

const refusalOf = (error: unknown): RefusRestauration | undefined => {
  if (error instanceof BackupFileError) return { code: error.code }
  const { code, syscall } = error as NodeJS.ErrnoException
  return syscall !== undefined && ['ENOENT', 'EACCES', 'EISDIR'].includes(code ?? '')
    ? { code: 'introuvable' }
    : undefined
}

/** Restores all of it, or refuses and leaves the target as empty as it was. */
export const restoreInstallation = async (
  source: Source,
  file: string,
): Promise<Result<Contenu, RefusRestauration>> => {
  try {
    const header = await checkBackupFile(file)
    const refused = refuseHeader(header)
    if (refused) return refus(refused)
    if (!(await isTarget(source, header))) return refus({ code: 'cible-non-vide' })
    await migrate(source.pool, { upTo: Math.max(0, ...header.migrations.map(({ numero }) => numero)) })
    const contenu = { lignes: 0, fichiers: 0, octets: 0 }
    await whileEmpty(source.pool, async (client) => {
      const target = { source, client, shapes: await describeTables(client), contenu }
      for await (const handful of gather(readBackupFile(file))) await put(target, handful)
    })
    await migrate(source.pool)
    return ok(contenu)
  } catch (error) {
    const refused = refusalOf(error)
    if (refused) return refus(refused)
    throw error
  }
}
