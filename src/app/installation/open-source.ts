/** Opens the data without bringing it to the code's version: for a command, which meets it as it is. */
import type { Pool } from 'pg'
import type { FileGateway } from '#src/gateways/files/file-gateway.ts'
import { type Db, openDatabase } from '#src/store/database.ts'
import type { EmbeddedConnection } from '#src/store/engine/attempt.ts'
import { placeFor } from '#src/store/engine/binaries.ts'
import { findRunning, startEmbedded } from '#src/store/engine/embedded.ts'
import { checkServer } from '#src/store/engine/server.ts'
import { StartError } from '#src/store/engine/start-error.ts'
import type { Configuration } from './configuration.ts'
import { openFiles } from './open-installation.ts'

export type OpenSource = {
  readonly db: Db
  readonly pool: Pool
  readonly files: FileGateway
  readonly close: () => Promise<void>
}

type Joined = { readonly connection: EmbeddedConnection; readonly stop: () => Promise<void> }

/** Starts the engine, or joins the one that runs when the command may. */
const joinEngine = async (dataFolder: string, mayJoin: boolean): Promise<Joined> => {
  try {
    return await startEmbedded({ dataFolder })
  } catch (error) {
    const running = findRunning(dataFolder)
    if (!mayJoin || !running || !(error instanceof StartError) || error.code !== 'deja-ouvert') throw error
    return { connection: running, stop: async () => undefined }
  }
}

/** Throws StartError when the data cannot be opened, or is open elsewhere and may not be joined. */
export const openSource = async (configuration: Configuration, mayJoin: boolean): Promise<OpenSource> => {
  const { databaseUrl, dataFolder } = configuration
  const engine = databaseUrl === null ? await joinEngine(placeFor(dataFolder), mayJoin) : undefined
  const { db, pool, close } = openDatabase(engine?.connection ?? { connectionString: databaseUrl ?? '' })
  const closeAll = async (): Promise<void> => {
    await close()
    await engine?.stop()
  }
  try {
    await checkServer(pool)
    return { db, pool, files: openFiles(configuration).files, close: closeAll }
  } catch (error) {
    await closeAll()
    throw error
  }
}
