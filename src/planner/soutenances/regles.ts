import { allows } from '../grille/depart.ts'
import { allOpen, dayOfSlot, outsideLunch, slotsOf } from '../grille/grille.ts'
import type { Regle as Rule } from '../regle/regle.ts'
import {
  eligible,
  type Membre,
  type PlanSession,
  presenceOf,
  type SalleSoutenance,
  type Session,
  type Soutenance,
} from './soutenances.ts'

/** A rule of defences. */
export type Regle = Rule<Session, PlanSession>

type Lu = {
  readonly de: Soutenance
  readonly debut: number
  readonly fin: number
  readonly salle: string
  /** Supervisors and jury. */
  readonly presents: readonly string[]
  readonly jury: readonly string[]
}

const lire = ({ soutenances, grille }: Session, plan: PlanSession): Lu[] =>
  plan.map(({ soutenance, debut, jury, salle }) => {
    const de = soutenances.find(({ id }) => id === soutenance)!
    const fin = debut + slotsOf(grille, de.duree)
    return { de, debut, fin, salle, jury, presents: [...de.encadrants, ...jury] }
  })

const held = ({ debut, fin }: Lu): number[] => Array.from({ length: fin - debut }, (_, i) => debut + i)
const isAway = (one: Membre | Soutenance | SalleSoutenance | undefined, { debut, fin }: Lu): boolean =>
  one === undefined || !allows(presenceOf(one), debut, fin - debut)

const each = (nom: string, code: string, who: (lu: Lu, session: Session) => readonly string[]): Regle => ({
  nom,
  dure: true,
  check: (session, plan) =>
    lire(session, plan).flatMap((lu) =>
      who(lu, session).map((qui) => ({
        poids: 1,
        because: { code, qui, soutenance: lu.de.id, creneau: lu.debut },
      })),
    ),
})

const once = (nom: string, code: string, of: (lu: Lu) => readonly string[]): Regle => ({
  nom,
  dure: true,
  check: (session, plan) => {
    const lus = lire(session, plan)
    return lus.flatMap((a, i) =>
      lus
        .slice(i + 1)
        .filter((b) => a.debut < b.fin && b.debut < a.fin)
        .flatMap((b) =>
          of(a)
            .filter((id) => of(b).includes(id))
            .map((qui) => ({ poids: 1, because: { code, qui, a: a.de.id, b: b.de.id, creneau: b.debut } })),
        ),
    )
  },
})

/** A member sits in one jury at a time. */
export const membreUnique = once('membre unique', 'soutenances.membreUnique', (lu) => lu.presents)

/** A room holds one defence at a time. */
export const salleUnique = once('salle unique', 'soutenances.salleUnique', (lu) => [lu.salle])

/** A student defends one thing at a time, when available. */
export const etudiantUnique = once('étudiant unique', 'soutenances.etudiantUnique', (lu) => [lu.de.etudiant])
export const etudiantDisponible = each('étudiant disponible', 'soutenances.etudiantIndisponible', (lu) =>
  isAway(lu.de, lu) ? [lu.de.etudiant] : [],
)

/** Supervisors and jury are there for the whole defence, or for its start when that is all their presence says. */
export const membreDisponible = each(
  'membre disponible',
  'soutenances.membreIndisponible',
  (lu, { membres }) =>
    lu.presents.filter((id) =>
      isAway(
        membres.find((m) => m.id === id),
        lu,
      ),
    ),
)

/** A room is open, and a defence crosses neither lunch nor the end of the day. */
export const salleOuverte = each('salle ouverte', 'soutenances.salleFermee', (lu, { salles, grille }) => {
  const salle = salles.find(({ id }) => id === lu.salle)!
  const wide = Math.floor(lu.debut / grille.parJour) !== Math.floor((lu.fin - 1) / grille.parJour)
  const atLunch = held(lu).some((slot) => !outsideLunch(grille)[slot])
  return wide || atLunch || isAway(salle, lu) ? [lu.salle] : []
})

/** Each seat is held by someone whose quality opens it, who neither supervises nor was challenged. */
export const eligibilite = each('éligibilité', 'soutenances.nonEligible', (lu, { membres }) =>
  lu.jury.filter((id, i) => !eligible(lu.de, lu.de.roles[i]!, membres.find((m) => m.id === id)!)),
)

/** The members of a jury are different people. */
export const membresDistincts = each('membres distincts', 'soutenances.deuxSieges', (lu) =>
  lu.presents.filter((id, i) => lu.presents.indexOf(id) < i),
)

/** A member sits in no more defences than agreed. */
export const maximum: Regle = {
  nom: 'maximum de soutenances',
  dure: true,
  check: (session, plan) => {
    const lus = lire(session, plan)
    return session.membres.flatMap(({ id, maximum: most }) => {
      const count = lus.filter(({ presents }) => presents.includes(id)).length
      return most !== null && count > most
        ? [{ poids: count - most, because: { code: 'soutenances.maximum', qui: id, soutenances: count } }]
        : []
    })
  },
}

