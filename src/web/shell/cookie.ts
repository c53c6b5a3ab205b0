import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

/** Over https the browser itself refuses a weakened cookie (__Host- prefix). */
export const sessionCookie = (url: string): string =>
  url.startsWith('https:') ? '__Host-cohorte' : 'cohorte'

const locks = (url: string) =>
  ({ path: '/', httpOnly: true, sameSite: 'Lax', secure: url.startsWith('https:') }) as const

export const readSecret = (c: Context, url: string): string | undefined => getCookie(c, sessionCookie(url))

/** Hands the secret to the browser, which forgets it when it closes. */
export const writeSecret = (c: Context, url: string, secret: string): void =>
  setCookie(c, sessionCookie(url), secret, locks(url))

export const dropSecret = (c: Context, url: string): void => {
  deleteCookie(c, sessionCookie(url), locks(url))
}
