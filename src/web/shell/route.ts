import type { Context } from 'hono'
import type { Translate } from '#src/app/message/catalogue.ts'
import type { Langue } from '#src/app/message/langue.ts'
import type { Monde } from '#src/app/monde.ts'
import type { Acteur, Action } from '#src/domain/acces/permission.ts'

/** One request as a page sees it. */
export type Demande = {
  readonly c: Context
  readonly monde: Monde
  readonly langue: Langue
  readonly t: Translate
  readonly acteur: Acteur | null
}

/** The same, once someone is known to be there. */
export type DemandeConnectee = Demande & { readonly acteur: Acteur }

type Base = {
  readonly methode: 'GET' | 'POST'
  readonly chemin: string
  /** Its body is read as it comes (upload.ts), and bounded by the deed that reads it. */
  readonly flux?: true
}

/**
 * A route says who may come: everybody, whoever is signed in, or whoever holds a right somewhere.
 * The deed behind it asks the right again, on the very thing. A test walks the whole table.
 */
export type Route =
  | (Base & { readonly acces: 'public'; readonly repondre: (d: Demande) => Response | Promise<Response> })
  | (Base & {
      readonly acces: 'connecte' | Action
      readonly repondre: (d: DemandeConnectee) => Response | Promise<Response>
    })
