/** What the door says, in French then in English, when it cannot open. */
import { StartError } from '#src/store/engine/start-error.ts'
import { type MessageKey, type Params, translator } from '../message/catalogue.ts'
import type { Defaut } from './configuration.ts'

const inBoth = (key: MessageKey, params: Params): string =>
  `${translator('fr')(key, params)}\n${translator('en')(key, params)}`

export const sayDefaut = ({ variable, code }: Defaut): string =>
  inBoth(`installation.variable.${code}`, { variable })

/** One sentence for dead infrastructure. What is not known of us keeps its own words. */
export const sayStartError = (error: unknown): string => {
  if (error instanceof StartError) return inBoth(`installation.refus.${error.code}`, { detail: error.detail })
  return inBoth('installation.refus.inattendu', {
    detail: error instanceof Error ? error.message : String(error),
  })
}

/** What is said once the house is open. */
export const sayOpen = (url: string, detail: { readonly base: string; readonly fichiers: string }): string =>
  inBoth('installation.ouverte', { url, ...detail })
export const sayDemonstration = (): string => inBoth('installation.demonstration', {})
export const sayEngineGone = (): string => inBoth('installation.moteur', {})
