import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, describe, it } from 'node:test'
import { parseCtt, parseSolutionCtt } from '#src/formats/ctt/ctt.ts'
import { searchUd2 } from '#src/planner/itc2007/search.ts'
import { planCtt } from '../plan-ctt.ts'
import { readRunArgs } from '../plan-run.ts'
import { cannotWrite, readDocument } from './document.ts'
import { phraseCtt } from './phrase.ts'
import { exitOf, runSearch } from './run-search.ts'

const TOY = `Name: Toy
Courses: 2
Rooms: 1
Days: 2
Periods_per_day: 3
Curricula: 1
Constraints: 0

COURSES:
Géo Ocra 3 2 30
ArcTec Indaco 3 2 42

ROOMS:
A 32

CURRICULA:
Cur1 2 Géo ArcTec

UNAVAILABILITY_CONSTRAINTS:

END.
`
const folder = mkdtempSync(join(tmpdir(), 'plan-'))
after(() => rmSync(folder, { recursive: true }))
const write = (nom: string, octets: string | Buffer): string => {
  const file = join(folder, nom)
  writeFileSync(file, octets)
  return file
}
/** What someone at the keyboard sees: exit code, what was printed, what was said. */
const command = async (args: readonly string[]) => {
  const child = spawn(process.execPath, [new URL('../plan.ts', import.meta.url).pathname, ...args])
  const code = new Promise<number | null>((done) => child.on('close', done))
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { code: await code, out, err }
}

describe('what a planner command is asked', () => {
  const said = (...args: string[]) => {
    const read = readRunArgs(args)
    return read.ok ? read.value : read.refus
  }
  it('names the option that is wrong, and what it should be', () => {
    for (const seconds of ['0', '-1', 'NaN', 'Infinity', '', 'dix', '0x10'])
      assert.match(String(said('f', '--seconds', seconds)), /^--seconds vaut « .* supérieur à 0/)
    for (const seed of ['1.5', 'x', '', '99999999999'])
      assert.match(String(said('f', '--seed', seed)), /^--seed vaut « .* nombre entier/)
    assert.match(String(said('f', '--moves', '0')), /^--moves/)
    assert.match(String(said('f', '--moves', '10', '--seconds', '1')), /pas les deux/)
    assert.match(String(said('f', '--bogus', '3')), /option inconnue : --bogus/)
    assert.match(String(said('f', '--seconds')), /^--seconds attend une valeur/)
    assert.match(String(said('f', 'g')), /un seul fichier/)
  })
  it('takes any whole seed, negative ones too, and seconds or moves', () => {
    assert.deepEqual(said('f', '--seed', '-3', '--seconds', '1e2', '--out', 'o'), {
      file: 'f',
      budget: { seconds: 100 },
      seed: -3,
      out: 'o',
      more: {},
    })
    assert.deepEqual(said('--moves', '50000', 'f'), {
      file: 'f',
      budget: { moves: 50_000 },
      seed: 1,
      out: null,
      more: {},
    })
  })
})

describe('the files of a planner command', () => {
  it('says why a file cannot be read', async () => {
    const why = async (file: string) => {
      const read = await readDocument(file)
      return read.ok ? '' : read.refus
    }
    assert.match(await why(join(folder, 'absent')), /absent : il n’existe pas/)
    assert.match(await why(folder), /c’est un dossier/)
    assert.match(await why(write('utf16', Buffer.from('Name: Toy', 'utf16le'))), /enregistrez-le en UTF-8/)
  })
  it('asks whether the result can be written before it works for it', async () => {
    assert.equal(await cannotWrite(null), null)
    assert.equal(await cannotWrite(join(folder, 'sol')), null)
    assert.match(String(await cannotWrite(join(folder, 'nulle', 'part'))), /son dossier n’existe pas/)
    assert.match(String(await cannotWrite(folder)), /c’est un dossier/)
  })
  it('every refusal of a file is a sentence that names the place and what would be right', () => {
    const read = parseCtt(TOY.replace('Ocra 3', 'Ocra x'))
    assert.ok(!read.ok)
    assert.equal(
      phraseCtt('f.ctt', read.refus),
      'f.ctt, ligne 10 : COURSES, 3 : « x » ; un nombre entier est attendu, 0…999999',
    )
  })
  it('names in Windows-1252 come out with the bytes they came in with', async () => {
    const [file, out] = [write('cp1252.ctt', Buffer.from(TOY, 'latin1')), join(folder, 'cp.sol')]
    assert.equal(await planCtt([file, '--moves', '20000', '--out', out]), 0)
    const lines = readFileSync(out, 'latin1').split('\n')
    assert.equal(lines.filter((ligne) => ligne.startsWith('Géo A ')).length, 3)
  })
})

describe('plan ctt at the keyboard', () => {
  it('an impossible demand is said in one sentence, without a stack, and nothing is printed', async () => {
    const { code, out, err } = await command(['ctt', write('x.ctt', TOY.replace('Rooms: 1', 'Rooms: 4'))])
    assert.deepEqual([code, out], [2, ''])
    assert.match(err, /ligne 3 : Rooms annonce 4, le fichier en contient 1/)
    assert.doesNotMatch(err, / at .*\.ts:/)
  })

  it('what cannot stand is counted as broken: the code is 1 and the plan partial', async () => {
    const file = write('plein.ctt', TOY.replace('Géo Ocra 3', 'Géo Ocra 5'))
    const { code, out, err } = await command(['ctt', file, '--moves', '20000'])
    const read = parseSolutionCtt(out)
    assert.ok(read.ok)
    assert.equal(read.value.length, 6)
    assert.deepEqual([code, JSON.parse(err).hard, JSON.parse(err).dur.seances], [1, 2, 2])
  })

  it('Ctrl-C ends the run with the best found so far, and the next one is left to the system', async () => {
    const instance = parseCtt(TOY)
    assert.ok(instance.ok)
    const signals = new EventEmitter()
    const search = searchUd2(instance.value, 1)
    setTimeout(() => signals.emit('SIGINT', 'SIGINT'), 150)
    assert.equal(await runSearch(search, { seconds: 300 }, 20_000, signals), 'SIGINT')
    assert.equal(search.best().length, 6)
    assert.equal(exitOf('SIGINT'), 130)
    assert.equal(signals.listenerCount('SIGINT'), 0)
  })

  it('a budget in moves is spent entirely, and the plan is then a function of the seed', async () => {
    const instance = parseCtt(TOY)
    assert.ok(instance.ok)
    const once = async () => {
      const search = searchUd2(instance.value, 3)
      assert.equal(await runSearch(search, { moves: 400_000 }, 20_000, new EventEmitter()), null)
      return [search.best(), search.progress().moves]
    }
    assert.deepEqual(await once(), await once())
    assert.equal((await once())[1], 380_000)
  })
})
