/** The door: reads the configuration, wires the engine, the files and the clock, and opens the house. */
import type { Server } from 'node:http'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createAdaptorServer } from '@hono/node-server'
import { loadDemonstration } from '#src/app/demonstration/load-demonstration.ts'
import { comptesDemonstration, MOT_DE_PASSE_DEMONSTRATION } from '#src/app/demonstration/load-personnes.ts'
import { type Configuration, readConfiguration } from '#src/app/installation/configuration.ts'
import { type Installation, openInstallation } from '#src/app/installation/open-installation.ts'
import {
  sayDefaut,
  sayDemonstration,
  sayEngineGone,
  sayOpen,
  sayStartError,
} from '#src/app/installation/say-start.ts'
import { startJobs } from '#src/app/job/start-jobs.ts'
import { smtpMail } from '#src/gateways/mail/smtp-mail.ts'
import { StartError } from '#src/store/engine/start-error.ts'
import { inTurn } from '#src/store/turn.ts'
import { routeTable } from '#src/web/route-table.ts'
import { serve } from '#src/web/shell/serve.tsx'

const ENGINE_GONE = 70
const ENGINE_LAST_WORD_MS = 1_000
const PATIENCE_MS = 10_000

const leaveSaying = (sentence: string, code: number): never => {
  console.error(sentence)
  process.exit(code)
}

const listen = (server: Server, { host, port }: Configuration): Promise<void> =>
  new Promise((settle, fail) => {
    server.once('error', ({ code }: NodeJS.ErrnoException) =>
      fail(
        code === 'EADDRINUSE'
          ? new StartError('port-pris', String(port))
          : new StartError('port-refuse', `${host}:${port}`),
      ),
    )
    server.listen(port, host, settle)
  })

/** Requests under way are finished, new ones are not taken; nobody waits more than ten seconds. */
const closeServer = (server: Server): Promise<void> =>
  new Promise((settle) => {
    const idle = setInterval(() => server.closeIdleConnections(), 50)
    const late = setTimeout(() => server.closeAllConnections(), PATIENCE_MS)
    server.close(() => {
      clearInterval(idle)
      clearTimeout(late)
      settle()
    })
  })

const announce = (configuration: Configuration, installation: Installation): void => {
  console.log(sayOpen(configuration.url, installation))
  if (!configuration.demonstration) return
  console.log(`\n${sayDemonstration()} (${MOT_DE_PASSE_DEMONSTRATION})`)
  for (const { courriel, nom, role } of comptesDemonstration)
    console.log(`  ${courriel.padEnd(28)} ${nom.padEnd(22)} ${role}`)
}

const open = async (configuration: Configuration): Promise<void> => {
  const installation = await openInstallation(configuration)
  const { db, pool, files, engine } = installation
  const { url, demonstration, smtpUrl, smtpFrom, suitLiens } = configuration
  let leaving = false
  void engine?.gone.then(() => leaving || leaveSaying(sayEngineGone(), ENGINE_GONE))
  if (demonstration) await inTurn(pool, () => loadDemonstration(db))
  const dev = demonstration && smtpUrl === null
  const monde = { db, now: () => new Date(), files, url, dev, suitLiens }
  const server = createAdaptorServer({ fetch: serve(monde, routeTable).fetch }) as Server
  const closings = [() => closeServer(server)]
  const leave = async (): Promise<void> => {
    if (leaving) return
    leaving = true
    await Promise.all(closings.map((close) => close()))
    await installation.close()
    process.exit(0)
  }
  await listen(server, configuration)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void leave())
  announce(configuration, installation)
  const sendMail = smtpUrl === null ? null : smtpMail({ url: smtpUrl, from: smtpFrom })
  const jobs = startJobs({ monde, pool, sendMail })
  closings.push(async () => (await jobs).stop())
  await jobs.catch(async (error: unknown) => {
    // An engine that has just died says it better than the query it cut.
    await Promise.race([engine?.gone, sleep(ENGINE_LAST_WORD_MS)])
    if (!leaving) throw error
  })
}

const configuration = readConfiguration(process.env, join(import.meta.dirname, '../var/donnees'))
if (!configuration.ok) leaveSaying(configuration.refus.map(sayDefaut).join('\n'), 1)
else await open(configuration.value).catch((error: unknown) => leaveSaying(sayStartError(error), 1))
