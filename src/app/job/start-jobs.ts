/**
 * What is done beside the pages: each job once, by whichever process is free. The queue lives in the same database
 * (schema pgboss), so a job survives the process that took it and goes to another.
 */
import type { Pool } from 'pg'
import { PgBoss, type QueueOptions } from 'pg-boss'
import { createConsulterLien } from '#src/gateways/lien/consulter-lien.ts'
import type { SendMail } from '#src/gateways/mail/mail-gateway.ts'
import { findPending } from '#src/store/offre/rncp/import-rncp-store.ts'
import { hasDueCourrier } from '#src/store/socle/perime-store.ts'
import { inTurn } from '#src/store/turn.ts'
import type { Monde } from '../monde.ts'
import { veillerLiens } from '../offre/lien/veiller-liens.ts'
import { lireSuivant } from '../offre/rncp/deposer-import.ts'
import { veillerProgrammes } from '../offre/rncp/veiller-programmes.ts'
import { cleanPerimes } from '../socle/clean-perimes.ts'
import { sendOutbox } from '../socle/send-outbox.ts'

const ENVOYER = 'envoyer-courrier'
const NETTOYER = 'nettoyer'
const IMPORTER_RNCP = 'importer-rncp'
const VEILLER_RNCP = 'veiller-rncp'
const VEILLER_LIENS = 'veiller-liens'
const CHAQUE_AUBE = '41 4 * * *'
const CHAQUE_MATIN = '23 6 * * *'
const CHAQUE_NUIT = '17 3 * * *'

/** A worker that says nothing for ten seconds is taken for dead, and its job given again. */
const QUEUE: QueueOptions = {
  heartbeatSeconds: 10,
  retryLimit: 5,
  retryDelay: 1,
  deleteAfterSeconds: 24 * 3600,
}
/** How often what waits is looked at: a sign-in link is waited for. */
const LOOK_MS = 2_000
const STOP_MS = 8_000

type JobsOptions = {
  readonly monde: Monde
  readonly pool: Pool
  /** null: nobody carries the mail, it stays in the outbox. */
  readonly sendMail: SendMail | null
}

const say = (error: unknown): void => console.error('job', error)

const openBoss = async (pool: Pool, { suitLiens }: Monde): Promise<PgBoss> => {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
  })
  boss.on('error', say)
  // Two processes on an empty database would both create the schema.
  await inTurn(pool, async () => {
    await boss.start()
    await boss.createQueue(ENVOYER, { ...QUEUE, policy: 'short' })
    await boss.createQueue(NETTOYER, { ...QUEUE, policy: 'exclusive' })
    await boss.createQueue(IMPORTER_RNCP, { ...QUEUE, policy: 'exclusive', expireInSeconds: 3600 })
    await boss.createQueue(VEILLER_RNCP, { ...QUEUE, policy: 'exclusive' })
    await boss.createQueue(VEILLER_LIENS, { ...QUEUE, policy: 'exclusive' })
    if (suitLiens) await boss.schedule(VEILLER_LIENS, CHAQUE_AUBE, null, { tz: 'Europe/Paris' })
    else await boss.unschedule(VEILLER_LIENS)
    await boss.schedule(NETTOYER, CHAQUE_NUIT, null, { tz: 'Europe/Paris' })
    await boss.schedule(VEILLER_RNCP, CHAQUE_MATIN, null, { tz: 'Europe/Paris' })
  })
  return boss
}

/** Looks, and asks for a round where something waits; one round waits at most, whoever asks. */
const watch = (look: () => Promise<void>): (() => Promise<void>) => {
  let looking = Promise.resolve()
  const timer = setInterval(() => {
    looking = looking.then(look).catch(say)
  }, LOOK_MS)
  return () => {
    clearInterval(timer)
    return looking
  }
}

/** Starts the workers of this process; `stop` lets the job under way finish. */
export const startJobs = async ({
  monde,
  pool,
  sendMail,
}: JobsOptions): Promise<{ readonly stop: () => Promise<void> }> => {
  const boss = await openBoss(pool, monde)
  await boss.work(NETTOYER, { batchSize: 1, pollingIntervalSeconds: 30 }, async () => {
    await cleanPerimes(monde)
  })
  await boss.work(VEILLER_RNCP, { batchSize: 1, pollingIntervalSeconds: 30 }, async () => {
    await veillerProgrammes(monde)
  })
  const consulter = createConsulterLien()
  await boss.work(VEILLER_LIENS, { batchSize: 1, pollingIntervalSeconds: 30 }, async () => {
    await veillerLiens(monde, consulter)
  })
  await boss.work(IMPORTER_RNCP, { batchSize: 1, pollingIntervalSeconds: 2 }, async () => {
    await lireSuivant(monde)
  })
  const watches = [
    watch(async () => {
      if (await findPending(monde.db)) await boss.send(IMPORTER_RNCP)
    }),
  ]
  if (sendMail) {
    await boss.work(ENVOYER, { batchSize: 5, pollingIntervalSeconds: 1 }, async () => {
      await sendOutbox(monde, sendMail)
    })
    watches.push(
      watch(async () => {
        if (await hasDueCourrier(monde.db, monde.now())) await boss.send(ENVOYER)
      }),
    )
  }
  const stop = async (): Promise<void> => {
    await Promise.all(watches.map((stopLooking) => stopLooking()))
    await boss.stop({ graceful: true, timeout: STOP_MS })
  }
  return { stop }
}
