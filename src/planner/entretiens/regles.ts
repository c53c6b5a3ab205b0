import { dayOfSlot, halfDayOfSlot, slotsOf } from '../grille/grille.ts'
import { type Bilan, juger, type Regle as Rule } from '../regle/regle.ts'
import type { Candidat, Entretiens, Jury, PlanEntretiens } from './entretiens.ts'
import { pauseEnCreneaux } from './entretiens.ts'

/** A rule of interviews. */
export type Regle = Rule<Entretiens, PlanEntretiens>

type Lu = { readonly candidat: Candidat; readonly jury: Jury; readonly debut: number; readonly fin: number }

const lire = ({ grille, candidats, jurys }: Entretiens, plan: PlanEntretiens): Lu[] =>
  plan.map(({ candidat: c, jury: j, debut }) => {
    const candidat = candidats.find(({ id }) => id === c)!
    return {
      candidat,
      jury: jurys.find(({ id }) => id === j)!,
      debut,
      fin: debut + slotsOf(grille, candidat.duree),
    }
  })

const held = ({ debut, fin }: Lu): number[] => Array.from({ length: fin - debut }, (_, i) => debut + i)

const every = (nom: string, code: string, isWrong: (lu: Lu, entretiens: Entretiens) => boolean): Regle => ({
  nom,
  dure: true,
  check: (entretiens, plan) =>
    lire(entretiens, plan)
      .filter((lu) => isWrong(lu, entretiens))
      .map(({ candidat, jury, debut }) => ({
        poids: 1,
        because: { code, candidat: candidat.id, jury: jury.id, creneau: debut },
      })),
})

/** A candidate is heard once, when available. */
export const candidatDisponible = every('candidat disponible', 'entretiens.candidatIndisponible', (lu) =>
  held(lu).some((slot) => !lu.candidat.disponibilite[slot]),
)

/** A jury sits when its members are there, outside lunch, within one day. */
export const juryDisponible = every('jury disponible', 'entretiens.juryIndisponible', (lu, { grille }) => {
  const { parJour, dejeuner } = grille
  const lunch = (slot: number): boolean => slot % parJour >= dejeuner[0] && slot % parJour < dejeuner[1]
  return (
    held(lu).some((slot) => !lu.jury.disponibilite[slot] || lunch(slot)) ||
    Math.floor(lu.debut / parJour) !== Math.floor((lu.fin - 1) / parJour)
  )
})

/** A jury never hears more than so many interviews in a row without its rest. */
export const pauseDuJury: Regle = {
  nom: 'pause du jury',
  dure: true,
  check: (entretiens, plan) => {
    const pause = pauseEnCreneaux(entretiens)
    if (!pause) return []
    const dayOf = dayOfSlot(entretiens.grille)
    const lus = lire(entretiens, plan).toSorted((a, b) => a.debut - b.debut)
    return entretiens.jurys.flatMap((jury) => {
      let end = Number.NEGATIVE_INFINITY
      let work = 0
      let heard = 0
      return lus.flatMap((lu) => {
        if (lu.jury !== jury) return []
        const goesOn = lu.debut - end < pause.rest && dayOf[lu.debut] === dayOf[end - 1]
        work = (goesOn ? work : 0) + lu.fin - lu.debut
        heard = goesOn ? heard + 1 : 1
        end = lu.fin
        const because = { code: 'entretiens.sansPause', jury: jury.id, creneau: lu.debut }
        return heard > 1 && work > pause.most ? [{ poids: 1, because }] : []
      })
    })
  },
}

/** A candidate is heard by a jury of its programme. */
export const juryDuProgramme = every(
  'jury du programme',
  'entretiens.autreProgramme',
  ({ candidat, jury }) => !jury.programmes.includes(candidat.programme),
)

/** Nobody is called at shorter notice than promised. */
export const delaiDeConvocation = every(
  'délai de convocation',
  'entretiens.tropTot',
  ({ debut }, { premier }) => debut < premier,
)

/** A jury hears one candidate at a time. */
export const juryUnique: Regle = {
  nom: 'jury unique',
  dure: true,
  check: (entretiens, plan) => {
    const lus = lire(entretiens, plan)
    return lus.flatMap((a, i) =>
      lus
        .slice(i + 1)
        .filter((b) => a.jury === b.jury && a.debut < b.fin && b.debut < a.fin)
        .map((b) => ({
          poids: 1,
          because: {
            code: 'entretiens.juryUnique',
            jury: a.jury.id,
            a: a.candidat.id,
            b: b.candidat.id,
            creneau: b.debut,
          },
        })),
    )
  },
}

