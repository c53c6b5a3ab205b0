import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { DonneesFet } from './fet.ts'
import { parseFet, parsePlacesFet } from './parse.ts'
import { renderFet, renderPlacesFet } from './render.ts'
import { parseXml } from './xml.ts'

/** Written by hand after the files FET 6 saves. */
const SAMPLE = `<?xml version="1.0" encoding="UTF-8"?>
<fet version="6.8.5">
<Mode>Official</Mode>
<Institution_Name>Lycée &amp; CFA</Institution_Name>
<Days_List><Number_of_Days>2</Number_of_Days>
<Day><Name>Lundi</Name><Long_Name></Long_Name></Day><Day><Name>Mardi</Name></Day></Days_List>
<Hours_List><Number_of_Hours>2</Number_of_Hours><Hour><Name>8h</Name></Hour><Hour><Name>9h</Name></Hour></Hours_List>
<Subjects_List><Subject><Name>Droit</Name></Subject></Subjects_List>
<Teachers_List><Teacher><Name>Mme A</Name></Teacher></Teachers_List>
<Students_List><Year><Name>M2</Name><Number_of_Students>20</Number_of_Students>
<Group><Name>M2-1</Name><Number_of_Students>10</Number_of_Students></Group>
<Group><Name>M2-2</Name><Number_of_Students>10</Number_of_Students></Group></Year></Students_List>
<Activities_List>
<Activity><Teacher>Mme A</Teacher><Subject>Droit</Subject><Students>M2</Students><Duration>2</Duration><Total_Duration>3</Total_Duration><Id>1</Id><Activity_Group_Id>1</Activity_Group_Id><Active>true</Active></Activity>
<Activity><Teacher>Mme A</Teacher><Subject>Droit</Subject><Students>M2</Students><Duration>1</Duration><Total_Duration>3</Total_Duration><Id>2</Id><Activity_Group_Id>1</Activity_Group_Id><Active>true</Active></Activity>
<Activity><Teacher>Mme A</Teacher><Subject>Droit</Subject><Students>M2-1</Students><Duration>1</Duration><Total_Duration>1</Total_Duration><Id>3</Id><Activity_Group_Id>0</Activity_Group_Id><Active>false</Active></Activity>
</Activities_List>
<Rooms_List><Room><Name>R1</Name><Building>Est</Building><Capacity>30</Capacity></Room></Rooms_List>
<Time_Constraints_List>
<ConstraintBasicCompulsoryTime><Weight_Percentage>100</Weight_Percentage><Active>true</Active></ConstraintBasicCompulsoryTime>
<ConstraintTeacherNotAvailableTimes><Weight_Percentage>100</Weight_Percentage><Teacher>Mme A</Teacher><Number_of_Not_Available_Times>1</Number_of_Not_Available_Times>
<Not_Available_Time><Day>Mardi</Day><Hour>9h</Hour></Not_Available_Time><Active>true</Active></ConstraintTeacherNotAvailableTimes>
<ConstraintMinDaysBetweenActivities><Weight_Percentage>100</Weight_Percentage><Consecutive_If_Same_Day>false</Consecutive_If_Same_Day><Number_of_Activities>2</Number_of_Activities><Activity_Id>1</Activity_Id><Activity_Id>2</Activity_Id><MinDays>1</MinDays><Active>true</Active></ConstraintMinDaysBetweenActivities>
<ConstraintTeachersMaxGapsPerWeek><Weight_Percentage>100</Weight_Percentage><Max_Gaps>0</Max_Gaps><Active>true</Active></ConstraintTeachersMaxGapsPerWeek>
</Time_Constraints_List>
<Space_Constraints_List>
<ConstraintActivityPreferredRoom><Weight_Percentage>100</Weight_Percentage><Activity_Id>1</Activity_Id><Room>R1</Room><Active>true</Active></ConstraintActivityPreferredRoom>
</Space_Constraints_List>
</fet>
`

