import { createHash, randomBytes } from 'node:crypto'

/** A secret for a browser or a mail: 256 random bits, safe in an address. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What the database keeps of a secret: it cannot be turned back. */
export const printOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
