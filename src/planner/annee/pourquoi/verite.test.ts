import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { addDays, jour } from '#src/kit/jour.ts'
import { type Random, seeded } from '../../kernel/random.ts'
import { waiting } from '../../kernel/schedule.ts'
import { chunkBudget, drive } from '../../kernel/search.ts'
import type { Annee, Module, Plan } from '../annee.ts'
import { blocKey, compileAnnee, convient, planOf, scheduleOf } from '../modele.ts'
import { planifier } from '../planifier.ts'
import { DUR } from '../regles.ts'
import { cibles, type Refus } from './cible.ts'
import { type Explication, expliquer } from './explication.ts'
import { accorder, reparer } from './reparation.ts'

/** A small year that asks too much, with some of every rule in it. */
const annee = (seed: number): Annee => {
  const random: Random = seeded(seed)
  const rnd = (n: number): number => random.below(n)
  const maybe = <T>(value: T): T | null => (rnd(3) === 0 ? value : null)
  const [days, parJour] = [3 + rnd(4), 5 + rnd(4)]
  const slots = days * parJour
  const jours = Array.from({ length: days }, (_, i) => addDays(jour('2026-03-04'), i + (i > 2 ? 2 : 0)))
  const open = (shut: number): Uint8Array =>
    Uint8Array.from({ length: slots }, () => (rnd(100) < shut ? 0 : 1))
  const [np, ne, nr, nm] = [1 + rnd(3), 1 + rnd(4), 1 + rnd(3), 3 + rnd(6)]
  const list = <T>(n: number, one: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => one(i))
  const modules = list(
    nm,
    (i): Module => ({
      id: `M${i}`,
      promotions: [...new Set(list(1 + (rnd(5) === 0 ? 1 : 0), () => `P${rnd(np)}`))],
      enseignants: [...new Set(list(1 + (rnd(5) === 0 ? 1 : 0), () => `E${rnd(ne)}`))],
      blocs: list(1 + rnd(4), () => 60 * (1 + rnd(3))),
      equipements: maybe('x') ? ['x'] : [],
      site: null,
      apres: i > 0 && rnd(4) === 0 ? [`M${rnd(i)}`] : [],
      ecart: 0,
    }),
  )
  const event = rnd(slots)
  const blocs = modules
    .slice(0, 2)
    .flatMap(({ id, blocs: own }) => own.map((_, rang) => ({ module: id, rang })))
  return {
    grille: { jours, ouverture: 480, pas: 60, parJour, dejeuner: rnd(2) ? [2, 3] : [0, 0] },
    promotions: list(np, (i) => ({
      id: `P${i}`,
      effectif: 10 + rnd(20),
      ouverture: open(5),
      maxParJour: maybe(60 * (2 + rnd(4))),
      maxParSemaine: maybe(60 * (3 + rnd(9))),
    })),
    enseignants: list(ne, (i) => ({
      id: `E${i}`,
      externe: false,
      disponibilite: open(15),
      maxParJour: maybe(60 * (2 + rnd(3))),
      evite: null,
    })),
    salles: list(nr, (i) => ({
      id: `S${i}`,
      capacite: 15 + rnd(40),
      equipements: rnd(2) ? ['x'] : [],
      site: '',
      ouverture: open(5),
    })),
    modules,
    fermetures: new Map(rnd(3) === 0 ? [[jours[rnd(days)]!, 'pont']] : []),
    evenements: [{ nom: 'salon', concerne: ['P0', 'S0'], debut: event, fin: Math.min(slots, event + 2) }],
    leves: new Set(modules.filter(() => rnd(5) === 0).map(({ id }) => id)),
    ...(rnd(2) ? { ecarts: [{ blocs, jours: 1 + rnd(3), tenus: [jours[rnd(days)]!] }] } : {}),
    ...(rnd(2) ? { repas: { de: 1, a: 4, duree: 60 } } : {}),
  }
}

/** The codes of the rules a plan breaks, from scratch. */
const broken = (year: Annee, plan: Plan): string[] =>
  DUR.flatMap((regle) => regle.check(year, plan).map(({ because }) => because.code))

