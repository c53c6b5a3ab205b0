/**
 * A calendar to subscribe to (RFC 5545), written by ical-generator. Times are written in UTC, which needs no VTIMEZONE and
 * is read the same everywhere.
 */
import ical, { ICalEventStatus } from 'ical-generator'
import { dropForbidden } from '#src/formats/xml/character.ts'
import { type Jour, toOrdinal } from '#src/kit/jour.ts'

/** When: two instants, or whole days, the last one counted. */
export type QuandIcs = { readonly debut: Date; readonly fin: Date } | { readonly du: Jour; readonly au: Jour }

export type EvenementIcs = {
  /** The same from one version to the next: it is how a calendar knows what moved. */
  readonly uid: string
  /** Grows each time the event changes. */
  readonly sequence: number
  readonly modifieLe: Date
  readonly quand: QuandIcs
  readonly titre: string
  readonly lieu: string | null
  readonly description: string | null
  readonly annule: boolean
}

export type CalendrierIcs = {
  readonly nom: string
  readonly evenements: readonly EvenementIcs[]
}

/** Seconds after which a calendar may ask again. */
export const FRAICHEUR = 3600
const DAY = 86_400_000

const text = (texte: string): string => dropForbidden(texte).replaceAll('\r', '')
/** The name goes out unescaped: nothing in it may need to be. */
const plainName = (nom: string): string => text(nom).replaceAll(/[\s,;\\]+/g, ' ')

const timesOf = (quand: QuandIcs): { start: Date; end: Date; allDay: boolean } =>
  'debut' in quand
    ? { start: quand.debut, end: quand.fin, allDay: false }
    : {
        start: new Date(toOrdinal(quand.du) * DAY),
        end: new Date((toOrdinal(quand.au) + 1) * DAY),
        allDay: true,
      }

/** Writes a calendar; the same content gives the same bytes. */
export const renderIcs = ({ nom, evenements }: CalendrierIcs): string => {
  const calendar = ical({
    name: plainName(nom),
    prodId: { company: 'cohorte', product: 'emploi du temps', language: 'FR' },
    ttl: FRAICHEUR,
  })
  for (const one of evenements)
    calendar.createEvent({
      ...timesOf(one.quand),
      id: one.uid,
      sequence: one.sequence,
      stamp: one.modifieLe,
      lastModified: one.modifieLe,
      summary: text(one.titre),
      location: one.lieu === null ? null : text(one.lieu),
      description: one.description === null ? null : text(one.description),
      status: one.annule ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  // The library leaves out the last end of line, which the format wants.
  return `${calendar.toString()}\r\n`
}
