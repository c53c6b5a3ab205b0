import assert from 'node:assert/strict'
import { it } from 'node:test'
import { offer } from '#src/kit/workflow.ts'
import { editionWorkflow, STATUTS_EDITION, type TransitionEdition } from './edition.workflow.ts'

/** Written by hand, never derived from the table: this is the second opinion. */
const CYCLE_DE_VIE = `
brouillon : publier
publiee   : remplacer
remplacee :`

const NOMS: readonly TransitionEdition[] = ['publier', 'remplacer']

it('an edition lives this life and no other', () => {
  const facts = { aucunCalcul: true, aucuneRegleRompue: true }
  const lines = STATUTS_EDITION.map((s) => {
    const open = NOMS.filter((nom) => offer(editionWorkflow, s, nom, facts).open)
    return `${s.padEnd(9)} : ${open.join(' ')}`.trimEnd()
  })
  assert.equal(`\n${lines.join('\n')}`, CYCLE_DE_VIE)
})

it('a draft on which the planner runs, or that breaks a rule nobody waived, is not published', () => {
  const par = (facts: Parameters<typeof offer>[3]) =>
    offer(editionWorkflow, 'brouillon', 'publier', facts).par
  assert.equal(par({ aucuneRegleRompue: true }), 'aucunCalcul')
  assert.equal(par({ aucunCalcul: true }), 'aucuneRegleRompue')
})
