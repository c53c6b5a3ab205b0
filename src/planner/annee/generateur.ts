import { joursFeries } from '#src/domain/droit/jour-ferie.rules.ts'
import { addDays, type Jour, jour, weekday } from '#src/kit/jour.ts'
import { type Grille, opening } from '../grille/grille.ts'
import { type Random, seeded } from '../kernel/random.ts'
import type { Annee, Enseignant, Module, Promotion, Salle } from './annee.ts'
import { decouper } from './decoupage.ts'

/** What is asked of the generator. */
export type Demande = {
  readonly promotions: number
  readonly seed: number
  /** One week in so many for every promotion; null: half on Thursday, Friday and Saturday morning, half one week in three. */
  readonly rythme: number | null
}

/** Hours of the 25 modules of a master's programme of 457 hours, in the order of its brochure. */
const VOLUMES = [
  20, 20, 20, 20, 20, 20, 15, 20, 15, 15, 20, 15, 15, 20, 20, 20, 20, 20, 20, 15, 20, 30, 15, 15, 7,
] as const
const SHARED = [0, 3]
const FIRST = jour('2025-09-01')
const LAST = jour('2026-08-06')
/** 8:00 to 18:00 by half-hours, lunch from 12:30 to 13:30: nine hours a day. */
const GRILLE_DU_JOUR = { ouverture: 480, pas: 30, parJour: 20, dejeuner: [9, 11] } as const

const closedDays = (jours: readonly Jour[]): Map<Jour, string> => {
  const feries = new Map([2025, 2026].flatMap((year) => joursFeries(year)).map((f) => [f.jour, f.nom]))
  return new Map(
    jours.flatMap((day): [Jour, string][] => {
      const why = feries.get(day) ?? (day >= '2025-12-22' && day <= '2026-01-02' ? 'fermeture de Noël' : null)
      return why === null ? [] : [[day, why]]
    }),
  )
}

const grilleOf = (): Grille => {
  const jours: Jour[] = []
  for (let day = FIRST; day <= LAST; day = addDays(day, 1)) if (weekday(day) < 7) jours.push(day)
  return { ...GRILLE_DU_JOUR, jours }
}

const weekNumber = (grille: Grille): number[] => {
  const first = Date.parse(grille.jours[0]!)
  return grille.jours.map((day) => Math.floor((Date.parse(day) - first) / (7 * 86_400_000)))
}

/** A promotion of the year: one of the two rhythms of alternance. */
const promotionOf = (grille: Grille, p: number, { rythme }: Demande, random: Random): Promotion => {
  const weeks = weekNumber(grille)
  const morning = (k: number): boolean => k < grille.dejeuner[0]
  const weekly = (j: number, k: number): boolean => {
    const day = weekday(grille.jours[j]!)
    return day === 4 || day === 5 || (day === 6 && morning(k))
  }
  const period = rythme ?? 3
  const phase = rythme === null ? Math.floor(p / 4) % period : 0
  const oneIn = (j: number): boolean => weeks[j]! % period === phase && weekday(grille.jours[j]!) <= 5
  return {
    id: `P${p + 1}`,
    effectif: 18 + random.below(15),
    ouverture: opening(grille, rythme === null && p % 2 === 0 ? weekly : oneIn),
    maxParJour: null,
    maxParSemaine: null,
  }
}

/** Two in three come from outside, on two to four weekdays; everyone is away now and then. */
const enseignantOf = (grille: Grille, e: number, random: Random): Enseignant => {
  const externe = random.below(3) > 0
  const count = externe ? 2 + random.below(3) : 5
  const days = new Set([4 + random.below(2)])
  while (days.size < count) days.add(1 + random.below(5))
  if (random.below(2)) days.add(6)
  const away = new Uint8Array(grille.jours.length)
  for (let j = 0; j < away.length; j++) if (random.below(20) === 0) away[j] = 1
  const mornings = externe && random.below(8) === 0
  return {
    id: `E${e + 1}`,
    externe,
    disponibilite: opening(
      grille,
      (j, k) => days.has(weekday(grille.jours[j]!)) && !away[j] && (!mornings || k < grille.dejeuner[0]),
    ),
    maxParJour: null,
    evite: random.below(4) === 0 ? opening(grille, (_, k) => k < 2) : null,
  }
}

/** Teachers in each promotion's own team; one module in five is taught by someone of the next team. */
const TEAM = 12

/**
 * A generated year: real module volumes, invented people. Two promotions of a rhythm share two modules.
 * The same demand always gives the same year.
 */
export const genererAnnee = (demande: Demande): Annee => {
  const random = seeded(demande.seed)
  const grille = grilleOf()
  const promotions = Array.from({ length: demande.promotions }, (_, p) =>
    promotionOf(grille, p, demande, random),
  )
  const enseignants = Array.from({ length: demande.promotions * TEAM }, (_, e) =>
    enseignantOf(grille, e, random),
  )
  const everyHour = opening(grille, () => true)
  const salles = Array.from(
    { length: demande.promotions + Math.ceil(demande.promotions / 4) },
    (_, r): Salle => ({
      id: `S${r + 1}`,
      capacite: r < demande.promotions ? 35 : 80,
      equipements: r % 3 === 0 ? ['informatique'] : [],
      site: 'centre',
      ouverture: everyHour,
    }),
  )
  // Partners: first and third promotion of each rhythm with the second and fourth, and so on.
  const partner = (p: number): number | null => {
    const rank = Math.floor(p / 2)
    const other = rank % 2 === 0 ? p + 2 : p - 2
    return other < demande.promotions ? other : null
  }
  const modules = promotions.flatMap(({ id }, p) =>
    VOLUMES.flatMap((heures, m): Module[] => {
      const other = SHARED.includes(m) ? partner(p) : null
      if (other !== null && other < p) return []
      return [
        {
          id: `${id}-M${m + 1}`,
          promotions: other === null ? [id] : [id, promotions[other]!.id],
          enseignants: [
            enseignants[(m % 5 === 4 ? (p + 1) % demande.promotions : p) * TEAM + (m % TEAM)]!.id,
          ],
          blocs: decouper(heures * 60),
          equipements: m === 20 ? ['informatique'] : [],
          site: null,
          apres: [],
          ecart: 3,
        },
      ]
    }),
  )
  return {
    grille,
    promotions,
    enseignants,
    salles,
    modules,
    fermetures: closedDays(grille.jours),
    evenements: [],
    leves: new Set(),
  }
}
