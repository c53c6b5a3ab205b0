/** Passwords are kept as argon2id in PHC form; the cost is the one OWASP asks for (19 MiB, two passes). */
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/=+$/, '')

/** '$argon2id$v=19$m=…,t=…,p=…$salt$tag' */
export const hashPassword = async (motDePasse: string): Promise<string> => {
  const nonce = randomBytes(16)
  const tag = await derive('argon2id', { message: motDePasse.normalize('NFKC'), nonce, ...COST })
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${base64(nonce)}$${base64(tag)}`
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

/** Whether the password is the one kept; takes as long when nothing is kept, so an answer tells nothing. */
export const verifyPassword = async (motDePasse: string, kept: string | null): Promise<boolean> => {
  const read = kept === null ? null : PHC.exec(kept)
  if (!read) {
    await hashPassword(motDePasse)
    return false
  }
  const [, memory, passes, parallelism, salt = '', expected = ''] = read
  const tag = Buffer.from(expected, 'base64')
  const made = await derive('argon2id', {
    message: motDePasse.normalize('NFKC'),
    nonce: Buffer.from(salt, 'base64'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: tag.length,
  })
  return timingSafeEqual(Buffer.from(made), tag)
}
