import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'

/** Over https the browser itself refuses a weakened cookie (__Host- prefix). */
export const sessionCookie = (url: string): string =>
  url.startsWith('https:') ? '__Host-cohorte' : 'cohorte'

export const readSecret = (c: Context, url: string): string | undefined => getCookie(c, sessionCookie(url))
