import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'node:test'
import { drawWorkflow } from './draw-workflow.ts'
import { CYCLES, drawAll } from './graph.ts'

const PORTE = `# Cycle de vie : porte

Dessiné par \`npm run -s cohorte -- graph\` depuis \`porte.workflow.ts\` ; ne pas modifier à la main.

\`\`\`mermaid
stateDiagram-v2
  [*] --> neuve
  neuve --> ouverte: ouvrir
  fermee --> ouverte: ouvrir
  ouverte --> fermee: fermer
  ouverte --> murée: murer
  murée --> [*]
\`\`\`

| Transition | De | Vers | À condition que |
|---|---|---|---|
| ouvrir | neuve, fermee | ouverte | cleTrouvee |
| fermer | ouverte | fermee | — |
| murer | ouverte | murée | personneDedans, briquesLivrees |
`

it('a lifecycle is drawn with its beginning, its end, its arrows and its guards', () => {
  const porte = {
    ouvrir: { from: ['neuve', 'fermee'], to: 'ouverte', guards: ['cleTrouvee'] },
    fermer: { from: ['ouverte'], to: 'fermee', guards: [] },
    murer: { from: ['ouverte'], to: 'murée', guards: ['personneDedans', 'briquesLivrees'] },
  }
  assert.equal(drawWorkflow('porte', 'porte.workflow.ts', porte), PORTE)
})

it('no drawing of docs/cycles is stale: run `npm run -s cohorte -- graph`', async () => {
  const kept = new Map(
    readdirSync(CYCLES).map((name) => [name, readFileSync(join(CYCLES, name), 'utf8')] as const),
  )
  assert.deepEqual(kept, new Map(await drawAll()))
})
