import assert from 'node:assert/strict'
import { it, type TestContext } from 'node:test'
import { ouvrirAvance } from './avance.ts'

/** What was asked, and the way to answer the oldest question still open. */
const uneAvance = (t: TestContext) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'] })
  const asked: string[] = []
  const open: ((value: string | null) => void)[] = []
  const avance = ouvrirAvance<string>((cle) => {
    asked.push(cle)
    return new Promise((done) => open.push(done))
  })
  const answer = async (value: string | null): Promise<void> => {
    open.shift()?.(value)
    await new Promise((done) => setImmediate(done))
  }
  return { avance, asked, answer, wait: (ms: number) => t.mock.timers.tick(ms) }
}

it('a pointer that passes asks nothing; one that rests asks once, and what was asked is there when it is wanted', async (t) => {
  const { avance, asked, answer, wait } = uneAvance(t)
  for (const cle of ['a', 'b', 'c']) {
    avance.reposer(cle)
    wait(40)
  }
  assert.deepEqual(asked, [])
  wait(40)
  assert.deepEqual(asked, ['c'])
  const wanted = avance.demander('c')
  await answer('places of c')
  assert.equal(await wanted, 'places of c')
  assert.equal(await avance.demander('c'), 'places of c')
  avance.reposer('d')
  avance.quitter()
  wait(200)
  assert.deepEqual(asked, ['c'])
})

it('one is asked ahead at a time, then only the last wanted; what a drag needs does not wait its turn', async (t) => {
  const { avance, asked, answer } = uneAvance(t)
  for (const cle of ['a', 'b', 'c']) avance.prevoir(cle)
  assert.deepEqual(asked, ['a'])
  void avance.demander('d')
  assert.deepEqual(asked, ['a', 'd'])
  await answer('places of a')
  assert.deepEqual(asked, ['a', 'd', 'c'])
})

it('an answer is kept a minute; a failure, or what is old, is asked again', async (t) => {
  const { avance, asked, answer, wait } = uneAvance(t)
  avance.prevoir('a')
  await answer(null)
  void avance.demander('a')
  await answer('places of a')
  wait(59_000)
  await avance.demander('a')
  assert.deepEqual(asked, ['a', 'a'])
  wait(2_000)
  void avance.demander('a')
  await answer('places of a')
  avance.oublier()
  void avance.demander('a')
  assert.deepEqual(asked, ['a', 'a', 'a', 'a'])
})
