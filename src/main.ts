/** The door: wires the engine, the files and the clock, and opens the house. */
import { join } from 'node:path'
import { serve as listen } from '@hono/node-server'
import { loadDemonstration } from '#src/app/demonstration/load-demonstration.ts'
import { folderFiles } from '#src/gateways/files/folder-files.ts'
import { openDatabase } from '#src/store/database.ts'
import { placeFor } from '#src/store/engine/binaries.ts'
import { startEmbedded } from '#src/store/engine/embedded.ts'
import { migrate } from '#src/store/migrate.ts'
import { routeTable } from '#src/web/route-table.ts'
import { serve } from '#src/web/shell/serve.tsx'

const port = Number(process.env.PORT ?? 3000)
const folder = placeFor(process.env.COHORTE_DATA ?? join(import.meta.dirname, '../var/donnees'))
const engine = await startEmbedded({ dataFolder: folder })
const { db, pool } = openDatabase(engine.connection)
await migrate(pool)
await loadDemonstration(db)
const url = process.env.COHORTE_URL ?? `http://localhost:${port}`
const app = serve(
  { db, now: () => new Date(), files: folderFiles(join(folder, 'fichiers')), url, dev: true },
  routeTable,
)
listen({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () => console.log(`Cohorte ${url}`))
const leave = (): void => void engine.stop().then(() => process.exit(0))
process.on('SIGINT', leave)
process.on('SIGTERM', leave)
