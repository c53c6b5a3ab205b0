/**
 * What a password must be: long rather than strange (CNIL, délibération 2022-100: twelve signs or more where tries are
 * limited), and not what everyone knows of the person.
 */
import { ok, type Result, refus } from '#src/kit/result.ts'
import { fold } from '#src/kit/text.ts'

export const MOT_DE_PASSE_MIN = 12
/** Beyond this a sign adds nothing and a hash costs. */
export const MOT_DE_PASSE_MAX = 200

/** Fewer different signs than this is a key held down. */
const SIGNES_DIFFERENTS = 5

export type RefusMotDePasse = { readonly code: 'trop_court' | 'trop_long' | 'trop_simple' | 'trop_personnel' }

const parts = (connu: string): readonly string[] =>
  fold(connu)
    .split(/[^a-z0-9]+/)
    .filter((part) => part.length >= 4)

/** Whether a password may be kept, `connus` being the names and the mail of its person. */
export const checkMotDePasse = (
  motDePasse: string,
  connus: readonly string[],
): Result<true, RefusMotDePasse> => {
  const length = [...motDePasse].length
  if (length < MOT_DE_PASSE_MIN) return refus({ code: 'trop_court' })
  if (length > MOT_DE_PASSE_MAX) return refus({ code: 'trop_long' })
  if (new Set(motDePasse).size < SIGNES_DIFFERENTS) return refus({ code: 'trop_simple' })
  const rest = connus.flatMap(parts).reduce((left, part) => left.replaceAll(part, ''), fold(motDePasse))
  return rest.length < MOT_DE_PASSE_MIN / 2 ? refus({ code: 'trop_personnel' }) : ok(true)
}
