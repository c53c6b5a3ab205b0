/** The outbox against a real SMTP server on this machine. */
import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { it } from 'node:test'
import { SMTPServer } from 'smtp-server'
import { smtpMail } from '#src/gateways/mail/smtp-mail.ts'
import { newId } from '#src/kit/id.ts'
import { ok, refus } from '#src/kit/result.ts'
import { inTransaction } from '#src/store/database.ts'
import { useDatabase } from '#test/database.ts'
import { postCourrier } from './post.ts'
import { ESSAIS_MAX, sendOutbox, waitAfter } from './send-outbox.ts'

const world = useDatabase()
const FROM = 'Cohorte <cohorte@univ.exemple>'

type Inbox = { readonly url: string; readonly mails: string[]; readonly close: () => Promise<void> }

/** A server that answers each RCPT with what `answer` says: a code of refusal, or nothing. */
const openServer = async (answer: (to: string) => number | undefined = () => undefined): Promise<Inbox> => {
  const mails: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      const responseCode = answer(address)
      done(responseCode ? Object.assign(new Error(`refus ${address}`), { responseCode }) : null)
    },
    onData: (stream, _session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        mails.push(Buffer.concat(parts).toString())
        done()
      })
    },
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    close: () => new Promise((resolve) => void server.close(resolve)),
  }
}

const post = async (destinataire: string, sujet = 'Bonjour'): Promise<void> => {
  const { db } = world.current
  await inTransaction(db, async (tx) => {
    await postCourrier(tx, { destinataire, sujet, texte: 'Une ligne accentuée : été.\n' }, world.now)
    return ok(true)
  })
}
const empty = (): Promise<unknown> => world.current.db.deleteFrom('courrier').execute()
const only = () => world.current.db.selectFrom('courrier').selectAll().executeTakeFirstOrThrow()
const send = (inbox: { url: string }) =>
  sendOutbox(world.current.monde, smtpMail({ url: inbox.url, from: FROM, timeoutMs: 2000 }))
const later = (ms: number): void => {
  world.now = new Date(world.now.getTime() + ms)
}

it('a deed that is refused sends nothing: its mail rolls back with it', async () => {
  await inTransaction(world.current.db, async (tx) => {
    await postCourrier(tx, { destinataire: 'a@univ.exemple', sujet: 's', texte: 't' }, world.now)
    return refus('non')
  })
  const inbox = await openServer()
  assert.deepEqual(await send(inbox), { envoyes: 0, reportes: 0, abandonnes: 0 })
  await inbox.close()
})

it('what is due leaves once, under its own id, and reads as it was written', async () => {
  const inbox = await openServer()
  await post('gestion@univ.exemple', 'Maquette approuvée – « MPT »')
  assert.deepEqual(await send(inbox), { envoyes: 1, reportes: 0, abandonnes: 0 })
  assert.deepEqual(await send(inbox), { envoyes: 0, reportes: 0, abandonnes: 0 })
  const [mail = ''] = inbox.mails
  const { id, envoye_le, essais, erreur } = await only()
  assert.match(mail, /^To: gestion@univ\.exemple\r$/m)
  assert.match(mail, /^From: Cohorte <cohorte@univ\.exemple>\r$/m)
  assert.ok(mail.includes(`Message-ID: <${id}@univ.exemple>`))
  assert.match(mail, /^Auto-Submitted: auto-generated\r$/m)
  assert.match(mail, /accentu=C3=A9e/)
  assert.deepEqual([envoye_le, essais, erreur], [world.now, 1, null])
  await empty()
  await inbox.close()
})

it('a server that says later is asked later, and the mail arrives', async () => {
  let busy = true
  const inbox = await openServer(() => (busy ? 451 : undefined))
  await post('lent@univ.exemple')
  assert.deepEqual(await send(inbox), { envoyes: 0, reportes: 1, abandonnes: 0 })
  assert.match((await only()).erreur ?? '', /refus lent@univ\.exemple/)
  busy = false
  assert.deepEqual(await send(inbox), { envoyes: 0, reportes: 0, abandonnes: 0 }, 'not before its time')
  later(waitAfter(1))
  assert.deepEqual(await send(inbox), { envoyes: 1, reportes: 0, abandonnes: 0 })
  assert.equal(inbox.mails.length, 1)
  const { essais, erreur } = await only()
  assert.deepEqual([essais, erreur], [2, null])
  await empty()
  await inbox.close()
})

it('nobody answers: waits double, and after ten tries the mail is given up with its error kept', async () => {
  const dead = await openServer()
  await dead.close()
  await post('absent@univ.exemple')
  const waits: number[] = []
  for (let essais = 1; essais < ESSAIS_MAX; essais += 1) {
    assert.deepEqual(await send(dead), { envoyes: 0, reportes: 1, abandonnes: 0 })
    const wait = (await only()).prochain_essai.getTime() - world.now.getTime()
    waits.push(wait / 60_000)
    later(wait)
  }
  assert.deepEqual(waits, [1, 2, 4, 8, 16, 32, 64, 120, 120])
  assert.deepEqual(await send(dead), { envoyes: 0, reportes: 0, abandonnes: 1 })
  const row = await only()
  assert.match(row.erreur ?? '', /ECONNREFUSED/)
  assert.deepEqual([row.essais, row.abandonne_le, row.envoye_le], [ESSAIS_MAX, world.now, null])
  await empty()
})

it('a mailbox that does not exist is not tried again, and does not hold up the next mail', async () => {
  const inbox = await openServer((to) => (to.startsWith('inconnu') ? 550 : undefined))
  await post('inconnu@univ.exemple')
  later(1)
  await post('connu@univ.exemple')
  assert.deepEqual(await send(inbox), { envoyes: 1, reportes: 0, abandonnes: 1 })
  later(24 * 3_600_000)
  assert.deepEqual(await send(inbox), { envoyes: 0, reportes: 0, abandonnes: 0 })
  await empty()
  await inbox.close()
})

it('two workers at once send each mail once', async () => {
  const inbox = await openServer()
  const expected = Array.from({ length: 30 }, (_, i) => `p${i}@univ.exemple`)
  for (const to of expected) await post(to, newId())
  const [one, two] = await Promise.all([send(inbox), send(inbox)])
  assert.equal(one.envoyes + two.envoyes, 30)
  assert.ok(one.envoyes > 0 && two.envoyes > 0, `${one.envoyes} and ${two.envoyes}`)
  const received = inbox.mails.map((mail) => /^To: (\S+)\r$/m.exec(mail)?.[1])
  assert.deepEqual(received.sort(), expected.sort())
  await empty()
  await inbox.close()
})
