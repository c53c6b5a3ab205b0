import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { encodeAlmeida } from '#src/formats/almeida/almeida.ts'
import { planSoutenances } from '../plan-json.ts'
import { readSessionAt, wrongIn } from './read-session.ts'

const folder = mkdtempSync(join(tmpdir(), 'soutenances-'))
after(() => rmSync(folder, { recursive: true }))
const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

/** Two defences of two slots and one room open for starts at the second and the fourth, last, slot of one day. */
const comite = JSON.stringify(
  encodeAlmeida({
    jours: 1,
    creneaux: 4,
    soutenances: 2,
    roles: 1,
    duree: 2,
    membres: [{ maximum: 2, gout: [[0, 1, 0, 2]], peut: [[1], [1]] }],
    salles: [[[1, 1, 1, 1]]],
  }),
)

describe('defences in a published form', () => {
  it('an instance with committees to choose is planned as it is, day and slot said as the file counts them', async () => {
    const [file, out] = [write('comite.json', comite), join(folder, 'plan.json')]
    assert.equal(await planSoutenances([file, '--seconds', '0.1', '--out', out]), 0)
    const { places, attente } = JSON.parse(readFileSync(out, 'utf8'))
    assert.deepEqual(attente, [])
    assert.deepEqual(
      places.map(({ k, ell, jury, salle }: Record<string, unknown>) => [k, ell, jury, salle]).toSorted(),
      [
        [1, 2, ['1'], '1'],
        [1, 4, ['1'], '1'],
      ],
    )
  })

  it('its answers are judged by the published constraints', async () => {
    const read = await readSessionAt(write('comite.json', comite))
    assert.ok(read.ok)
    const at = (soutenance: string, debut: number) => ({ soutenance, debut, jury: ['1'], salle: '1' })
    assert.deepEqual(wrongIn(read.value, [at('1', 1), at('2', 3)]), [])
    assert.deepEqual(wrongIn(read.value, [at('1', 0)]), ['(A.6) defence 0, member 0'])
  })

  it('a folder with named committees is planned as it is', async () => {
    const dir = join(folder, 'leuven')
    mkdirSync(dir)
    write(
      'leuven/defences.csv',
      'student,supervisor,co_supervisor,assessor1,assessor2\nAda,Bo,,,\nCy,Bo,Di,,\n',
    )
    write(
      'leuven/unavailabilities.csv',
      'name,type,day,start_time,end_time\nBo,person,2026-06-01,09:00,10:00\nDi,person,2026-06-01,09:00,11:00\n',
    )
    write('leuven/rooms.json', '{"rooms": ["R"]}')
    const times = { first_day: '2026-06-01', number_of_days: 1, start_hour: 9, end_hour: 12 }
    write('leuven/timeslot_info.json', JSON.stringify(times))
    const out = join(folder, 'plan.json')
    assert.equal(await planSoutenances([dir, '--seconds', '0.1', '--out', out]), 0)
    const { places } = JSON.parse(readFileSync(out, 'utf8'))
    assert.deepEqual(
      places
        .map(({ soutenance, heure, salle }: Record<string, unknown>) => [soutenance, heure, salle])
        .toSorted(),
      [
        ['Ada', '10:00', 'R'],
        ['Cy', '11:00', 'R'],
      ],
    )
  })

  it('what cannot be read is said in a sentence: where, what, and what would do', async () => {
    const refused = async (path: string) => {
      const read = await readSessionAt(path)
      return read.ok ? null : read.refus
    }
    assert.match(
      (await refused(write('a.json', '{"idx":{},"par":{}}')))!,
      /a\.json, idx\.n_i : .* attendu : /,
    )
    assert.match((await refused(write('b.json', '{')))!, /b\.json n’est pas du JSON/)
    assert.match((await refused(write('c.json', '{}')))!, /« format » .*plan-json\.md/)
    assert.match((await refused(join(folder, 'nowhere')))!, /illisible/)
    const bare = join(folder, 'bare')
    mkdirSync(bare)
    assert.match((await refused(bare))!, /defences\.csv .* n’existe pas .*un dossier de soutenances tient/)
    for (const name of ['unavailabilities.csv', 'rooms.json', 'timeslot_info.json'])
      write(`bare/${name}`, '{"rooms": []}')
    write('bare/defences.csv', 'student\nAda\n')
    assert.match((await refused(bare))!, /timeslot_info\.json, first_day : .*attendu : /)
  })
})
