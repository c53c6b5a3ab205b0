/** Writes deeds as fast as the engine takes them and says each number once it is committed. Ends by being killed. */
import { openInstallation } from '#src/app/installation/open-installation.ts'
import { postCourrier } from '#src/app/socle/post.ts'
import { recordAudit } from '#src/app/socle/record.ts'
import { ok } from '#src/kit/result.ts'
import { inTransaction } from '#src/store/database.ts'

const AT_ONCE = 8
const [dataFolder = '', first = '0'] = process.argv.slice(2)
const { db } = await openInstallation({
  port: 0,
  host: '',
  url: '',
  dataFolder,
  databaseUrl: null,
  smtpUrl: null,
  smtpFrom: '',
  s3: null,
  demonstration: false,
  suitLiens: false,
})

let next = Number(first)
const write = async (): Promise<void> => {
  for (;;) {
    const n = next
    next += 1
    await inTransaction(db, async (tx) => {
      await recordAudit(tx, null, 'essai.ecrire', { type: 'essai', id: String(n) }, { n })
      await postCourrier(tx, { destinataire: 'lou@demo.exemple', sujet: String(n), texte: 'x'.repeat(500) })
      return ok(n)
    })
    process.stdout.write(`${n}\n`)
  }
}
await Promise.all(Array.from({ length: AT_ONCE }, write))
