import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type DossierLeuven, decodeLeuven } from './leuven.ts'

const TITRES = 'student,title,supervisor,co_supervisor,assessor1,assessor2,mentor1,mentor2,mentor3,mentor4'
const unDossier = (over: Partial<DossierLeuven> = {}): DossierLeuven => ({
  defences: `${TITRES}\nAda,"On engines, and more",Bo,Cy,Di,,Em,,,\nFay,Fields,Bo,null,Bo,Gil,,,,\n`,
  unavailabilities:
    'name,type,day,start_time,end_time,status\nBo,person,2026-06-01,09:00,11:00,unavailable\nR1,room,2026-06-02,14:00,15:00,unavailable\n',
  rooms: '{"rooms": ["R1", {"id": "r2", "name": "R2", "enabled": false}]}',
  timeslots: '{"first_day": "2026-06-01", "number_of_days": 2, "start_hour": 9, "end_hour": 17}',
  ...over,
})

describe('a folder of defences with named committees', () => {
  it('is read: evaluators once each, mentors left out, every listed room', () => {
    assert.deepEqual(decodeLeuven(unDossier()), {
      ok: true,
      value: {
        premierJour: '2026-06-01',
        jours: 2,
        de: 9,
        a: 17,
        salles: ['R1', 'R2'],
        soutenances: [
          { etudiant: 'Ada', evaluateurs: ['Bo', 'Cy', 'Di'] },
          { etudiant: 'Fay', evaluateurs: ['Bo', 'Gil'] },
        ],
        absences: [
          { nom: 'Bo', nature: 'person', jour: '2026-06-01', de: 540, a: 660 },
          { nom: 'R1', nature: 'room', jour: '2026-06-02', de: 840, a: 900 },
        ],
      },
    })
  })

  it('nobody away is a file of titles, or an empty one', () => {
    for (const unavailabilities of ['name,type,day,start_time,end_time\n', '']) {
      const read = decodeLeuven(unDossier({ unavailabilities }))
      assert.ok(read.ok)
      assert.deepEqual(read.value.absences, [])
    }
  })

  it('is refused with the file, the line, the column and what would be taken', () => {
    const refused = (over: Partial<DossierLeuven>) => {
      const read = decodeLeuven(unDossier(over))
      if (read.ok) return null
      const { code, fichier, ligne, champ, lu } = read.refus
      return [code, fichier, ligne, champ, lu]
    }
    const away = (row: string) => ({ unavailabilities: `name,type,day,start_time,end_time\n${row}\n` })
    assert.deepEqual(refused({ defences: 'student,title\nAda,x\n' }), [
      'colonne',
      'defences.csv',
      1,
      'supervisor',
      'student,title',
    ])
    assert.deepEqual(refused({ defences: `${TITRES}\n,x,Bo,,,,,,,\n` }), [
      'valeur',
      'defences.csv',
      2,
      'student',
      '',
    ])
    assert.deepEqual(refused(away('Bo,person,2026-02-30,09:00,10:00')), [
      'valeur',
      'unavailabilities.csv',
      2,
      'day',
      '2026-02-30',
    ])
    assert.deepEqual(refused(away('Bo,staff,2026-06-01,09:00,10:00'))?.slice(2), [2, 'type', 'staff'])
    assert.deepEqual(refused(away('Bo,person,2026-06-01,nine,10:00'))?.slice(2), [2, 'start_time', 'nine'])
    assert.deepEqual(refused(away('Bo,person,2026-06-01,11:00,10:00'))?.slice(2), [2, 'end_time', '10:00'])
    assert.deepEqual(refused({ rooms: '{"rooms": ["R1", "R1"]}' })?.slice(0, 2), ['doublon', 'rooms.json'])
    assert.deepEqual(refused({ rooms: '{' })?.slice(0, 2), ['json', 'rooms.json'])
    const late = '{"first_day": "2026-06-01", "number_of_days": 2, "start_hour": 17, "end_hour": 9}'
    assert.deepEqual(refused({ timeslots: late })?.slice(0, 4), [
      'forme',
      'timeslot_info.json',
      0,
      'end_hour',
    ])
  })
})
