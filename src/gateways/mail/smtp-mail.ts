import { createTransport } from 'nodemailer'
import { ok, refus } from '#src/kit/result.ts'
import type { SendMail } from './mail-gateway.ts'

export type ConfigurationSmtp = {
  /** 'smtp://user:password@host:587', 'smtps://host:465'. */
  readonly url: string
  /** 'Cohorte <cohorte@univ.exemple>' */
  readonly from: string
  readonly timeoutMs?: number
}

/** A server that says nothing must not hold a mail, nor the row it stands on, for long. */
const TIMEOUT_MS = 20_000

const domainOf = (from: string): string => /@([^>\s]+)/.exec(from)?.[1] ?? 'cohorte.invalid'

/** An answer 5xx of the server is a last word (RFC 5321 4.2.1); anything else may pass. */
const isLastWord = (error: unknown): boolean => {
  const code = (error as { responseCode?: unknown }).responseCode
  // 530, 535: our own key was refused. The mail is good, the configuration is not.
  return typeof code === 'number' && code >= 500 && code !== 530 && code !== 535
}

/** Sends by SMTP, one connection a mail. */
export const smtpMail = ({ url, from, timeoutMs = TIMEOUT_MS }: ConfigurationSmtp): SendMail => {
  const transport = createTransport({
    url,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return async ({ id, destinataire, sujet, texte }) => {
    try {
      await transport.sendMail({
        from,
        to: { name: '', address: destinataire },
        subject: sujet,
        text: texte,
        messageId: `<${id}@${domainOf(from)}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
      return ok(true)
    } catch (error) {
      const texteErreur = error instanceof Error ? error.message : String(error)
      return refus({ code: isLastWord(error) ? 'definitif' : 'temporaire', texte: texteErreur.slice(0, 500) })
    }
  }
}
