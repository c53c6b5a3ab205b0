/** A lifecycle as a page of documentation: a mermaid drawing, and the same as a table for whoever does not see it. */
import type { Transition } from '#src/kit/workflow.ts'

/** Any lifecycle, whatever its words. */
export type AnyWorkflow = Readonly<Record<string, Transition<string, string>>>

/** Whether an exported value is a lifecycle: every entry says from, to and guards. */
export const isWorkflow = (value: unknown): value is AnyWorkflow =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).length > 0 &&
  Object.values(value).every(
    (entry: unknown) =>
      typeof entry === 'object' &&
      entry !== null &&
      'from' in entry &&
      Array.isArray(entry.from) &&
      'to' in entry &&
      typeof entry.to === 'string' &&
      'guards' in entry &&
      Array.isArray(entry.guards),
  )

const statutsOf = (workflow: AnyWorkflow): readonly string[] => [
  ...new Set(Object.values(workflow).flatMap(({ from, to }) => [...from, to])),
]

const firstsOf = (workflow: AnyWorkflow): readonly string[] => {
  const reached = new Set(Object.values(workflow).map(({ to }) => to))
  const firsts = statutsOf(workflow).filter((statut) => !reached.has(statut))
  return firsts.length > 0 ? firsts : statutsOf(workflow).slice(0, 1)
}

/** The page of one lifecycle; `file` is where its table stands. */
export const drawWorkflow = (nom: string, file: string, workflow: AnyWorkflow): string => {
  const arrows = Object.entries(workflow).flatMap(([name, { from, to, guards }]) =>
    from.map((statut) => ({ name, statut, to, guards })),
  )
  const left = new Set(arrows.map(({ statut }) => statut))
  const lasts = statutsOf(workflow).filter((statut) => !left.has(statut))
  return `# Cycle de vie : ${nom}

Dessiné par \`npm run -s cohorte -- graph\` depuis \`${file}\` ; ne pas modifier à la main.

\`\`\`mermaid
stateDiagram-v2
${[
  ...firstsOf(workflow).map((statut) => `  [*] --> ${statut}`),
  ...arrows.map(({ name, statut, to }) => `  ${statut} --> ${to}: ${name}`),
  ...lasts.map((statut) => `  ${statut} --> [*]`),
].join('\n')}
\`\`\`

| Transition | De | Vers | À condition que |
|---|---|---|---|
${Object.entries(workflow)
  .map(
    ([name, { from, to, guards }]) =>
      `| ${name} | ${from.join(', ')} | ${to} | ${guards.join(', ') || '—'} |`,
  )
  .join('\n')}
`
}
