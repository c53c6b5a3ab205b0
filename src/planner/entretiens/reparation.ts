import { spread, tryInsert } from '../essai/try-insert.ts'
import { allOpen, outsideLunch, slotCount, slotsOf, startsIn } from '../grille/grille.ts'
import { waiting } from '../kernel/schedule.ts'
import type { Entretiens, PlanEntretiens } from './entretiens.ts'
import { compileEntretiens, planOf, scheduleOf } from './modele.ts'

/** One thing that could be granted so that a candidate is heard. Slots `debut` to `fin`, not included. */
export type Concession =
  | {
      readonly code: 'liberer-candidat'
      readonly candidat: string
      readonly debut: number
      readonly fin: number
    }
  | { readonly code: 'ouvrir-jury'; readonly jury: string; readonly debut: number; readonly fin: number }
  /** The jury hears one more programme. */
  | { readonly code: 'elargir-jury'; readonly jury: string; readonly programme: string }
  /** One more jury for the programme, there on one day. */
  | { readonly code: 'ajouter-jury'; readonly programme: string; readonly jour: number }
  | { readonly code: 'deverrouiller'; readonly candidat: string }

/** A concession that was tried: the plan it gives, how many candidates it places, who is moved. */
export type Reparation = {
  readonly concession: Concession
  readonly plan: PlanEntretiens
  readonly gagnes: number
  /** Candidates who stood and stand elsewhere: to be told. */
  readonly prevenir: readonly string[]
}

/** What is being repaired: the plan as it stands, its locks, and the candidate who waits. */
export type Attente = {
  readonly plan: PlanEntretiens
  readonly verrous: ReadonlySet<string>
  readonly candidat: string
}

const opened = (own: Uint8Array, debut: number, fin: number): Uint8Array => own.slice().fill(1, debut, fin)

/** The interviews once the concession is granted; nothing else changes. */
export const accorder = (entretiens: Entretiens, concession: Concession): Entretiens => {
  const { candidats, jurys, grille } = entretiens
  switch (concession.code) {
    case 'liberer-candidat': {
      const { candidat, debut, fin } = concession
      const open = (c: (typeof candidats)[number]) =>
        c.id === candidat ? { ...c, disponibilite: opened(c.disponibilite, debut, fin) } : c
      return { ...entretiens, candidats: candidats.map(open) }
    }
    case 'ouvrir-jury': {
      const { jury, debut, fin } = concession
      const open = (j: (typeof jurys)[number]) =>
        j.id === jury ? { ...j, disponibilite: opened(j.disponibilite, debut, fin) } : j
      return { ...entretiens, jurys: jurys.map(open) }
    }
    case 'elargir-jury': {
      const { jury, programme } = concession
      const widen = (j: (typeof jurys)[number]) =>
        j.id === jury ? { ...j, programmes: [...j.programmes, programme] } : j
      return { ...entretiens, jurys: jurys.map(widen) }
    }
    case 'ajouter-jury': {
      const { programme, jour } = concession
      const from = jour * grille.parJour
      const disponibilite = opened(new Uint8Array(slotCount(grille)), from, from + grille.parJour)
      const jury = { id: `jury ${jurys.length + 1}`, programmes: [programme], disponibilite }
      return { ...entretiens, jurys: [...jurys, jury] }
    }
    case 'deverrouiller':
      return entretiens
  }
}

/** Tries a concession: the kernel is run again from the plan; null when the candidate still waits, or another would. */
export const essayer = (
  entretiens: Entretiens,
  { plan, verrous, candidat }: Attente,
  concession: Concession,
): Reparation | null => {
  const compiled = compileEntretiens(accorder(entretiens, concession))
  const held = new Set(verrous)
  if (concession.code === 'deverrouiller') held.delete(concession.candidat)
  const s = scheduleOf(compiled, plan, held)
  if (s.model.tasks - waiting(s).length < plan.length) return null
  const gagnes = tryInsert(s, [entretiens.candidats.findIndex(({ id }) => id === candidat)])
  if (gagnes === null) return null
  const apres = planOf(compiled, s)
  const was = new Map(plan.map((rendezvous) => [rendezvous.candidat, rendezvous]))
  const moved = apres.filter((now) => {
    const old = was.get(now.candidat)
    return old && (old.debut !== now.debut || old.jury !== now.jury)
  })
  return { concession, plan: apres, gagnes, prevenir: moved.map((rendezvous) => rendezvous.candidat) }
}

/** What might be granted to a candidate who waits. */
export const concessions = (entretiens: Entretiens, { plan, verrous, candidat }: Attente): Concession[] => {
  const { grille, candidats, jurys, premier } = entretiens
  const { programme, disponibilite, duree } = candidats.find(({ id }) => id === candidat)!
  const length = slotsOf(grille, duree)
  const common = outsideLunch(grille).fill(0, 0, premier)
  const lengthOf = new Map(candidats.map((c) => [c.id, slotsOf(grille, c.duree)]))
  const idle = (jury: string): Uint8Array => {
    const free = common.slice()
    for (const seat of plan)
      if (seat.jury === jury) free.fill(0, seat.debut, seat.debut + lengthOf.get(seat.candidat)!)
    return free
  }
  const own = jurys.filter(({ programmes }) => programmes.includes(programme))
  const around = (debut: number) => ({ debut, fin: debut + length })
  const liberer = own.flatMap(({ id, disponibilite: sits }) =>
    spread(startsIn(grille, allOpen(idle(id), [sits]), length), 2),
  )
  const firstFree = startsIn(grille, allOpen(common, [disponibilite]), length)
  const days = [...new Set(firstFree.map((slot) => Math.floor(slot / grille.parJour)))]
  return [
    ...jurys
      .filter(({ programmes }) => !programmes.includes(programme))
      .map(({ id }) => ({ code: 'elargir-jury' as const, jury: id, programme })),
    ...spread([...verrous], 6).map((id) => ({ code: 'deverrouiller' as const, candidat: id })),
    ...own.flatMap(({ id }) =>
      spread(startsIn(grille, allOpen(idle(id), [disponibilite]), length), 2).map((debut) => ({
        code: 'ouvrir-jury' as const,
        jury: id,
        ...around(debut),
      })),
    ),
    ...spread(liberer, 4).map((debut) => ({
      code: 'liberer-candidat' as const,
      candidat,
      ...around(debut),
    })),
    ...spread(days, 2).map((jour) => ({ code: 'ajouter-jury' as const, programme, jour })),
  ]
}

/** The concessions that were tried and place the candidate, best first: candidates gained, then people disturbed. */
export const reparer = (entretiens: Entretiens, attente: Attente): readonly Reparation[] =>
  concessions(entretiens, attente)
    .flatMap((concession) => essayer(entretiens, attente, concession) ?? [])
    .toSorted((a, b) => b.gagnes - a.gagnes || a.prevenir.length - b.prevenir.length)
