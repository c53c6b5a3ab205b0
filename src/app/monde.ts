import type { FileGateway } from '#src/gateways/files/file-gateway.ts'
import type { Jour } from '#src/kit/jour.ts'
import { jourOf, minutesOf } from '#src/kit/jour.ts'
import type { Db } from '#src/store/database.ts'

/** What the door gives to every deed: the database, the clock, the ways out of the house. */
export type Monde = {
  readonly db: Db
  readonly now: () => Date
  readonly files: FileGateway
  /** Public address of the installation, without a final slash: 'https://cohorte.exemple.fr'. */
  readonly url: string
  /** In development a page shows the outgoing mail. */
  readonly dev: boolean
  /** Whether the links a programme prints are asked every day if they still answer. */
  readonly suitLiens: boolean
}

/** The day and the minute of the installation, in Paris. */
export const maintenant = (monde: Pick<Monde, 'now'>): { readonly jour: Jour; readonly minute: number } => {
  const now = monde.now()
  return { jour: jourOf(now), minute: minutesOf(now) }
}

/** The day of the installation, in Paris. */
export const today = (monde: Pick<Monde, 'now'>): Jour => jourOf(monde.now())
