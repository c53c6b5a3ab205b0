/** What several checks ask of a programme. */
import { fold } from '#src/kit/text.ts'
import { ecsOf, uesOf } from '../maquette/repere.rules.ts'
import type { Maquette } from '../maquette.schema.ts'
import type { Programme } from '../programme.schema.ts'

/** A national master: what the law asks of it, it asks of no other diploma (licence professionnelle, MBA). */
export const isMaster = ({ diplome }: Pick<Programme, 'diplome'>): boolean =>
  /^(diplome national de )?master\b/.test(fold(diplome.type ?? ''))

/** The titles of its UE and EC: a mémoire may be a UE of its own. */
export const intitulesOf = (maquette: Maquette): readonly string[] => [
  ...uesOf(maquette).flatMap(({ ue }) => ue.intitule ?? []),
  ...ecsOf(maquette).map(({ ec }) => ec.intitule),
]