/** For each cause a start is refused for, the rules one of which it would break in every room. */
const CODES: Readonly<Record<Refus['cause'], readonly string[]>> = {
  ferme: ['planning.ferme'],
  indisponible: ['planning.horsRythme', 'planning.indisponible'],
  promotion: ['planning.promotionUnique'],
  enseignant: ['planning.enseignantUnique'],
  'deja-ce-jour': ['planning.deuxBlocsLeMemeJour'],
  'trop-proche': ['planning.tropProches'],
  limite: ['planning.tropDansLeJour', 'planning.tropDansLaSemaine', 'planning.tropPourEnseignant'],
  repas: ['planning.sansRepas'],
  salle: ['planning.salleUnique', 'planning.salleFermee', 'planning.salleNeConvientPas'],
  ordre: ['planning.avantSonTour'],
}

const participantsOf = ({ promotions, enseignants }: Module): readonly string[] => [
  ...promotions,
  ...enseignants,
]
const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

it('whatever the year, every explanation is true, and every repair places its block and breaks nothing', () => {
  let explained = 0
  let repaired = 0
  const check = (seed: number): void => {
    const year = annee(seed)
    const compiled = compileAnnee(year)
    const run = planifier(compiled, { seed })
    drive(run.search, { spent: chunkBudget(5), chunk: 400 })
    const plan = run.plan()
    assert.deepEqual(broken(year, plan), [])
    const verrous = new Set(plan.filter((_, i) => i % 3 === 0).map(blocKey))
    const s = scheduleOf(compiled, plan, verrous)
    assert.equal(planOf(compiled, s).length, plan.length)
    const slots = year.grille.jours.length * year.grille.parJour
    for (const t of waiting(s).slice(0, 4)) {
      const bloc = compiled.blocs[t]!
      const module = year.modules[bloc.module]!
      const at = (debut: number): string[][] =>
        year.salles.map(({ id }) =>
          broken(year, [...plan, { module: module.id, rang: bloc.rang, debut, salle: id }]),
        )
      const starts = Array.from({ length: slots }, (_, debut) => at(debut))
      const free = starts.filter((rooms) => rooms.some((codes) => codes.length === 0)).length
      for (const { debut, refus } of cibles(compiled, s, t, 0, slots)) {
        assert.equal(
          refus === null,
          starts[debut]!.some((codes) => codes.length === 0),
        )
        if (refus)
          for (const codes of starts[debut]!)
            assert.ok(
              CODES[refus.cause].some((code) => codes.includes(code)),
              `${refus.cause}: ${codes}`,
            )
      }
      const truth = (e: Explication): void => {
        if (e.code === 'occupation')
          assert.equal(total(e.par.map(({ creneaux }) => creneaux)) + free, e.creneaux)
        else if (e.code === 'aucune-salle')
          assert.ok(!year.salles.some((salle) => convient(year, module, salle)))
        else if (e.code === 'compte') {
          const own = year.modules.filter((one) => participantsOf(one).includes(e.qui))
          const minutes = e.unite === 'minutes'
          const asked = own.flatMap(({ blocs }) => blocs.map((one) => (minutes ? one : 1)))
          const stand = plan.flatMap(({ module: id, rang }) => {
            const one = own.find((other) => other.id === id)
            return one ? [minutes ? one.blocs[rang]! : 1] : []
          })
          assert.equal(e.demande, total(asked))
          assert.ok(total(stand) <= e.possible && e.possible < e.demande)
        } else assert.equal(free, 0)
      }
      for (const e of expliquer(compiled, s, t)) {
        explained++
        truth(e)
      }
      for (const { concession, plan: apres, gagnes } of reparer(year, {
        plan,
        verrous,
        module: module.id,
        rang: bloc.rang,
      })) {
        repaired++
        const unlocked = concession.code === 'deverrouiller' ? concession.cle : null
        const now = new Map(apres.map((seance) => [blocKey(seance), seance]))
        assert.deepEqual(broken(accorder(year, concession), apres), [])
        assert.ok(now.has(blocKey({ module: module.id, rang: bloc.rang })))
        assert.equal(apres.length, plan.length + gagnes + (concession.code === 'redecouper' ? 1 : 0))
        for (const seance of plan) {
          const key = blocKey(seance)
          assert.ok(now.has(key))
          if (verrous.has(key) && key !== unlocked) assert.deepEqual(now.get(key), seance)
        }
      }
    }
  }
  fc.assert(fc.property(fc.nat(1_000_000), check), { numRuns: 12, seed: 7 })
  assert.ok(explained > 30 && repaired > 5, `${explained} explained, ${repaired} repaired`)
})
