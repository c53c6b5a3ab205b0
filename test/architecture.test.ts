import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { it } from 'node:test'

const ROOT = resolve(import.meta.dirname, '..')

/** From the ground up: a file imports its own room and the floors below, never up, never across. */
const FLOORS = [
  ['kit'],
  ['domain', 'ui'],
  ['store', 'gateways', 'formats', 'planner'],
  ['app'],
  ['web'],
  ['cli', 'main.ts'],
]

/** The learner's journey: inside domain, a stage knows the earlier ones only. Those on one line do not know each other. */
const STAGES = [
  ['droit'],
  ['acces', 'personne', 'organisation'],
  ['offre'],
  ['admission'],
  ['contrat'],
  ['planning'],
  ['assiduite'],
  ['suivi'],
  ['evaluation'],
  ['soutenance'],
  ['diplome'],
  ['indicateur'],
]

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => /\.tsx?$/.test(file) && statSync(file).isFile())
    .map((file) => relative(ROOT, file))

const isTest = (file: string): boolean => /\.(test|e2e)\.tsx?$/.test(file)
const everyFile = filesBelow(join(ROOT, 'src'))
const files = everyFile.filter((file) => !isTest(file))

const IMPORT = /(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g
const importsOf = (file: string): string[] =>
  [...readFileSync(join(ROOT, file), 'utf8').matchAll(IMPORT)].flatMap(([, to]) => {
    if (to?.startsWith('#src/')) return [`src/${to.slice(5)}`]
    if (to?.startsWith('#test/')) return [`test/${to.slice(6)}`]
    if (to?.startsWith('.')) return [relative(ROOT, resolve(ROOT, dirname(file), to))]
    return []
  })

const roomOf = (file: string): string => file.split('/')[1] ?? ''
const stageOf = (file: string): string => file.split('/')[2] ?? ''
const floorOf = (room: string): number => FLOORS.findIndex((floor) => floor.includes(room))
const rankOf = (stage: string): number => STAGES.findIndex((line) => line.includes(stage))

it('every file of src stands in a known room', () => {
  assert.deepEqual(
    everyFile.filter((file) => floorOf(roomOf(file)) < 0),
    [],
  )
})

it('no import runs up or across', () => {
  const stray = files.flatMap((file) =>
    importsOf(file)
      .filter(
        (to) =>
          !to.startsWith('src/') ||
          (roomOf(to) !== roomOf(file) && floorOf(roomOf(to)) >= floorOf(roomOf(file))),
      )
      .map((to) => `${file} -> ${to}`),
  )
  assert.deepEqual(stray, [])
})

it('web never imports store', () => {
  const stray = files
    .filter((file) => roomOf(file) === 'web')
    .flatMap((file) =>
      importsOf(file)
        .filter((to) => roomOf(to) === 'store')
        .map((to) => `${file} -> ${to}`),
    )
  assert.deepEqual(stray, [])
})

it('domain follows the journey of the learner', () => {
  const domain = files.filter((file) => roomOf(file) === 'domain')
  assert.deepEqual(
    domain.filter((file) => rankOf(stageOf(file)) < 0),
    [],
  )
  const stray = domain.flatMap((file) =>
    importsOf(file)
      .filter((to) => roomOf(to) === 'domain' && stageOf(to) !== stageOf(file))
      .filter((to) => rankOf(stageOf(to)) >= rankOf(stageOf(file)))
      .map((to) => `${file} -> ${to}`),
  )
  assert.deepEqual(stray, [])
})

it('no circle of files, type imports included', () => {
  const graph = new Map(files.map((file) => [file, importsOf(file).filter((to) => to !== file)]))
  const done = new Set<string>()
  const circles: string[] = []
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) {
      circles.push([...path.slice(path.indexOf(file)), file].join(' -> '))
      return
    }
    if (done.has(file)) return
    for (const to of graph.get(file) ?? []) walk(to, [...path, file])
    done.add(file)
  }
  for (const file of files) walk(file, [])
  assert.deepEqual(circles, [])
})

it('no file over 300 lines, no index.ts', () => {
  const lines = (file: string): number => readFileSync(join(ROOT, file), 'utf8').trimEnd().split('\n').length
  assert.deepEqual(
    everyFile.filter((file) => lines(file) > 300),
    [],
  )
  assert.deepEqual(
    everyFile.filter((file) => /(^|\/)index\.tsx?$/.test(file)),
    [],
  )
})

it('at most 12 files in a folder, tests aside', () => {
  const perFolder = Map.groupBy(files, (file) => dirname(file))
  const crowded = [...perFolder].filter(([, inside]) => inside.length > 12).map(([folder]) => folder)
  assert.deepEqual(crowded, [])
})

it('suffixes come from the closed list and file names are kebab-case', () => {
  const NAME = /^[a-z0-9]+(-[a-z0-9]+)*(\.(workflow|rules|schema|routes|island|test|db\.test|e2e))?\.tsx?$/
  assert.deepEqual(
    everyFile.filter((file) => !NAME.test(file.split('/').at(-1) ?? '')),
    [],
  )
})
