import { globSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { drawWorkflow, isWorkflow } from './draw-workflow.ts'

const ROOT = join(import.meta.dirname, '../..')
/** Where the drawings are kept. */
export const CYCLES = join(ROOT, 'docs/cycles')

/** Every drawing the code calls for now: file name -> page. */
export const drawAll = async (): Promise<ReadonlyMap<string, string>> => {
  const pages = new Map<string, string>()
  for (const file of globSync('src/**/*.workflow.ts', { cwd: ROOT }).sort()) {
    const exported = (await import(join(ROOT, file))) as Readonly<Record<string, unknown>>
    const nom = basename(file, '.workflow.ts')
    const drawn = Object.values(exported)
      .filter(isWorkflow)
      .map((workflow) => drawWorkflow(nom, file, workflow))
    if (drawn.length > 0) pages.set(`${nom}.md`, drawn.join('\n'))
  }
  return pages
}

/** `graph`: draws each lifecycle into docs/cycles/ and removes the drawings of those that are gone. */
export const graphCommand = async (): Promise<number> => {
  const pages = await drawAll()
  mkdirSync(CYCLES, { recursive: true })
  for (const old of readdirSync(CYCLES)) if (!pages.has(old)) rmSync(join(CYCLES, old))
  for (const [name, page] of pages) {
    writeFileSync(join(CYCLES, name), page)
    console.log(`docs/cycles/${name}`)
  }
  return 0
}
