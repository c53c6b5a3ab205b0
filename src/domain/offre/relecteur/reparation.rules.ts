/** A mend is applied as it was shown, or not at all: if one of its facts changed meanwhile, nobody saw what it would do. */
import { isSame } from '#src/kit/egal.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { readAt, writeAt } from '../edition/chemin.rules.ts'
import type { Programme } from '../programme.schema.ts'
import type { Retouche } from './controle.ts'

export const appliquerReparation = (
  programme: Programme,
  retouches: readonly Retouche[],
): Result<Programme, 'perimee'> =>
  retouches.some(({ chemin, avant }) => !isSame(readAt(programme, chemin), avant))
    ? refus('perimee')
    : ok(retouches.reduce((mended, { chemin, apres }) => writeAt(mended, chemin, apres), programme))
