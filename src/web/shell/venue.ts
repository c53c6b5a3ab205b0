import type { Context } from 'hono'
import type { Venue } from '#src/app/acces/ouvrir-session.ts'

type Socket = { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } }
const LOOPBACK = /^(::1|(::ffff:)?127\.)/

/** The address a request comes from: a proxy is believed only when it stands on this machine. */
const adresseOf = (c: Context): string => {
  const remote = (c.env as Socket | undefined)?.incoming?.socket?.remoteAddress ?? '127.0.0.1'
  if (!LOOPBACK.test(remote)) return remote
  return c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() || remote
}

/** Where someone knocks from: address, and the browser as it names itself. */
export const venueOf = (c: Context): Venue => ({
  adresse: adresseOf(c),
  navigateur: c.req.header('user-agent') ?? '',
})
