import assert from 'node:assert/strict'
import { it } from 'node:test'
import { writeDuree, writeHeures, writeMinute, writePlage } from './duree-message.ts'

const hard = (text: string): string => text.replaceAll(' ', '\u00a0')

it('a duration is said in both languages', () => {
  const both = (minutes: number) => [writeDuree('fr', minutes), writeDuree('en', minutes)]
  assert.deepEqual(both(210), [hard('3 h 30'), hard('3 h 30 min')])
  assert.deepEqual(both(420), [hard('7 h'), hard('7 h')])
  assert.deepEqual(both(45), [hard('45 min'), hard('45 min')])
  assert.deepEqual(both(0), [hard('0 h'), hard('0 h')])
})

it('what nobody knows is never zero', () => {
  assert.equal(writeDuree('fr', null), 'non renseigné')
  assert.equal(writeHeures('en', null), 'not stated')
})

it('hours keep their decimals', () => {
  assert.equal(writeHeures('fr', 417.16), hard('417,16 h'))
  assert.equal(writeHeures('en', 417.16), hard('417.16 h'))
})

it('a time of day is not a duration', () => {
  assert.equal(writeMinute('fr', 510), hard('8 h 30'))
  assert.equal(writeMinute('en', 510), '8:30')
  assert.equal(writePlage('fr', { debut: 510, fin: 720 }), '8\u00a0h\u00a030 – 12\u00a0h')
  assert.equal(writePlage('en', { debut: 0, fin: 45 }), '0:00 – 0:45')
})