const mot = fc.stringMatching(/^[A-Za-z<&>'" éà-]{0,6}[a-z]$/).map((s) => s.trim())
const anyDonnees: fc.Arbitrary<DonneesFet> = fc
  .record({
    days: fc.integer({ min: 1, max: 3 }),
    hours: fc.integer({ min: 1, max: 4 }),
    names: fc.uniqueArray(mot, { minLength: 9, maxLength: 9 }),
    durations: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 }),
    seed: fc.nat(1000),
  })
  .map(({ days, hours, names, durations, seed }) => {
    const some = (salt: number) =>
      (seed + salt) % 2 === 0 ? [[(seed + salt) % days, salt % hours] as const] : []
    return {
      etablissement: names[0]!,
      jours: Array.from({ length: days }, (_, i) => `2026-03-0${i + 1}`),
      heures: Array.from({ length: hours }, (_, i) => `${8 + i}:00`),
      enseignants: [
        { nom: names[1]!, ferme: some(0) },
        { nom: names[2]!, ferme: some(1) },
      ],
      classes: [{ nom: names[3]!, effectif: seed, parties: [names[3]!], ferme: some(2) }],
      salles: [
        { nom: names[4]!, capacite: 30, batiment: names[5]!, ferme: some(3) },
        { nom: names[6]!, capacite: 10, batiment: names[5]!, ferme: [] },
      ],
      activites: durations.map((duree, i) => ({
        id: i + 1,
        groupe: durations.length > 1 ? 1 : 0,
        matiere: names[7]!,
        enseignants: [names[1 + (i % 2)]!],
        classes: [names[3]!],
        duree,
        effectif: i % 3 === 0 ? seed : null,
        salles: i % 2 === 0 ? [names[4]!, names[6]!] : null,
      })),
      pauses: some(4),
      ecarts: durations.length > 1 ? [{ activites: durations.map((_, i) => i + 1), jours: 1 }] : [],
    }
  })

