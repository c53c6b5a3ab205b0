import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { parseCtt, parseSolutionCtt, renderSolutionCtt } from './ctt.ts'

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

  it('refuses a file and names the line', () => {
    const at = (texte: string) => {
      const read = parseCtt(texte)
      return read.ok ? null : read.refus
    }
    assert.deepEqual(at(TOY.replace('Ocra 3', 'Ocra x')), { code: 'nombre', ligne: 10 })
    assert.deepEqual(at(TOY.replace('2 SceCosC', '2 Inconnu')), { code: 'reference', ligne: 17 })
    assert.deepEqual(at(TOY.replace('Courses: 2', 'Courses: 3')), { code: 'compte', ligne: 0 })
    assert.deepEqual(at(TOY.replace('ArcTec 1 2', 'ArcTec 1 3')), { code: 'nombre', ligne: 20 })
    assert.deepEqual(at(''), { code: 'entete', ligne: 0 })
    assert.deepEqual(at(TOY.replace('Periods_per_day: 3', 'Periods_per_day: 300')), {
      code: 'entete',
      ligne: 0,
    })
    assert.deepEqual(at(TOY.replace('ArcTec Indaco', 'SceCosC Indaco')), { code: 'doublon', ligne: 11 })
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
