import { join } from 'node:path'
import { type Configuration, readConfiguration } from '#src/app/installation/configuration.ts'
import { sayDefaut, sayStartError } from '#src/app/installation/say-start.ts'
import { type MessageKey, type Params, translator } from '#src/app/message/catalogue.ts'

/** One sentence, in French then in English. */
export const sayBoth = (key: MessageKey, params?: Params): string =>
  `${translator('fr')(key, params)}\n${translator('en')(key, params)}`

/** Runs a command on the configured installation; what keeps it from opening is one sentence and exit code 1. */
export const withConfiguration = async (
  deed: (configuration: Configuration) => Promise<number>,
): Promise<number> => {
  const read = readConfiguration(process.env, join(import.meta.dirname, '../../var/donnees'))
  if (!read.ok) {
    console.error(read.refus.map(sayDefaut).join('\n'))
    return 1
  }
  try {
    return await deed(read.value)
  } catch (error) {
    console.error(sayStartError(error))
    return 1
  }
}
