/** Any base: only a path that stays on it is followed. */
const HERE = 'http://ici.invalid'

/** Where to go after signing in: a path of this house or nothing else, whatever the address says. */
export const safeSuite = (suite: unknown, otherwise = '/'): string => {
  if (typeof suite !== 'string' || !suite.startsWith('/') || !URL.canParse(suite, HERE)) return otherwise
  const { origin, pathname, search } = new URL(suite, HERE)
  return origin === HERE && !pathname.startsWith('//') ? `${pathname}${search}` : otherwise
}
