import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { jour } from '#src/kit/jour.ts'
import { type EvenementIcs, renderIcs } from './calendrier.ts'

const un = (more: Partial<EvenementIcs> = {}): EvenementIcs => ({
  uid: 'seance-1@cohorte.exemple',
  sequence: 2,
  modifieLe: new Date('2026-07-01T09:00:00Z'),
  quand: { debut: new Date('2026-10-15T13:00:00Z'), fin: new Date('2026-10-15T16:00:00Z') },
  titre: 'Gouvernance territoriale',
  lieu: 'Amphi Beffroi, Site Vieux-Lille, 104, avenue du Peuple Belge, 59043 Lille Cedex',
  description: null,
  annule: false,
  ...more,
})
/** Read back by another parser. */
const readBack = (ics: string) => {
  const whole = new ICAL.Component(ICAL.parse(ics))
  return whole.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
}
const LINE = /\r\n/

it('is read back by another parser as it was written: times, place, version, status', () => {
  const [back] = readBack(renderIcs({ nom: 'M2 MPT', evenements: [un({ annule: true })] }))
  assert.ok(back)
  assert.equal(back.uid, 'seance-1@cohorte.exemple')
  assert.equal(back.sequence, 2)
  assert.equal(back.startDate.toJSDate().toISOString(), '2026-10-15T13:00:00.000Z')
  assert.equal(back.endDate.toJSDate().toISOString(), '2026-10-15T16:00:00.000Z')
  assert.equal(back.location, un().lieu)
  assert.equal(back.component.getFirstPropertyValue('status'), 'CANCELLED')
})

it('keeps any text, and no line is over 75 octets', () => {
  const texte = fc.string({ unit: 'grapheme', maxLength: 300 }).map((s) => s.replaceAll(/\p{Cc}/gu, ''))
  const alea = fc.oneof(
    texte,
    fc.string({ unit: fc.constantFrom('é', '😀', ',', ';', '\\', '\n', 'a', '"') }),
  )
  fc.assert(
    fc.property(alea, alea, (titre, description) => {
      const ics = renderIcs({ nom: titre, evenements: [un({ titre, description, lieu: description })] })
      for (const line of ics.split(LINE)) assert.ok(Buffer.byteLength(line) <= 75, line)
      const [back] = readBack(ics)
      assert.equal(back?.summary ?? '', titre)
      assert.equal(back?.description ?? '', description)
      assert.equal(back?.location ?? '', description)
    }),
  )
})

it('writes whole days as days, the last one counted, whatever the zone of the server', () => {
  const days = { du: jour('2026-11-16'), au: jour('2026-11-18') }
  const ics = renderIcs({ nom: 'Entreprise', evenements: [un({ quand: days })] })
  assert.match(ics, /DTSTART;VALUE=DATE:20261116\r\n/)
  assert.match(ics, /DTEND;VALUE=DATE:20261119\r\n/)
})

it('ends each line as the format wants, and an empty calendar is one', () => {
  const ics = renderIcs({ nom: 'a, b; c\\ d', evenements: [] })
  assert.match(ics, /^BEGIN:VCALENDAR\r\n/)
  assert.match(ics, /END:VCALENDAR\r\n$/)
  assert.match(ics, /X-WR-CALNAME:a b c d\r\n/)
  assert.doesNotMatch(ics, /[^\r]\n/)
})
