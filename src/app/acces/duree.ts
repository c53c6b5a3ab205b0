/** How long a way in stays open, in milliseconds. */
const MINUTE = 60_000

/** Half a day: a form begun before a meeting is still accepted after it, a screen left in the evening is not. */
export const INACTIVITE_MAX = 4 * 60 * MINUTE

/** A long working day: a stolen cookie is worth nothing the morning after, however busy its thief. */
export const SESSION_MAX = 12 * 60 * MINUTE

/** The last sight of a session is written at most this often: reading a page is not a write. */
export const VUE_TOUS_LES = 5 * MINUTE

/** Time for a mail to arrive and be opened on another device, no more. */
export const LIEN_MAX = 15 * MINUTE

/** The instant some milliseconds before or after another. */
export const shift = (instant: Date, ms: number): Date => new Date(instant.getTime() + ms)
