/** Every answer leaves with the same locks: nothing inline, nothing from elsewhere, no frame. */
import type { MiddlewareHandler } from 'hono'

const CSP = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

export const securityHeaders =
  (https: boolean): MiddlewareHandler =>
  async (c, next) => {
    await next()
    const { headers } = c.res
    headers.set('content-security-policy', CSP)
    headers.set('x-content-type-options', 'nosniff')
    headers.set('referrer-policy', 'same-origin')
    headers.set('cross-origin-opener-policy', 'same-origin')
    headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=()')
    if (https) headers.set('strict-transport-security', 'max-age=63072000')
  }
