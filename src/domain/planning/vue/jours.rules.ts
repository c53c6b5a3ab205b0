/**
 * The days of a timetable as someone lives them: séances, outside events, time at the employer's (M, T, W of an
 * apprenti), time on collective projects (formation initiale), public holidays and closures.
 */
import { nomFerie } from '#src/domain/droit/jour-ferie.rules.ts'
import { type Jour, weekday } from '#src/kit/jour.ts'
import { covers, eachDay, type Periode } from '#src/kit/periode.ts'
import type { Donnees, Evenement, Groupe, Seance } from '../emploi/emploi.ts'
import { type Activite, activitesDuJour, bornesPartie } from '../emploi/rythme-groupe.rules.ts'
import { concerne, evenementsSeuls, groupesDe, type Sujet } from './sujet.rules.ts'

/** Minutes since midnight. */
type Bornes = { readonly debut: number; readonly fin: number }

export type Plage = Bornes &
  (
    | { readonly genre: 'seance'; readonly seance: Seance }
    | { readonly genre: 'evenement'; readonly evenement: Evenement }
    /** Held by another timetable that is public: a room or someone is not free. */
    | { readonly genre: 'occupee'; readonly emploi: string; readonly id: string }
    | { readonly genre: Exclude<Activite, 'cours'>; readonly groupes: readonly string[] }
  )

/** Somewhere else than here: at the employer's, on projects. */
export type PlageAilleurs = Extract<Plage, { readonly groupes: readonly string[] }>
/** Held in a place, at its hours. */
export type PlageTenue = Exclude<Plage, PlageAilleurs>

export const isAilleurs = (plage: Plage): plage is PlageAilleurs => 'groupes' in plage

export type JourVue = {
  readonly jour: Jour
  readonly ferie: string | null
  readonly fermeture: string | null
  /** In order of hour. */
  readonly plages: readonly Plage[]
}

export type Vu = {
  readonly donnees: Donnees
  readonly seances: readonly Seance[]
  readonly occupees: readonly (Seance & { readonly emploi: string })[]
  readonly sujet: Sujet
}

const overlaps = (a: Bornes, b: Bornes): boolean => a.debut < b.fin && b.debut < a.fin

type Ailleurs = Bornes & { readonly activite: Exclude<Activite, 'cours'>; readonly groupe: string }

/** Where a groupe is when it is not in class; a part of a day in which it is taught is not spent elsewhere. */
const ailleursDe = (
  { rythme, id }: Groupe,
  day: { readonly jour: Jour; readonly ferme: boolean; readonly held: readonly Bornes[] },
  grille: Donnees['emploi']['grille'],
): readonly Ailleurs[] =>
  activitesDuJour(rythme, day.jour).flatMap(({ activite, partie }) => {
    // The house is shut, not the employer's.
    if (activite === 'cours' || (activite === 'projet' && day.ferme)) return []
    const whole = ([debut, fin]: readonly [number, number]): Ailleurs => ({
      debut,
      fin,
      activite,
      groupe: id,
    })
    const free = (one: Ailleurs): boolean => !day.held.some((held) => overlaps(held, one))
    const asked = whole(bornesPartie(partie, grille))
    if (free(asked)) return [asked]
    if (partie !== 'journee') return []
    return (['matin', 'apres_midi'] as const).map((p) => whole(bornesPartie(p, grille))).filter(free)
  })

const together = (list: readonly Ailleurs[]): readonly Plage[] =>
  [...Map.groupBy(list, ({ activite, debut, fin }) => `${activite} ${debut} ${fin}`).values()].map(
    (same) => ({
      genre: same[0]!.activite,
      debut: same[0]!.debut,
      fin: same[0]!.fin,
      groupes: same.map(({ groupe }) => groupe),
    }),
  )

/** Every day of a period on which the timetable may hold something. */
export const joursVus = ({ donnees, seances, occupees, sujet }: Vu, periode: Periode): readonly JourVue[] => {
  const { emploi, fermetures } = donnees
  const { grille } = emploi
  const isOurs = concerne(donnees, sujet)
  const groupes = groupesDe(donnees, sujet)
  const parJour = Map.groupBy(seances.filter(isOurs), ({ jour }) => jour)
  const ailleurs = Map.groupBy(occupees.filter(isOurs), ({ jour }) => jour)
  const evenements = evenementsSeuls(donnees).filter(isOurs)

  return eachDay(periode)
    .filter((jour) => grille.jours.includes(weekday(jour)) || parJour.has(jour) || ailleurs.has(jour))
    .map((jour): JourVue => {
      const ferie = nomFerie(jour)
      const fermeture = fermetures.find((one) => covers(one, jour))?.nom ?? null
      const own = (parJour.get(jour) ?? []).map(
        (seance): Plage => ({
          genre: 'seance',
          seance,
          debut: seance.debut,
          fin: seance.debut + seance.duree,
        }),
      )
      const events = evenements
        .filter((e) => covers(e, jour))
        .map(
          (evenement): Plage => ({
            genre: 'evenement',
            evenement,
            debut: evenement.debut ?? grille.ouverture,
            fin: evenement.fin ?? grille.fermeture,
          }),
        )
      const held = (ailleurs.get(jour) ?? []).map(
        ({ id, debut, duree, emploi: nom }): Plage => ({
          genre: 'occupee',
          emploi: nom,
          id,
          debut,
          fin: debut + duree,
        }),
      )
      const heldBy = (groupe: string): readonly Bornes[] =>
        [...own, ...events].filter((one) =>
          one.genre === 'seance'
            ? one.seance.groupes.includes(groupe)
            : one.genre === 'evenement' && one.evenement.groupes.includes(groupe),
        )
      const isAnnee = covers({ du: grille.debut, au: grille.fin }, jour)
      const away =
        ferie === null && isAnnee
          ? groupes.flatMap((groupe) =>
              ailleursDe(groupe, { jour, ferme: fermeture !== null, held: heldBy(groupe.id) }, grille),
            )
          : []
      return {
        jour,
        ferie,
        fermeture,
        plages: [...together(away), ...own, ...events, ...held].toSorted(
          (a, b) => a.debut - b.debut || a.fin - b.fin,
        ),
      }
    })
}

/** Minutes of class of a day. */
export const minutesDe = ({ plages }: JourVue): number =>
  plages.reduce((sum, one) => sum + (one.genre === 'seance' ? one.seance.duree : 0), 0)
