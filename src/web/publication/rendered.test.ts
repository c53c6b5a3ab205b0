import assert from 'node:assert/strict'
import { it } from 'node:test'
import { rendered } from './rendered.ts'

it('makes once, gives again, and forgets the oldest first', () => {
  const made: string[] = []
  const get = rendered(2)
  const ask = (key: string): string =>
    get(key, () => {
      made.push(key)
      return `<p>${key}</p>`
    })
  for (const key of ['a', 'a', 'b', 'c', 'b', 'a']) assert.equal(ask(key), `<p>${key}</p>`)
  assert.deepEqual(made, ['a', 'b', 'c', 'a'])
})
