import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { parseCtt, parseSolutionCtt, passedOverCtt, renderSolutionCtt } from './ctt.ts'

const TOY = `Name: Toy
Courses: 2
Rooms: 1
Days: 2
Periods_per_day: 3
Curricula: 1
Constraints: 1

COURSES:
SceCosC Ocra 3 3 30
ArcTec Indaco 3 2 42

ROOMS:
A 32

CURRICULA:
Cur1 2 SceCosC ArcTec

UNAVAILABILITY_CONSTRAINTS:
ArcTec 1 2

END.
`

describe('.ctt', () => {
  it('reads courses, rooms, curricula and closed periods', () => {
    const read = parseCtt(TOY)
    assert.ok(read.ok)
    assert.deepEqual(read.value, {
      nom: 'Toy',
      jours: 2,
      periodesParJour: 3,
      cours: [
        { id: 'SceCosC', enseignant: 'Ocra', seances: 3, joursMin: 3, effectif: 30 },
        { id: 'ArcTec', enseignant: 'Indaco', seances: 3, joursMin: 2, effectif: 42 },
      ],
      salles: [{ id: 'A', capacite: 32 }],
      cursus: [{ id: 'Cur1', cours: ['SceCosC', 'ArcTec'] }],
      indisponibilites: [{ cours: 'ArcTec', jour: 1, periode: 2 }],
    })
  })

  it('reads the same instance written as .ectt', () => {
    const ectt = TOY.replace(
      'Constraints: 1',
      'Min_Max_Daily_Lectures: 2 3\nUnavailabilityConstraints: 1\nRoomConstraints: 1',
    )
      .replace('3 3 30', '3 3 30 1')
      .replace('3 2 42', '3 2 42 0')
      .replace('A 32', 'A 32 1')
      .replace('END.', 'ROOM_CONSTRAINTS:\nSceCosC A\n\nEND.')
    assert.deepEqual(parseCtt(ectt), parseCtt(TOY))
  })

  it('reads a file with a byte order mark, tabs, Windows ends of line and no END', () => {
    const odd = `\uFEFF${TOY.replace('END.\n', '').replaceAll('\n', '\r\n').replaceAll(' 3 3 ', '\t3\t3\t')}`
    assert.deepEqual(parseCtt(odd), parseCtt(TOY))
  })

  it('names hold any character that is not an ASCII blank, and come out as they came in', () => {
    const read = parseCtt(TOY.replaceAll('SceCosC', 'Géo\u00A0"1"<&>'))
    assert.ok(read.ok)
    assert.equal(read.value.cours[0]!.id, 'Géo\u00A0"1"<&>')
    const [seance] = [{ cours: read.value.cours[0]!.id, salle: 'A', jour: 0, periode: 1 }]
    assert.deepEqual(parseSolutionCtt(renderSolutionCtt([seance!])), { ok: true, value: [seance] })
  })

  it('refuses a file and names the line, the field, what stands there and what would be right', () => {
    const at = (from: string, to: string) => {
      const read = parseCtt(TOY.replace(from, to))
      if (read.ok) return null
      const { code, ligne, champ, valeur, attendu } = read.refus
      return [code, ligne, champ, valeur, attendu].join(' | ')
    }
    const number = '0…999999'
    assert.equal(at('Ocra 3', 'Ocra x'), `nombre | 10 | COURSES, 3 | x | ${number}`)
    assert.equal(at('Ocra 3 3 30', 'Ocra 3 3'), `nombre | 10 | COURSES, 5 |  | ${number}`)
    assert.equal(at('Ocra 3 3', 'Ocra 3000000 3'), `nombre | 10 | COURSES, 3 | 3000000 | ${number}`)
    assert.equal(at('Ocra 3 3', 'Ocra 70000 3'), 'borne | 0 | COURSES, 3 | 70003 | 0…65535')
    assert.equal(at('2 SceCosC', '2 Inconnu'), 'reference | 17 | CURRICULA | Inconnu | ')
    assert.equal(at('Cur1 2', 'Cur1 3'), 'compte | 17 | CURRICULA, 2 | 3 | 2')
    assert.equal(at('Courses: 2', 'Courses: 3'), 'compte | 2 | Courses | 3 | 2')
    assert.equal(at('Rooms: 1\n', ''), 'compte | 0 | Rooms |  | 1')
    assert.equal(at('ArcTec 1 2', 'ArcTec 1 3'), 'borne | 20 | UNAVAILABILITY_CONSTRAINTS, 3 | 3 | 0…2')
    assert.equal(at('ArcTec 1 2', 'ArcTec 2 2'), 'borne | 20 | UNAVAILABILITY_CONSTRAINTS, 2 | 2 | 0…1')
    assert.equal(at(TOY, ''), 'entete | 0 | Days |  | 1…366')
    assert.equal(
      at('Periods_per_day: 3', 'Periods_per_day: 300'),
      'entete | 5 | Periods_per_day | 300 | 1…24',
    )
    assert.equal(at('Name: Toy', '%PDF-1.4'), 'entete | 1 | %PDF-1.4 |  | ')
    assert.equal(at('CURRICULA:', ''), 'section | 0 | CURRICULA: |  | ')
    assert.equal(at('ArcTec Indaco', 'SceCosC Indaco'), 'doublon | 11 | COURSES | SceCosC | ')
    assert.equal(at('Rooms: 1\nDays', 'Rooms: 0\nDays'), 'compte | 3 | Rooms | 0 | 1')
  })

  it('refuses a file cut short: fewer closed periods than it says', () => {
    const read = parseCtt(TOY.slice(0, TOY.indexOf('ArcTec 1 2')))
    assert.deepEqual(read.ok ? null : [read.refus.code, read.refus.champ], ['compte', 'Constraints'])
  })

  it('refuses lectures without any room', () => {
    const read = parseCtt(TOY.replace('Rooms: 1', 'Rooms: 0').replace('A 32\n', ''))
    assert.deepEqual(read.ok ? null : [read.refus.code, read.refus.champ], ['borne', 'ROOMS'])
  })

  it('says what an .ectt holds that UD2 does not score', () => {
    assert.deepEqual([...passedOverCtt(TOY)], [])
    const ectt = TOY.replace('Constraints: 1', 'Min_Max_Daily_Lectures: 2 3\nRoomConstraints: 1')
      .replace('3 3 30', '3 3 30 1')
      .replace('3 2 42', '3 2 42 0')
      .replace('A 32', 'A 32 1')
      .replace('END.', 'ROOM_CONSTRAINTS:\nSceCosC A\n\nEND.')
    assert.deepEqual(
      [...passedOverCtt(ectt)],
      [
        ['Min_Max_Daily_Lectures', 1],
        ['COURSES, 6 (double lectures)', 1],
        ['ROOMS, 3 (buildings)', 1],
        ['ROOM_CONSTRAINTS', 1],
      ],
    )
  })

  it('a solution written is read back', () => {
    const mot = fc.stringMatching(/^[A-Za-z0-9_.-]{1,8}$/)
    const seance = fc.record(
      { cours: mot, salle: mot, jour: fc.nat(9), periode: fc.nat(20) },
      { noNullPrototype: true },
    )
    fc.assert(
      fc.property(fc.array(seance), (seances) => {
        assert.deepEqual(parseSolutionCtt(renderSolutionCtt(seances)), { ok: true, value: seances })
      }),
    )
  })

  const SAMPLE = new URL('../../../../shared/data/timetabling/itc2007/comp05.ctt', import.meta.url)
  it('reads an official instance of the competition', { skip: !existsSync(SAMPLE) }, () => {
    const read = parseCtt(readFileSync(SAMPLE, 'utf8'))
    assert.ok(read.ok)
    const { nom, cours, salles, cursus, indisponibilites } = read.value
    assert.deepEqual([nom, cours.length, salles.length, cursus.length], ['Let0405-1', 54, 9, 139])
    assert.equal(indisponibilites.length, 771)
  })
})
