import type { Result } from '#src/kit/result.ts'

export type Mail = {
  /** Stays the same at every try: a server that got it twice can tell. */
  readonly id: string
  readonly destinataire: string
  readonly sujet: string
  readonly texte: string
}

/** Why a mail did not leave: worth another try (`temporaire`), or not (`definitif`: no such mailbox). */
export type RefusMail = { readonly code: 'temporaire' | 'definitif'; readonly texte: string }

/** Hands one mail to whoever carries it. */
export type SendMail = (mail: Mail) => Promise<Result<true, RefusMail>>
