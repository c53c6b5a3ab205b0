import type { Mail, SendMail } from '#src/gateways/mail/mail-gateway.ts'
import { ok } from '#src/kit/result.ts'
import { inTransaction, type Tx } from '#src/store/database.ts'
import { saveEssai, takeDueCourrier } from '#src/store/socle/courrier-store.ts'
import type { Monde } from '../monde.ts'

/** With the waits below the last try comes half a day after the first: a server that was down for a morning is waited for. */
export const ESSAIS_MAX = 10
const MINUTE = 60_000

/** 1, 2, 4 … minutes, two hours at most: a server in trouble is left in peace. */
export const waitAfter = (essais: number): number => Math.min(2 ** (essais - 1), 120) * MINUTE

export type Tournee = { readonly envoyes: number; readonly reportes: number; readonly abandonnes: number }
type Issue = keyof Tournee

const handOver = async (
  tx: Tx,
  { now, sendMail }: { now: Date; sendMail: SendMail },
  { essais: before, ...mail }: Mail & { essais: number },
): Promise<Issue> => {
  const essais = before + 1
  const sent = await sendMail(mail)
  if (sent.ok) {
    await saveEssai(tx, mail.id, essais, { envoyeLe: now })
    return 'envoyes'
  }
  const { code, texte: erreur } = sent.refus
  if (code === 'definitif' || essais >= ESSAIS_MAX) {
    await saveEssai(tx, mail.id, essais, { erreur, abandonneLe: now })
    return 'abandonnes'
  }
  await saveEssai(tx, mail.id, essais, {
    erreur,
    prochainEssai: new Date(now.getTime() + waitAfter(essais)),
  })
  return 'reportes'
}

/**
 * Sends what is due, one mail a transaction: its row stays locked while it leaves, so several workers share the outbox
 * and each mail goes once. Only a crash between the server's yes and the commit can send one again, under the same id.
 */
export const sendOutbox = async (
  { db, now }: Pick<Monde, 'db' | 'now'>,
  sendMail: SendMail,
  max = 200,
): Promise<Tournee> => {
  const tournee = { envoyes: 0, reportes: 0, abandonnes: 0 }
  for (let i = 0; i < max; i += 1) {
    const at = now()
    const done = await inTransaction<Issue | undefined, never>(db, async (tx) => {
      const due = await takeDueCourrier(tx, at)
      return ok(due && (await handOver(tx, { now: at, sendMail }, due)))
    })
    if (!done.ok || !done.value) break
    tournee[done.value] += 1
  }
  return tournee
}
