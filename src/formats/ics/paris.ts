import { type Jour, toOrdinal } from '#src/kit/jour.ts'

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})
const HOUR = 3_600_000

/** What a clock in Paris reads at an instant, as if it were UTC. */
const readClock = (instant: number): number => {
  const parts = Object.fromEntries(
    CLOCK.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute)
}

/**
 * The instant at which a clock in Paris reads a minute (since midnight) of a day. Of an hour lived twice in autumn, the
 * first; of an hour skipped in spring, the one the clock jumps to.
 */
export const parisInstant = (day: Jour, minute: number): Date => {
  const wall = toOrdinal(day) * 24 * HOUR + minute * 60_000
  const summer = wall - 2 * HOUR
  return new Date(readClock(summer) === wall ? summer : wall - HOUR)
}
