import assert from 'node:assert/strict'
import { it } from 'node:test'
import { apply } from '#src/kit/workflow.ts'
import { missionWorkflow, PAS_MISSION, STATUTS_MISSION, type StatutMission } from './mission.workflow.ts'

/** Written by hand, never derived from the table: this is the second opinion. */
const CYCLE_DE_VIE = `
proposee : valider refuser
validee  : rouvrir
refusee  : rouvrir`

const open = (statut: StatutMission) =>
  PAS_MISSION.filter(
    (name) => apply(missionWorkflow, statut, name, { domaineChoisi: true, motifDit: true }).ok,
  )

it('a mission lives this life and no other', () => {
  const lines = STATUTS_MISSION.map((s) => `${s.padEnd(8)} : ${open(s).join(' ')}`.trimEnd())
  assert.equal(`\n${lines.join('\n')}`, CYCLE_DE_VIE)
})

it('a mission is not accepted without a field, nor refused without a reason', () => {
  assert.equal(apply(missionWorkflow, 'proposee', 'valider', { motifDit: true }).ok, false)
  assert.equal(apply(missionWorkflow, 'proposee', 'refuser', { domaineChoisi: true }).ok, false)
})
