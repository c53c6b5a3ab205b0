import { randomUUID } from 'node:crypto'

/** A new random identifier (UUID v4, lower case). */
export const newId = (): string => randomUUID()

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a text from outside may be used as an identifier: a query never meets a malformed one. */
export const isId = (texte: string): boolean => UUID.test(texte)
