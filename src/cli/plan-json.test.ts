import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { readEntretiens } from '#src/planner/entretiens/entretiens.schema.ts'
import { readSession } from '#src/planner/soutenances/session.schema.ts'
import { planEntretiens, planSoutenances } from './plan-json.ts'

const grille = {
  jours: ['2026-09-07', '2026-09-08'],
  de: '09:00',
  a: '18:00',
  pas: 30,
  dejeuner: ['12:30', '13:30'],
}
const morning = [{ jour: '2026-09-07', de: '09:00', a: '12:30' }]
const session = {
  format: 'cohorte-soutenances/1',
  grille,
  salles: [{ id: 'S1', ouverte: 'toujours' }],
  membres: [
    { id: 'A', disponible: 'toujours', qualites: ['pr'] },
    { id: 'B', disponible: morning, qualites: ['mcf'], maximum: 2, evite: morning },
    { id: 'C', disponible: [{ jour: '2026-09-08', de: '14:00', a: '16:00' }], qualites: ['mcf'] },
  ],
  soutenances: ['B', 'B', 'C'].map((encadrant, i) => ({
    id: `T${i + 1}`,
    etudiant: `E${i + 1}`,
    encadrants: [encadrant],
    roles: [{ nom: 'president', qualites: ['pr'] }],
    duree: i === 2 ? 180 : 60,
  })),
}
const entretiens = {
  format: 'cohorte-entretiens/1',
  grille,
  jurys: [{ id: 'J', programmes: ['M1'], disponible: 'toujours' }],
  candidats: [
    { id: 'x', programme: 'M1', duree: 30 },
    { id: 'y', programme: 'M2', duree: 30 },
  ],
  premierJour: '2026-09-08',
}

const folder = mkdtempSync(join(tmpdir(), 'plan-'))
after(() => rmSync(folder, { recursive: true }))
const run = async (command: (args: readonly string[]) => Promise<number>, document: object) => {
  const [file, out] = [join(folder, 'in.json'), join(folder, 'out.json')]
  writeFileSync(file, JSON.stringify(document))
  const code = await command([file, '--seconds', '0.2', '--out', out])
  return { code, plan: JSON.parse(readFileSync(out, 'utf8')) }
}

describe('a document of defences', () => {
  it('is planned from the command line, what waits with its reason', async () => {
    const { code, plan } = await run(planSoutenances, session)
    assert.equal(code, 0)
    assert.deepEqual(
      plan.places.map(({ soutenance, jour, jury, salle }: Record<string, unknown>) => [
        soutenance,
        jour,
        jury,
        salle,
      ]),
      [
        ['T1', '2026-09-07', ['A'], 'S1'],
        ['T2', '2026-09-07', ['A'], 'S1'],
      ],
    )
    assert.ok(plan.places.every(({ heure }: { heure: string }) => heure >= '09:00' && heure <= '11:30'))
    assert.equal(plan.attente[0].id, 'T3')
    assert.deepEqual(plan.attente[0].pourquoi[0].code, 'intersection-vide')
  })

  it('is refused with the place of what is wrong', () => {
    const refused = (over: object) => {
      const read = readSession({ ...session, ...over })
      return read.ok ? null : read.refus
    }
    assert.deepEqual(refused({ salles: [{ id: 'S1' }] }), { code: 'forme', chemin: 'salles.0.ouverte' })
    assert.deepEqual(refused({ soutenances: [{ ...session.soutenances[0], encadrants: ['Z'] }] }), {
      code: 'reference',
      chemin: 'soutenances T1',
      nom: 'Z',
    })
    assert.deepEqual(refused({ membres: [session.membres[0], session.membres[0]] }), {
      code: 'doublon',
      nom: 'A',
    })
    assert.equal(refused({ grille: { ...grille, a: '18:10' } })?.code, 'forme')
    assert.equal(refused({ grille: { ...grille, jours: ['2026-09-08', '2026-09-07'] } })?.code, 'forme')
  })
})

describe('a document of interviews', () => {
  it('is planned after the notice, what waits with its reason', async () => {
    const { code, plan } = await run(planEntretiens, entretiens)
    assert.equal(code, 0)
    assert.deepEqual([plan.places[0].candidat, plan.places[0].jour], ['x', '2026-09-08'])
    assert.deepEqual(plan.attente, [{ id: 'y', pourquoi: [{ code: 'aucun-jury', programme: 'M2' }] }])
  })

  it('slots are open when wholly inside an interval, avoided when touched', () => {
    const odd = [{ jour: '2026-09-07', de: '09:10', a: '10:10' }]
    const read = readEntretiens({
      ...entretiens,
      candidats: [{ id: 'x', programme: 'M1', duree: 30, disponible: odd, evite: odd }],
    })
    assert.ok(read.ok)
    const { disponibilite, evite } = read.value.candidats[0]!
    assert.deepEqual([...disponibilite.subarray(0, 4)], [0, 1, 0, 0])
    assert.deepEqual([...evite!.subarray(0, 4)], [1, 1, 1, 0])
  })
})
