const BROWSERS = [
  [/\bEdg\//, 'Edge'],
  [/\bFirefox\//, 'Firefox'],
  [/(Chrome|Chromium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
] as const
const SYSTEMS = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
] as const

const firstOf = (list: readonly (readonly [RegExp, string])[], agent: string): string | undefined =>
  list.find(([sign]) => sign.test(agent))?.[1]

/** 'Firefox, Linux', from what a browser says of itself; undefined when it says nothing known. */
export const nameNavigateur = (agent: string): string | undefined =>
  [firstOf(BROWSERS, agent), firstOf(SYSTEMS, agent)].filter(Boolean).join(', ') || undefined
