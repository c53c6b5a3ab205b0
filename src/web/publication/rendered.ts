/**
 * HTML kept in memory by what made it. A published text is never rewritten: the same row of the database gives the
 * same HTML, so a key that names the row as it stands (its id and its xmin) never serves an older text.
 */
export const rendered = (limit: number): ((key: string, make: () => string) => string) => {
  const kept = new Map<string, string>()
  return (key, make) => {
    const found = kept.get(key)
    if (found !== undefined) return found
    const html = make()
    // The oldest goes first: a Map walks in the order of insertion.
    const [oldest] = kept.keys()
    if (kept.size >= limit && oldest !== undefined) kept.delete(oldest)
    kept.set(key, html)
    return html
  }
}
