export const START_CODES = [
  'dossier-inaccessible',
  'deja-ouvert',
  'plateforme-inconnue',
  'compte-sans-nom',
  'moteur-muet',
  'base-plus-recente',
  'migration-modifiee',
  'base-injoignable',
  'version-trop-ancienne',
  'port-pris',
  'port-refuse',
] as const
export type StartCode = (typeof START_CODES)[number]

/** Dead infrastructure at start: thrown, and turned into one sentence by the door. */
export class StartError extends Error {
  readonly code: StartCode
  readonly detail: string
  constructor(code: StartCode, detail: string) {
    super(`${code}: ${detail}`)
    this.code = code
    this.detail = detail
  }
}
