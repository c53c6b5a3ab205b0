/** The answer of every rule that can say no. A refusal is data; a bug is thrown. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refus: E }

/** A yes, with what was asked for. */
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value })

/** A no, with its reason. */
export const refus = <E>(refus: E): Result<never, E> => ({ ok: false, refus })
