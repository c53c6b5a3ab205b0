/** Opens what the configuration asks: the engine or the server, brought to the code's version, and the files. */
import { join } from 'node:path'
import type { Pool } from 'pg'
import type { FileGateway } from '#src/gateways/files/file-gateway.ts'
import { folderFiles } from '#src/gateways/files/folder-files.ts'
import { s3Files } from '#src/gateways/files/s3-files.ts'
import { type Db, openDatabase } from '#src/store/database.ts'
import { placeFor } from '#src/store/engine/binaries.ts'
import { type Embedded, startEmbedded } from '#src/store/engine/embedded.ts'
import { checkServer } from '#src/store/engine/server.ts'
import { migrate } from '#src/store/migrate.ts'
import type { Configuration } from './configuration.ts'

export type Installation = {
  readonly db: Db
  readonly pool: Pool
  readonly files: FileGateway
  /** null on a server. */
  readonly engine: Embedded | null
  /** Where data and files are, in words for the person who starts it. */
  readonly base: string
  readonly fichiers: string
  readonly close: () => Promise<void>
}

/** The files of the configuration: S3 when it is asked for, else a folder beside the data. */
export const openFiles = ({ s3, dataFolder }: Configuration): { files: FileGateway; fichiers: string } => {
  if (s3) return { files: s3Files(s3), fichiers: `${s3.endpoint}/${s3.bucket}` }
  const folder = join(placeFor(dataFolder), 'fichiers')
  return { files: folderFiles(folder), fichiers: folder }
}

/** Throws StartError when the house cannot open; what was begun is then closed again. */
export const openInstallation = async (configuration: Configuration): Promise<Installation> => {
  const { databaseUrl, dataFolder } = configuration
  const place = placeFor(dataFolder)
  const engine = databaseUrl === null ? await startEmbedded({ dataFolder: place }) : null
  const { db, pool, close } = openDatabase(engine?.connection ?? { connectionString: databaseUrl ?? '' })
  const closeAll = async (): Promise<void> => {
    await close()
    await engine?.stop()
  }
  try {
    if (databaseUrl !== null) await checkServer(pool)
    await migrate(pool)
    const base = databaseUrl === null ? place : new URL(databaseUrl).host
    return { db, pool, ...openFiles(configuration), engine, base, close: closeAll }
  } catch (error) {
    await closeAll()
    throw error
  }
}
