import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { makeProbe } from './blockers.ts'
import { buildModel, type ModelSpec } from './model.ts'
import { emptySchedule, place } from './schedule.ts'

const probeOf = (spec: ModelSpec) => {
  const s = emptySchedule(buildModel(spec))
  return { s, probe: makeProbe(s, new Float64Array(spec.tasks.length).fill(1)) }
}

describe('the choice among candidates', () => {
  it('a resource taken for one role goes to the role that has no other, whichever comes first', () => {
    for (const roles of [
      [[0, 1], [0]],
      [[1, 0], [0]],
      [[0, 1], [2, 0], [0]],
    ])
      for (const duration of [1, 2]) {
        const { s, probe } = probeOf({
          slots: 4,
          resources: 3,
          tasks: [{ duration, starts: [0, 1, 2], exact: [], roles }],
        })
        for (const start of [0, 1, 2]) {
          assert.equal(probe.ask(0, start, 1), 0, JSON.stringify(roles))
          assert.equal(probe.picks[roles.length - 1], 0)
          assert.equal(new Set(probe.picks.subarray(0, roles.length)).size, roles.length)
        }
        assert.equal(s.start[0], -1)
      }
  })

  it('the exchange is taken only where it sends away less', () => {
    const { s, probe } = probeOf({
      slots: 2,
      resources: 3,
      tasks: [
        {
          duration: 1,
          starts: [0],
          exact: [],
          roles: [
            [0, 1],
            [0, 2],
          ],
        },
        { duration: 1, starts: [0], exact: [2] },
      ],
    })
    place(s, 1, 0)
    assert.equal(probe.ask(0, 0, 1), 0)
    assert.deepEqual([...probe.picks.subarray(0, 2)], [1, 0])
  })

  it('a bucket too small for the task is as closed: the candidate is left for another that costs more', () => {
    const never = Int32Array.from([0, -1])
    const { s, probe } = probeOf({
      slots: 2,
      resources: 2,
      tasks: [
        { duration: 1, starts: [0, 1], exact: [], roles: [[0, 1]] },
        { duration: 1, starts: [0], exact: [1] },
        { duration: 1, starts: [0], exact: [1] },
      ],
      limits: [{ resource: 0, bucketOf: never, max: 0, unit: 'tasks' }],
    })
    assert.equal(probe.ask(0, 1, 1), 0)
    place(s, 1, 0)
    assert.equal(probe.ask(0, 0, Number.POSITIVE_INFINITY), 1)
    assert.equal(probe.picks[0], 1)
    s.locked[1] = 1
    assert.equal(probe.ask(0, 0, Number.POSITIVE_INFINITY), Number.POSITIVE_INFINITY)
  })
})
