/**
 * What is done beside the pages: each job once, by whichever process is free. The queue lives in the same database
 * (schema pgboss), so a job survives the process that took it and goes to another.
 */
import type { Pool } from 'pg'
import { PgBoss, type QueueOptions } from 'pg-boss'
import type { SendMail } from '#src/gateways/mail/mail-gateway.ts'
import { hasDueCourrier } from '#src/store/socle/perime-store.ts'
import { inTurn } from '#src/store/turn.ts'
import type { Monde } from '../monde.ts'
import { cleanPerimes } from '../socle/clean-perimes.ts'
import { sendOutbox } from '../socle/send-outbox.ts'

const ENVOYER = 'envoyer-courrier'
const NETTOYER = 'nettoyer'
const CHAQUE_NUIT = '17 3 * * *'

/** A worker that says nothing for ten seconds is taken for dead, and its job given again. */
const QUEUE: QueueOptions = {
  heartbeatSeconds: 10,
  retryLimit: 5,
  retryDelay: 1,
  deleteAfterSeconds: 24 * 3600,
}
/** How often the outbox is looked at: a sign-in link is waited for. */
const LOOK_MS = 2_000
const STOP_MS = 8_000

type JobsOptions = {
  readonly monde: Monde
  readonly pool: Pool
  /** null: nobody carries the mail, it stays in the outbox. */
  readonly sendMail: SendMail | null
}

const say = (error: unknown): void => console.error('job', error)

const openBoss = async (pool: Pool): Promise<PgBoss> => {
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
    await boss.schedule(NETTOYER, CHAQUE_NUIT, null, { tz: 'Europe/Paris' })
  })
  return boss
}

/** Asks for a round whenever a mail waits; 'short' keeps one round waiting at most, whoever asks. */
const watchOutbox = (boss: PgBoss, { db, now }: Monde): (() => Promise<void>) => {
  let looking = Promise.resolve()
  const look = async (): Promise<void> => {
    if (await hasDueCourrier(db, now())) await boss.send(ENVOYER)
  }
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
  const boss = await openBoss(pool)
  await boss.work(NETTOYER, { batchSize: 1, pollingIntervalSeconds: 30 }, async () => {
    await cleanPerimes(monde)
  })
  let stopLooking = async (): Promise<void> => undefined
  if (sendMail) {
    await boss.work(ENVOYER, { batchSize: 5, pollingIntervalSeconds: 1 }, async () => {
      await sendOutbox(monde, sendMail)
    })
    stopLooking = watchOutbox(boss, monde)
  }
  const stop = async (): Promise<void> => {
    await stopLooking()
    await boss.stop({ graceful: true, timeout: STOP_MS })
  }
  return { stop }
}
