/** What stands between braces in a message: a value, or the word its number asks for. Also for scripts in the page. */
import type { Langue } from './langue.ts'

const RULES = { fr: new Intl.PluralRules('fr'), en: new Intl.PluralRules('en') } as const
const HOLE = /\{(\w+)(?::([^{}|]*)\|([^{}|]*))?\}/g

/** '{nombre}' becomes its value, '{nombre:séance|séances}' the first word where the language counts it as one. */
export const accord = (
  langue: Langue,
  text: string,
  params: Readonly<Record<string, string | number>>,
): string =>
  text.replace(HOLE, (whole, name: string, one?: string, other?: string) => {
    const value = params[name]
    if (value === undefined) return whole
    if (one === undefined) return String(value)
    return RULES[langue].select(Number(value)) === 'one' ? one : other!
  })
