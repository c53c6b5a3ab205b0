/**
 * The relecteur reads a programme the way a careful colleague reads a proof. Each check is one file and answers one
 * question; it says where, never how it is worded. What rests on a text of law that nobody opened never blocks.
 */
import type { Params } from '#src/domain/droit/constat.rules.ts'
import type { Droit } from '#src/domain/droit/droit.ts'
import type { Entree } from '#src/domain/droit/entree.schema.ts'
import type { Jour } from '#src/kit/jour.ts'
import type { Lecture } from '../lecture.schema.ts'
import type { Programme } from '../programme.schema.ts'
  /** The fiche RNCP it rests on; absent while no register was imported. */
  readonly rncp?: DossierRncp | null
