import type { Acteur } from '#src/domain/acces/permission.ts'
import type { DispenseEmploi, GrilleEmploi, Seance } from '#src/domain/planning/emploi/emploi.ts'
import { type JourVue, joursVus, minutesDe } from '#src/domain/planning/vue/jours.rules.ts'
import { type Libre, libresParJour } from '#src/domain/planning/vue/libres.rules.ts'
import { concerne } from '#src/domain/planning/vue/sujet.rules.ts'
import { addDays, type Jour, parseJour, weekday } from '#src/kit/jour.ts'
import { mondayOf } from '#src/kit/periode.ts'
import { ok, type Result } from '#src/kit/result.ts'
import { listDispenses } from '#src/store/planning/edition-store.ts'
import { listOccupees } from '#src/store/planning/seance-store.ts'
import { type Monde, today } from '../../monde.ts'
import { type DemandeVue, ouvrirVue, type Vue } from './ouvrir-vue.ts'

export type SemaineMontree = {
  readonly vue: Vue
  readonly lundi: Jour
  /** The week of today, or the one to come when nothing of this one is left; null out of the year. */
  readonly courante: Jour | null
  /** null beyond the year. */
  readonly precedente: Jour | null
  readonly suivante: Jour | null
  readonly jours: readonly JourVue[]
  readonly minutes: number
  /** Of a room: what is left of each day. */
  readonly libres: ReadonlyMap<Jour, readonly Libre[]> | null
  /** Of someone who teaches: the hours of the month of this week, and of the year. */
  readonly service: { readonly mois: string; readonly minutes: number; readonly annee: number } | null
  /** Rules waived in this version, for whoever answers of the timetable; nobody else reads why. */
  readonly dispenses: readonly DispenseEmploi[]
  /** A séance of this draft that is being carried from another week. */
  readonly portee: Seance | null
}

const courante = (here: Jour, { debut, fin, jours }: GrilleEmploi): Jour | null => {
  const left = jours.some((rang) => rang >= weekday(here))
  const monday = left ? mondayOf(here) : addDays(mondayOf(here), 7)
  return mondayOf(debut) <= monday && monday <= fin ? monday : null
}

type Calendrier = {
  readonly courante: Jour | null
  readonly grille: GrilleEmploi
  readonly days: readonly Jour[]
}

/** The week asked, else the present one; out of the year, the first that has something. */
const chooseLundi = (asked: string, { courante: now, grille, days }: Calendrier): Jour => {
  const read = parseJour(asked)
  if (!read.ok) return now ?? mondayOf(days[0] ?? grille.debut)
  const [monday, first, last] = [mondayOf(read.value), mondayOf(grille.debut), mondayOf(grille.fin)]
  return monday < first ? first : monday > last ? last : monday
}

const minutes = (list: readonly Seance[]): number => list.reduce((sum, { duree }) => sum + duree, 0)

/** Counted in the month of the Thursday, as the year does. */
const serviceOf = (own: readonly Seance[], lundi: Jour): NonNullable<SemaineMontree['service']> => {
  const mois = addDays(lundi, 3).slice(0, 7)
  return { mois, minutes: minutes(own.filter(({ jour }) => jour.startsWith(mois))), annee: minutes(own) }
}

/** One week of a timetable. */
export const showSemaine = async (
  monde: Monde,
  acteur: Acteur,
  demande: DemandeVue & { readonly semaine: string; readonly deplacer: string },
): Promise<Result<SemaineMontree, 'introuvable'>> => {
  const opened = await ouvrirVue(monde, acteur, demande)
  if (!opened.ok) return opened
  const vue = opened.value
  const { donnees, seances, sujet } = vue
  const { grille, lieu, id } = donnees.emploi
  const own = sujet ? seances.filter(concerne(donnees, sujet)) : []
  const now = courante(today(monde), grille)
  const days = own.map(({ jour }) => jour)
  const lundi = chooseLundi(demande.semaine, { courante: now, grille, days })
  const periode = { du: lundi, au: addDays(lundi, 6) }
  const shared = sujet?.genre === 'salle' || sujet?.genre === 'intervenant'
  const occupees = shared
    ? await listOccupees(monde.db, { emploi: id, composante: lieu.composante, ...periode })
    : []
  const jours = sujet ? joursVus({ donnees, seances, occupees, sujet }, periode) : []
  const [before, after] = [addDays(lundi, -7), addDays(lundi, 7)]
  return ok({
    vue,
    lundi,
    courante: now,
    precedente: before < mondayOf(grille.debut) ? null : before,
    suivante: after > grille.fin ? null : after,
    jours,
    libres:
      sujet?.genre === 'salle'
        ? libresParJour(jours, {
            grille,
            lignes: donnees.disponibilites.filter(({ de }) => de === sujet.id),
          })
        : null,
    service: sujet?.genre === 'intervenant' ? serviceOf(own, lundi) : null,
    dispenses: vue.gere && vue.edition ? await listDispenses(monde.db, vue.edition.id) : [],
    portee: (vue.modifiable && seances.find((one) => one.id === demande.deplacer)) || null,
    minutes: jours.reduce((sum, day) => sum + minutesDe(day), 0),
  })
}