/** A member never sits longer than agreed without the rest owed, one long defence aside. */
export const repos: Regle = {
  nom: 'repos',
  dure: true,
  check: (session, plan) => {
    const { pause, grille } = session
    if (!pause) return []
    const most = Math.floor(pause.travail / grille.pas)
    const rest = slotsOf(grille, pause.repos)
    const lus = lire(session, plan).toSorted((a, b) => a.debut - b.debut)
    const dayOf = dayOfSlot(grille)
    return session.membres.flatMap(({ id }) => {
      const own = lus.filter(({ presents }) => presents.includes(id))
      let work = 0
      return own.flatMap((lu, i) => {
        const before = own[i - 1]
        const goesOn = before && lu.debut - before.fin < rest && dayOf[lu.debut] === dayOf[before.debut]
        work = (goesOn ? work : 0) + lu.fin - lu.debut
        const because = { code: 'soutenances.sansRepos', qui: id, creneau: lu.debut }
        return goesOn && work > most ? [{ poids: 1, because }] : []
      })
    })
  },
}

/** Slots of each day a member is held. */
const days = (session: Session, lus: readonly Lu[], id: string): number[][] => {
  const dayOf = dayOfSlot(session.grille)
  const slots = lus.filter(({ presents }) => presents.includes(id)).flatMap(held)
  return [...Map.groupBy(slots, (slot) => dayOf[slot]!).values()]
}

/** A member's defences of a day follow each other: one unit per open slot left empty between two. */
export const enchainees: Regle = {
  nom: 'enchaînées',
  dure: false,
  check: (session, plan) => {
    const lus = lire(session, plan)
    const common = outsideLunch(session.grille)
    return session.membres.flatMap((membre: Membre) =>
      days(session, lus, membre.id).flatMap((slots) => {
        const open = allOpen(membre.disponibilite, [common])
        let poids = 0
        for (let slot = Math.min(...slots); slot < Math.max(...slots); slot++)
          if (open[slot] && !slots.includes(slot)) poids++
        return poids > 0
          ? [{ poids, because: { code: 'soutenances.attente', qui: membre.id, creneau: slots[0]! } }]
          : []
      }),
    )
  },
}

/** A member comes on few days: one unit per day. */
export const joursDePresence: Regle = {
  nom: 'jours de présence',
  dure: false,
  check: (session, plan) => {
    const lus = lire(session, plan)
    return session.membres.flatMap(({ id }) =>
      days(session, lus, id).map((slots) => ({
        poids: 1,
        because: { code: 'soutenances.jourDePresence', qui: id, creneau: slots[0]! },
      })),
    )
  },
}

/** Seats each member holds when the work is shared evenly. */
export const partEquitable = ({ soutenances, membres }: Session): number =>
  Math.ceil(
    soutenances.reduce((sum, s) => sum + s.roles.length + s.encadrants.length, 0) /
      Math.max(1, membres.length),
  )

/** The seats are shared: one unit per seat above the even share. */
export const charge: Regle = {
  nom: 'charge',
  dure: false,
  check: (session, plan) => {
    const lus = lire(session, plan)
    return session.membres.flatMap(({ id }) => {
      const poids = lus.filter(({ presents }) => presents.includes(id)).length - partEquitable(session)
      return poids > 0
        ? [{ poids, because: { code: 'soutenances.charge', qui: id, soutenances: poids } }]
        : []
    })
  },
}

/** A member is spared the slots it would rather avoid: one unit per slot. */
export const preferences: Regle = {
  nom: 'préférences',
  dure: false,
  check: (session, plan) =>
    lire(session, plan).flatMap((lu) =>
      lu.presents.flatMap((id) => {
        const evite = session.membres.find((m) => m.id === id)?.evite
        const poids = held(lu).filter((slot) => evite?.[slot]).length
        const because = { code: 'soutenances.creneauEvite', qui: id, soutenance: lu.de.id, creneau: lu.debut }
        return poids > 0 ? [{ poids, because }] : []
      }),
    ),
}

/** A published defence keeps its start and its jury: one unit when either has changed. */
export const changements = (publie: PlanSession): Regle => ({
  nom: 'changements',
  dure: false,
  check: (_, plan) =>
    plan.flatMap(({ soutenance, debut, jury }) => {
      const was = publie.find((passage) => passage.soutenance === soutenance)
      const same = !was || (was.debut === debut && was.jury.join() === jury.join())
      return same
        ? []
        : [{ poids: 1, because: { code: 'soutenances.changee', soutenance, de: was.debut, vers: debut } }]
    }),
})

/** What no plan may break. */
export const DUR: readonly Regle[] = [
  membreUnique,
  salleUnique,
  etudiantUnique,
  etudiantDisponible,
  membreDisponible,
  salleOuverte,
  eligibilite,
  membresDistincts,
  maximum,
  repos,
]
