import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { clock, spellMinutes } from './duree.ts'

const CASES = [
  [0, '0 h'],
  [5, '5 min'],
  [45, '45 min'],
  [60, '1 h'],
  [65, '1 h 05'],
  [210, '3 h 30'],
  [420, '7 h'],
  [27_420, '457 h'],
] as const

it('minutes are spelt by people, and a line never breaks inside', () => {
  for (const [minutes, words] of CASES) assert.equal(spellMinutes(minutes), words.replaceAll(' ', '\u00a0'))
})

it('a third of an hour is twenty minutes, and 59.6 of them are an hour', () => {
  assert.equal(spellMinutes((1 / 3) * 60), '20\u00a0min')
  assert.equal(spellMinutes(59.6), '1\u00a0h')
})

it('a clock has four digits, and says the minute it was given', () => {
  assert.equal(clock(0), '00:00')
  assert.equal(clock(510), '08:30')
  assert.equal(clock(1440), '24:00')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1440 }), (minute) => {
      const [h = '', m = ''] = clock(minute).split(':')
      return Number(h) * 60 + Number(m) === minute
    }),
  )
})