/** Interviews come early: one unit per day since the first that notice allows. */
export const auPlusTot: Regle = {
  nom: 'au plus tôt',
  dure: false,
  check: (entretiens, plan) => {
    const dayOf = dayOfSlot(entretiens.grille)
    const first = dayOf[entretiens.premier] ?? 0
    return lire(entretiens, plan)
      .map(({ candidat, debut }) => ({
        poids: dayOf[debut]! - first,
        because: { code: 'entretiens.tard', candidat: candidat.id, jours: dayOf[debut]! - first },
      }))
      .filter(({ poids }) => poids > 0)
  },
}

/** A candidate is spared the slots it would rather avoid: one unit per slot. */
export const preferences: Regle = {
  nom: 'préférences',
  dure: false,
  check: (entretiens, plan) =>
    lire(entretiens, plan).flatMap((lu) => {
      const poids = held(lu).filter((slot) => lu.candidat.evite?.[slot]).length
      const because = { code: 'entretiens.creneauEvite', candidat: lu.candidat.id, creneau: lu.debut }
      return poids > 0 ? [{ poids, because }] : []
    }),
}

/** A jury is called for few half-days: one unit per half-day it sits. */
export const demiJournees: Regle = {
  nom: 'demi-journées',
  dure: false,
  check: (entretiens, plan) => {
    const halfOf = halfDayOfSlot(entretiens.grille)
    const lus = lire(entretiens, plan)
    return entretiens.jurys.flatMap((jury) =>
      [...new Set(lus.filter((lu) => lu.jury === jury).map(({ debut }) => halfOf[debut]!))].map((demi) => ({
        poids: 1,
        because: { code: 'entretiens.demiJournee', jury: jury.id, demi },
      })),
    )
  },
}

/** What each jury hears at most when the work is shared evenly. */
export const partEquitable = ({ candidats, jurys }: Entretiens): number =>
  Math.ceil(candidats.length / Math.max(1, jurys.length))

/** Juries share the work: one unit per interview above the even share. */
export const charge: Regle = {
  nom: 'charge',
  dure: false,
  check: (entretiens, plan) =>
    entretiens.jurys.flatMap(({ id }) => {
      const poids = plan.filter(({ jury }) => jury === id).length - partEquitable(entretiens)
      return poids > 0 ? [{ poids, because: { code: 'entretiens.charge', jury: id, entretiens: poids } }] : []
    }),
}

/** One programme, one jury: one unit per jury beyond the first. */
export const memeJury: Regle = {
  nom: 'même jury',
  dure: false,
  check: (entretiens, plan) => {
    const lus = lire(entretiens, plan)
    const programmes = [...new Set(entretiens.candidats.map(({ programme }) => programme))]
    return programmes.flatMap((programme) => {
      const poids =
        new Set(lus.filter(({ candidat }) => candidat.programme === programme).map(({ jury }) => jury.id))
          .size - 1
      return poids > 0
        ? [{ poids, because: { code: 'entretiens.plusieursJurys', programme, jurys: poids + 1 } }]
        : []
    })
  },
}

/** A candidate already called keeps the hour: one unit when it has changed. */
export const changements = (publie: PlanEntretiens): Regle => ({
  nom: 'changements',
  dure: false,
  check: (_, plan) =>
    plan.flatMap(({ candidat, debut }) => {
      const was = publie.find((rendezvous) => rendezvous.candidat === candidat)
      return !was || was.debut === debut
        ? []
        : [{ poids: 1, because: { code: 'entretiens.deplace', candidat, de: was.debut, vers: debut } }]
    }),
})

/** What no plan may break. */
export const DUR: readonly Regle[] = [
  candidatDisponible,
  juryDisponible,
  pauseDuJury,
  juryDuProgramme,
  delaiDeConvocation,
  juryUnique,
]

/** Weights of the soft rules, whole numbers. */
export type Poids = {
  readonly auPlusTot: number
  readonly preferences: number
  readonly demiJournees: number
  readonly charge: number
  readonly memeJury: number
  /** Price of a moved interview. */
  readonly changements: number
}
/** The weights used when nobody says otherwise. */
export const POIDS: Poids = {
  auPlusTot: 2,
  preferences: 3,
  demiJournees: 5,
  charge: 4,
  memeJury: 2,
  changements: 60,
}

/** What a plan breaks and what it costs; `publie` is the version people already know. */
export const bilan = (
  entretiens: Entretiens,
  plan: PlanEntretiens,
  poids: Poids = POIDS,
  publie: PlanEntretiens = [],
): Bilan =>
  juger(entretiens, plan, DUR, [
    [auPlusTot, poids.auPlusTot],
    [preferences, poids.preferences],
    [demiJournees, poids.demiJournees],
    [charge, poids.charge],
    [memeJury, poids.memeJury],
    [changements(publie), poids.changements],
  ])
