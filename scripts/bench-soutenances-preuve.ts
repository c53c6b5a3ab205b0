import { createRequire } from 'node:module'
import type { LegacyHighs } from 'highs'
import { allows } from '#src/planner/grille/depart.ts'
import { rowOf } from '#src/planner/kernel/model.ts'
import type { Compiled } from '#src/planner/soutenances/modele.ts'
import { presenceOf } from '#src/planner/soutenances/soutenances.ts'

/** The most defences that can stand, proven; null when the time of HiGHS ran out before it could say. */
export type Preuve = { readonly possible: number | null; readonly status: string; readonly seconds: number }

const loadHighs = (): Promise<LegacyHighs> =>
  (createRequire(import.meta.url)('highs') as () => Promise<LegacyHighs>)()

/** Rows of the programme: names summed, and at most (or exactly) how many. */
type Row = { readonly names: string[]; readonly sense: string }

/**
 * The most defences that can stand, as a linear programme in whole numbers. z_t_s: defence t starts at s; w_i_m_s:
 * member m holds seat i (numbered through all defences) from s; r_p_d_s: room p holds a defence of d slots from s. Any
 * room does for any defence, so that counting the rooms taken at a start is exact.
 */
const programmeOf = ({ session, model, firstSalle }: Compiled): string => {
  const rows = new Map<string, Row>()
  const add = (key: string, name: string, sense: string): void => {
    const row = rows.get(key) ?? { names: [], sense }
    row.names.push(name)
    rows.set(key, row)
  }
  const binaries: string[] = []
  const goal: string[] = []
  const presences = [...session.membres, ...session.salles].map(presenceOf)
  const taken = new Set<string>()
  const seat = (m: number, name: string): void => {
    const { maximum } = session.membres[m]!
    if (maximum !== null) add(`max ${m}`, name, `<= ${maximum}`)
  }
  for (let t = 0; t < model.tasks; t++) {
    const d = model.duration[t]!
    const encadrants = [...rowOf(model.exact, t)].filter((resource) => resource < firstSalle)
    for (const start of rowOf(model.starts, t)) {
      const z = `z${t}_${start}`
      binaries.push(z)
      goal.push(z)
      add(`once ${t}`, z, '<= 1')
      add(`rooms ${d} ${start}`, z, '<= 0')
      taken.add(`${d} ${start}`)
      for (const m of encadrants) {
        seat(m, z)
        for (let slot = start; slot < start + d; slot++) add(`busy ${m} ${slot}`, z, '<= 1')
      }
      const first = model.roles.first[t]!
      for (let role = first; role < model.roles.first[t + 1]! - 1; role++) {
        add(`seat ${role} ${start}`, `- ${z}`, '= 0')
        for (const m of rowOf(model.candidates, role)) {
          if (!allows(presences[m]!, start, d)) continue
          const w = `w${role}_${m}_${start}`
          binaries.push(w)
          add(`seat ${role} ${start}`, w, '= 0')
          seat(m, w)
          // A member in two seats of one defence would be busy twice there.
          for (let slot = start; slot < start + d; slot++) add(`busy ${m} ${slot}`, w, '<= 1')
        }
      }
    }
  }
  for (const key of taken) {
    const [d, start] = key.split(' ').map(Number) as [number, number]
    for (const p of session.salles.keys()) {
      if (!allows(presences[firstSalle + p]!, start, d)) continue
      const r = `r${p}_${d}_${start}`
      binaries.push(r)
      add(`rooms ${d} ${start}`, `- ${r}`, '<= 0')
      for (let slot = start; slot < start + d; slot++) add(`room ${p} ${slot}`, r, '<= 1')
    }
  }
  const text = [...rows.values()].map(
    ({ names, sense }) => ` ${names.join('\n + ').replaceAll('+ - ', '- ')} ${sense}`,
  )
  return `Maximize\n obj: ${goal.join('\n + ')}\nSubject To\n${text.join('\n')}\nBinaries\n ${binaries.join('\n ')}\nEnd\n`
}

/** Asks HiGHS, at most so many seconds on the wall. */
export const prouver = async (compiled: Compiled, seconds: number): Promise<Preuve> => {
  const solver = await loadHighs()
  const from = performance.now()
  const { Status, ObjectiveValue } = solver.solve(programmeOf(compiled), { time_limit: seconds })
  const took = Number(((performance.now() - from) / 1000).toFixed(1))
  return { possible: Status === 'Optimal' ? Math.round(ObjectiveValue) : null, status: Status, seconds: took }
}
