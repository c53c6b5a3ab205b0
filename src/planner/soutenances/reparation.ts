import { spread, tryInsert } from '../essai/try-insert.ts'
import { startsFor } from '../grille/depart.ts'
import { outsideLunch, slotCount, slotsOf } from '../grille/grille.ts'
import { waiting } from '../kernel/schedule.ts'
import { compileSession, planOf, scheduleOf } from './modele.ts'
import { type Membre, type PlanSession, presenceOf, type Session, type Soutenance } from './soutenances.ts'

/** One thing that could be granted so that a defence finds its place. Slots `debut` to `fin`, not included. */
export type Concession =
  /** A supervisor, or the student, comes then. */
  | { readonly code: 'liberer'; readonly qui: string; readonly debut: number; readonly fin: number }
  /** One more defence for a member who sits in as many as agreed. */
  | { readonly code: 'porter-maximum'; readonly membre: string; readonly a: number }
  /** Someone more who may hold this seat, there on every day. */
  | { readonly code: 'ajouter-membre'; readonly qualite: string }
  | { readonly code: 'ajouter-salle' }
  | { readonly code: 'deverrouiller'; readonly soutenance: string }

/** A concession that was tried: the plan it gives, how many defences it places, who must be told. */
export type Reparation = {
  readonly concession: Concession
  readonly plan: PlanSession
  readonly gagnes: number
  readonly prevenir: readonly string[]
}

/** What is being repaired: the plan as it stands, its locks, and the defence that waits. */
export type Attente = {
  readonly plan: PlanSession
  readonly verrous: ReadonlySet<string>
  readonly soutenance: string
}

const always = (session: Session): Uint8Array => new Uint8Array(slotCount(session.grille)).fill(1)

/** The session once the concession is granted; nothing else changes. */
export const accorder = (session: Session, concession: Concession): Session => {
  const { membres, soutenances, salles } = session
  switch (concession.code) {
    case 'liberer': {
      const { qui, debut, fin } = concession
      const open = <T extends Membre | Soutenance>(one: T): T => ({
        ...one,
        disponibilite: one.disponibilite.slice().fill(1, debut, one.departs ? debut + 1 : fin),
      })
      return {
        ...session,
        membres: membres.map((m) => (m.id === qui ? open(m) : m)),
        soutenances: soutenances.map((s) => (s.etudiant === qui ? open(s) : s)),
      }
    }
    case 'porter-maximum': {
      const { membre, a } = concession
      return { ...session, membres: membres.map((m) => (m.id === membre ? { ...m, maximum: a } : m)) }
    }
    case 'ajouter-membre': {
      const added = {
        id: `membre ${membres.length + 1}`,
        disponibilite: always(session),
        qualites: [concession.qualite],
        maximum: null,
        evite: null,
      }
      return { ...session, membres: [...membres, added] }
    }
    case 'ajouter-salle':
      return {
        ...session,
        salles: [...salles, { id: `salle ${salles.length + 1}`, ouverture: always(session) }],
      }
    case 'deverrouiller':
      return session
  }
}

const present = (session: Session, id: string, jury: readonly string[]): readonly string[] => {
  const { etudiant, encadrants } = session.soutenances.find((s) => s.id === id)!
  return [etudiant, ...encadrants, ...jury]
}

/** Tries a concession: the kernel is run again from the plan; null when the defence still waits, or another would. */
export const essayer = (
  session: Session,
  { plan, verrous, soutenance }: Attente,
  concession: Concession,
): Reparation | null => {
  const granted = accorder(session, concession)
  const compiled = compileSession(granted)
  const held = new Set(verrous)
  if (concession.code === 'deverrouiller') held.delete(concession.soutenance)
  const s = scheduleOf(compiled, plan, held)
  if (s.model.tasks - waiting(s).length < plan.length) return null
  const gagnes = tryInsert(s, [session.soutenances.findIndex(({ id }) => id === soutenance)])
  if (gagnes === null) return null
  const apres = planOf(compiled, s)
  const was = new Map(plan.map((passage) => [passage.soutenance, passage]))
  const told = apres.flatMap((now) => {
    const old = was.get(now.soutenance)
    if (old && old.debut === now.debut && old.salle === now.salle && old.jury.join() === now.jury.join())
      return []
    return present(session, now.soutenance, [...now.jury, ...(old?.jury ?? [])])
  })
  return { concession, plan: apres, gagnes, prevenir: [...new Set(told)] }
}

/** What might be granted to a defence that waits. */
export const concessions = (session: Session, { plan, verrous, soutenance }: Attente): Concession[] => {
  const { grille, membres, soutenances } = session
  const wanted = soutenances.find(({ id }) => id === soutenance)!
  const length = slotsOf(grille, wanted.duree)
  const people = [
    { id: wanted.etudiant, presence: presenceOf(wanted) },
    ...membres
      .filter(({ id }) => wanted.encadrants.includes(id))
      .map((m) => ({ id: m.id, presence: presenceOf(m) })),
  ]
  const free = outsideLunch(grille)
  for (const passage of plan) {
    const busy = present(session, passage.soutenance, passage.jury)
    const { duree } = soutenances.find(({ id }) => id === passage.soutenance)!
    if (people.some(({ id }) => busy.includes(id)))
      free.fill(0, passage.debut, passage.debut + slotsOf(grille, duree))
  }
  const liberer = people.flatMap(({ id }) => {
    const others = people.filter((other) => other.id !== id).map(({ presence }) => presence)
    return spread(startsFor(grille, free, others, length), 4).map((debut) => ({
      code: 'liberer' as const,
      qui: id,
      debut,
      fin: debut + length,
    }))
  })
  const full = membres.filter(
    ({ id, maximum }) =>
      maximum !== null &&
      plan.filter((p) => present(session, p.soutenance, p.jury).includes(id)).length >= maximum,
  )
  const qualites = [...new Set(wanted.roles.flatMap(({ qualites: opens }) => opens.slice(0, 1)))]
  return [
    ...spread([...verrous], 6).map((id) => ({ code: 'deverrouiller' as const, soutenance: id })),
    { code: 'ajouter-salle' },
    ...spread(full, 4).map(({ id, maximum }) => ({
      code: 'porter-maximum' as const,
      membre: id,
      a: maximum! + 1,
    })),
    ...qualites.map((qualite) => ({ code: 'ajouter-membre' as const, qualite })),
    ...liberer,
  ]
}

/** The concessions that were tried and place the defence, best first: defences gained, then people disturbed. */
export const reparer = (session: Session, attente: Attente): readonly Reparation[] =>
  concessions(session, attente)
    .flatMap((concession) => essayer(session, attente, concession) ?? [])
    .toSorted((a, b) => b.gagnes - a.gagnes || a.prevenir.length - b.prevenir.length)
