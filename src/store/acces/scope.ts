/** The row twin of `can`: what a list may show is what a deed would allow, said as a WHERE. */
import { type RawBuilder, sql } from 'kysely'
import { type Acteur, type Action, porteesDe } from '#src/domain/acces/permission.ts'
import type { PerimetreType } from '#src/domain/acces/role.ts'

type Echelon = Exclude<PerimetreType, 'installation'>

/** Which column of the query holds each identifier of the place; a level the query does not join covers nothing. */
export type ColonnesLieu = { readonly [K in Echelon]?: string }

/** For a query that joins parcours, mention and composante under their own names. */
export const LIEU_PARCOURS: ColonnesLieu = {
  etablissement: 'composante.etablissement_id',
  composante: 'composante.id',
  mention: 'mention.id',
  parcours: 'parcours.id',
}

/** For a query that lists composantes. */
export const LIEU_COMPOSANTE: ColonnesLieu = {
  etablissement: 'composante.etablissement_id',
  composante: 'composante.id',
}

/**
 * `where(scopeLieu(acteur, 'programme.lire'))`: the rows this person may touch so, today.
 * A right on one's own things (`soi`) is not a place: the query that has parties adds it.
 */
export const scopeLieu = (
  acteur: Acteur,
  action: Action,
  colonnes: ColonnesLieu = LIEU_PARCOURS,
): RawBuilder<boolean> => {
  const reach = porteesDe(acteur, action).filter(({ portee }) => portee !== 'soi')
  if (
    reach.some(({ portee, affectation }) => portee === 'tout' || affectation.perimetreType === 'installation')
  )
    return sql<boolean>`true`
  const held = reach.map(({ affectation }) => affectation)
  const places = held.flatMap(({ perimetreType, perimetreId }) => {
    const colonne = perimetreType === 'installation' ? undefined : colonnes[perimetreType]
    return colonne === undefined || perimetreId === null
      ? []
      : [sql<boolean>`${sql.ref(colonne)} = ${perimetreId}::uuid`]
  })
  return places.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(places, sql` or `)})`
}