describe('.fet', () => {
  it('what is written is read back', () => {
    fc.assert(
      fc.property(anyDonnees, (donnees) => {
        const read = parseFet(renderFet(donnees))
        assert.ok(read.ok, JSON.stringify(read))
        assert.deepEqual(read.value.donnees, donnees)
        assert.equal(read.value.ignorees.size, 0)
      }),
    )
  })

  it('reads a file as FET saves it, and names the constraints it passes over', () => {
    const read = parseFet(SAMPLE)
    assert.ok(read.ok)
    const { donnees, ignorees } = read.value
    assert.equal(donnees.etablissement, 'Lycée & CFA')
    assert.deepEqual(donnees.enseignants, [{ nom: 'Mme A', ferme: [[1, 1]] }])
    assert.deepEqual(
      donnees.classes.map(({ nom, effectif, parties }) => [nom, effectif, parties]),
      [
        ['M2-1', 10, ['M2-1']],
        ['M2-2', 10, ['M2-2']],
        ['M2', 20, ['M2-1', 'M2-2']],
      ],
    )
    assert.deepEqual(
      donnees.activites.map(({ id, duree, salles }) => [id, duree, salles]),
      [
        [1, 2, ['R1']],
        [2, 1, null],
      ],
    )
    assert.deepEqual(donnees.ecarts, [{ activites: [1, 2], jours: 1 }])
    assert.deepEqual([...ignorees], [['ConstraintTeachersMaxGapsPerWeek', 1]])
  })

  it('refuses what is not XML, not FET, or points nowhere', () => {
    const code = (texte: string) => {
      const read = parseFet(texte)
      return read.ok ? null : read.refus
    }
    assert.equal(code('<fet><a></fet>')?.code, 'xml')
    assert.deepEqual(code('<autre/>'), { code: 'pas-un-fichier-fet' })
    assert.deepEqual(code(SAMPLE.replace('<Day>Mardi</Day>', '<Day>Jeudi</Day>')), {
      code: 'reference',
      balise: 'Day',
      valeur: 'Jeudi',
    })
    assert.deepEqual(code(SAMPLE.replace('<Duration>2', '<Duration>deux')), {
      code: 'nombre',
      balise: 'Duration',
      valeur: 'deux',
    })
  })

  it('several constraints on the rooms of an activity leave the rooms common to all of them', () => {
    const rooms = (id: number, ...list: string[]) =>
      `<ConstraintActivityPreferredRooms><Weight_Percentage>100</Weight_Percentage><Activity_Id>${id}</Activity_Id>${list.map((nom) => `<Preferred_Room>${nom}</Preferred_Room>`).join('')}<Active>true</Active></ConstraintActivityPreferredRooms>`
    const sample = SAMPLE.replace('</Rooms_List>', '<Room><Name>R2</Name></Room></Rooms_List>').replace(
      '</Space_Constraints_List>',
      `${rooms(1, 'R2', 'R1')}${rooms(2, 'R1', 'R2')}</Space_Constraints_List>`,
    )
    const read = parseFet(sample)
    assert.ok(read.ok)
    assert.deepEqual(
      read.value.donnees.activites.map(({ salles }) => salles),
      [['R1'], ['R1', 'R2']],
    )
  })

  it('refuses a constraint about someone the file does not have, and an activity numbered twice', () => {
    const code = (texte: string) => {
      const read = parseFet(texte)
      return read.ok ? null : read.refus
    }
    const teacher = '<Teacher>Mme A</Teacher><Number_of_Not_Available'
    assert.deepEqual(code(SAMPLE.replace(teacher, teacher.replace('Mme A', 'Mme B'))), {
      code: 'reference',
      balise: 'Teacher',
      valeur: 'Mme B',
    })
    assert.deepEqual(code(SAMPLE.replace('<Room>R1</Room>', '<Room>R9</Room>')), {
      code: 'reference',
      balise: 'Room',
      valeur: 'R9',
    })
    assert.deepEqual(code(SAMPLE.replace('<Id>2</Id>', '<Id>1</Id>')), {
      code: 'doublon',
      balise: 'Id',
      valeur: '1',
    })
  })

  it('names the modes and the virtual rooms it passes over', () => {
    const read = parseFet(
      SAMPLE.replace('Official', 'Mornings-Afternoons').replace(
        '<Capacity>30</Capacity>',
        '<Capacity>30</Capacity><Virtual>true</Virtual>',
      ),
    )
    assert.ok(read.ok)
    assert.equal(read.value.ignorees.get('Mode Mornings-Afternoons'), 1)
    assert.equal(read.value.ignorees.get('Room Virtual'), 1)
  })

  it('reads the places FET writes, those it left out apart, and what it wrote itself', () => {
    const written = `\uFEFF<?xml version="1.0" encoding="UTF-8"?>
<Activities_Timetable>
<Activity>\t<Id>1</Id>\t<Day>Lundi</Day>\t<Hour>8h</Hour>\t<Room>R &amp; D</Room></Activity>
<Activity>\t<Id>2</Id>\t<Day></Day>\t<Hour></Hour>\t<Room></Room></Activity></Activities_Timetable>`
    assert.deepEqual(parsePlacesFet(written), {
      ok: true,
      value: [{ id: 1, jour: 'Lundi', heure: '8h', salle: 'R & D' }],
    })
    const own = [{ id: 4, jour: '2026-03-02', heure: '08:00', salle: '' }]
    assert.deepEqual(parsePlacesFet(renderPlacesFet(own)), { ok: true, value: own })
    assert.equal(parsePlacesFet(SAMPLE).ok, false)
    assert.equal(parsePlacesFet(written.replace('<Id>1', '<Id>un')).ok, false)
  })

  it('writes places as FET writes its results', () => {
    const read = parseXml(renderPlacesFet([{ id: 4, jour: '2026-03-02', heure: '08:00', salle: 'R<1>' }]))
    assert.ok(read.ok)
    const [activity] = read.value.enfants
    assert.deepEqual(
      activity!.enfants.map(({ nom, texte }) => [nom, texte]),
      [
        ['Id', '4'],
        ['Day', '2026-03-02'],
        ['Hour', '08:00'],
        ['Room', 'R<1>'],
      ],
    )
  })
})
