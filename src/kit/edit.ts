import { ok, type Result, refus } from './result.ts'

type Values<F extends string> = Readonly<Record<F, string>>

/** What a form sends back: the version it was read at, what it read then (null when lost), what is wanted now. */
export type Edit<F extends string> = {
  readonly version: number
  readonly read: Values<F> | null
  readonly wanted: Values<F>
}

/** Someone else changed the same fields meanwhile: both values, and what to show again. */
export type EditConflict<F extends string> = {
  readonly code: 'conflit'
  readonly version: number
  readonly kept: Values<F>
  /** What is wanted, with the other's changes where they do not collide. */
  readonly wanted: Values<F>
  readonly fields: readonly F[]
}

/** The values to keep when an edit meets what is kept now: changes to different fields join, to the same one collide. */
export const settleEdit = <F extends string>(
  edit: Edit<F>,
  kept: Values<F>,
  version: number,
): Result<Values<F>, EditConflict<F>> => {
  if (edit.version === version) return ok(edit.wanted)
  const names = Object.keys(kept) as F[]
  const isMine = (name: F): boolean => edit.read === null || edit.wanted[name] !== edit.read[name]
  const isTheirs = (name: F): boolean => edit.read === null || kept[name] !== edit.read[name]
  const wanted = Object.fromEntries(
    names.map((name) => [name, isMine(name) ? edit.wanted[name] : kept[name]]),
  ) as Values<F>
  const fields = names.filter((name) => isMine(name) && isTheirs(name) && wanted[name] !== kept[name])
  return fields.length === 0 ? ok(wanted) : refus({ code: 'conflit', version, kept, wanted, fields })
}
