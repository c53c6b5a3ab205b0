import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toFet } from '#src/cli/plan-annee.ts'
import { parsePlacesFet } from '#src/formats/fet/parse.ts'
import { renderFet } from '#src/formats/fet/render.ts'
import type { Annee, Plan } from '#src/planner/annee/annee.ts'

/** Whether the command line of FET is installed. */
export const hasFet = (): boolean => spawnSync('fet-cl', ['--version']).status === 0

/** What FET made of a year: its plan (whole, or the fullest it met), CPU and wall seconds, its reading and writing included. */
export type FetRun = { readonly plan: Plan; readonly cpu: number; readonly wall: number }

/** The activities of `toFet` are numbered from 1 through the blocks of all modules. */
const planOf = (annee: Annee, xml: string): Plan => {
  const { grille } = annee
  const blocs = annee.modules.flatMap(({ id, blocs: own }) => own.map((_, rang) => ({ module: id, rang })))
  const read = parsePlacesFet(xml)
  if (!read.ok) throw new Error('FET wrote no timetable')
  return read.value.flatMap(({ id, jour: date, heure, salle }) => {
    const bloc = blocs[id - 1]
    const jour = grille.jours.findIndex((day) => day === date)
    const [hour = 0, minute = 0] = heure.split(':').map(Number)
    if (!bloc || jour < 0) return []
    const debut = jour * grille.parJour + (60 * hour + minute - grille.ouverture) / grille.pas
    return { ...bloc, debut, salle }
  })
}

/** Runs FET on a year, stopped after so many seconds of search. */
export const runFet = (annee: Annee, seconds: number): FetRun => {
  const folder = mkdtempSync(join(tmpdir(), 'fet-'))
  try {
    const file = join(folder, 'annee.fet')
    writeFileSync(file, renderFet(toFet(annee)))
    const command = `TIMEFORMAT='%U %S %R'; time fet-cl --inputfile='${file}' --outputdir='${folder}/out' --htmllevel=0 --timelimitseconds=${seconds} >/dev/null`
    const { stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8' })
    const [user = 0, system = 0, wall = 0] = stderr.trim().split('\n').at(-1)!.split(' ').map(Number)
    const [written] = globSync(`${folder}/out/**/*_activities.xml`).toSorted((a, b) => a.length - b.length)
    const plan = written ? planOf(annee, readFileSync(written, 'utf8')) : []
    return { plan, cpu: user + system, wall }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
