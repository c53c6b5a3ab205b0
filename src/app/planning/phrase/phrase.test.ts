import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'node:test'
import { LANGUES } from '#src/app/message/langue.ts'
import { genererAnnee } from '#src/planner/annee/generateur.ts'
import { compileAnnee } from '#src/planner/annee/modele.ts'
import { planifier } from '#src/planner/annee/planifier.ts'
import { expliquer } from '#src/planner/annee/pourquoi/explication.ts'
import { reparer } from '#src/planner/annee/pourquoi/reparation.ts'
import { bilan } from '#src/planner/annee/regles.ts'
import { uneAnnee, unModule } from '#src/planner/annee/une-annee.ts'
import { genererEntretiens } from '#src/planner/entretiens/generateur.ts'
import { compileEntretiens } from '#src/planner/entretiens/modele.ts'
import { planifierEntretiens } from '#src/planner/entretiens/planifier.ts'
import { bilan as bilanEntretiens } from '#src/planner/entretiens/regles.ts'
import { emptySchedule, waiting } from '#src/planner/kernel/schedule.ts'
import { attenteMessages } from './attente-messages.ts'
import { regleMessages } from './regle-messages.ts'
import { writeAttente, writeConcession } from './write-attente.ts'
import { writeBecause } from './write-because.ts'

const PLANNER = join(import.meta.dirname, '../../../planner')
const read = (pattern: string): string =>
  globSync(pattern, { cwd: PLANNER })
    .filter((file) => !file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(PLANNER, file), 'utf8'))
    .join('\n')

const WHOLE = /\{\w+\}|undefined|NaN/

it('no code of a rule is without words, and no words are without a code', () => {
  const codes = new Set(read('**/*.ts').match(/(?<=')(?:planning|entretiens|soutenances)\.[a-zA-Z]+(?=')/g))
  assert.ok(codes.size >= 45, `${codes.size} codes`)
  for (const langue of LANGUES)
    assert.deepEqual(
      Object.keys(regleMessages[langue]).toSorted(),
      [...codes].map((code) => `regle.${code}`).toSorted(),
    )
})

it('no reason for waiting is without words, in the three problems', () => {
  for (const [nature, source] of [
    ['annee', read('annee/pourquoi/explication.ts')],
    ['entretiens', read('entretiens/explication.ts')],
    ['soutenances', read('soutenances/explication.ts')],
  ] as const)
    for (const code of new Set(source.match(/(?<=readonly code: ')[a-z-]+(?=')/g)))
      assert.ok(
        Object.keys(attenteMessages.fr).some((key) => key.startsWith(`attente.${nature}.${code}`)),
        `${nature} ${code}`,
      )
  for (const file of ['annee/pourquoi/explication.ts', 'soutenances/explication.ts']) {
    const causes = read(file)
      .match(/readonly cause:([^\n]*(?:\n +\| [^\n]+)*)\n +readonly qui: string\n +readonly creneaux/)?.[1]
      ?.match(/(?<=')[a-z-]+(?=')/g)
    assert.ok(causes && causes.length >= 4, file)
    for (const cause of causes)
      for (const langue of LANGUES) assert.ok(`attente.par.${cause}` in attenteMessages[langue], cause)
  }
  for (const code of new Set(
    read('annee/pourquoi/reparation.ts').match(/(?<=readonly code: ')[a-z-]+(?=')/g),
  ))
    assert.ok(`attente.concession.${code}` in attenteMessages.fr, code)
})

it('what a run found is said whole, with dates and durations, in both languages', () => {
  const annee = genererAnnee({ promotions: 2, seed: 1, rythme: null })
  const run = planifier(compileAnnee(annee), { seed: 1 })
  for (let i = 0; i < 20; i++) run.search.advance(500, i / 20)
  const { souple } = bilan(annee, run.plan())
  const found = souple.flatMap(({ constats }) => constats)
  assert.ok(found.length > 50)
  for (const langue of LANGUES)
    for (const { because } of found)
      assert.doesNotMatch(
        writeBecause({ langue, grille: annee.grille, noms: new Map(), numeros: new Map() }, because),
        WHOLE,
      )

  const entretiens = genererEntretiens({ candidats: 40, jurys: 4, jours: 5, seed: 1 })
  const heard = planifierEntretiens(compileEntretiens(entretiens), { seed: 1 })
  for (let i = 0; i < 10; i++) heard.search.advance(500, i / 10)
  for (const { constats } of bilanEntretiens(entretiens, heard.plan()).souple)
    for (const { because } of constats)
      assert.doesNotMatch(
        writeBecause(
          { langue: 'fr', grille: entretiens.grille, noms: new Map(), numeros: new Map() },
          because,
        ),
        WHOLE,
      )
})

it('a block that waits is explained by names, and what could be granted is said', () => {
  const closed = new Uint8Array(25)
  const annee = uneAnnee({
    enseignants: [{ id: 'E', externe: true, disponibilite: closed, maxParJour: null, evite: null }],
    modules: [unModule()],
  })
  const compiled = compileAnnee(annee)
  const schedule = emptySchedule(compiled.model)
  const noms = new Map([
    ['P', 'M2 MPT'],
    ['E', 'Ariane Brume'],
    ['M', 'Gouvernance'],
  ])
  const lexique = { langue: 'fr', grille: annee.grille, noms, numeros: new Map() } as const
  const [t] = waiting(schedule)
  const said = expliquer(compiled, schedule, t!).map((e) => writeAttente(lexique, e))
  assert.match(said[0] ?? '', /Aucun moment .* Ariane Brume.* 2\sh/)
  const repairs = reparer(annee, { plan: [], verrous: new Set(), module: 'M', rang: 0 })
  assert.ok(repairs.length > 0)
  const words = repairs.map(({ concession }) => writeConcession(lexique, concession))
  assert.match(words[0] ?? '', /^Libérer Ariane Brume le \d+ mars 2026 de 1\d\sh à 1\d\sh$/)
})
