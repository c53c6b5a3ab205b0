import type { Acteur } from '#src/domain/acces/permission.ts'
import type { Seance } from '#src/domain/planning/emploi/emploi.ts'
import { type JourVue, joursVus, minutesDe } from '#src/domain/planning/vue/jours.rules.ts'
import { concerne } from '#src/domain/planning/vue/sujet.rules.ts'
import { addDays, type Jour, parseJour } from '#src/kit/jour.ts'
import { mondayOf, type Periode } from '#src/kit/periode.ts'
import { ok, type Result } from '#src/kit/result.ts'
import { listOccupees } from '#src/store/planning/seance-store.ts'
import { type Monde, today } from '../../monde.ts'
import { type DemandeVue, ouvrirVue, type Vue } from './ouvrir-vue.ts'

export type SemaineMontree = {
  readonly vue: Vue
  readonly lundi: Jour
  /** null beyond the year. */
  readonly precedente: Jour | null
  readonly suivante: Jour | null
  readonly jours: readonly JourVue[]
  readonly minutes: number
  /** A séance of this draft that is being carried from another week. */
  readonly portee: Seance | null
}

/** The week asked, else this one; a day outside the year falls back on the nearest week that has something. */
const chooseLundi = (
  asked: string,
  { here, grille, days }: { here: Jour; grille: Periode; days: readonly Jour[] },
): Jour => {
  const read = parseJour(asked)
  const wanted = read.ok ? read.value : here
  const [first, last] = [mondayOf(grille.du), mondayOf(grille.au)]
  if (read.ok || (first <= wanted && wanted <= grille.au)) {
    const monday = mondayOf(wanted)
    return monday < first ? first : monday > last ? last : monday
  }
  return mondayOf(days[0] ?? grille.du)
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
  const lundi = chooseLundi(demande.semaine, {
    here: today(monde),
    grille: { du: grille.debut, au: grille.fin },
    days: own.map(({ jour }) => jour),
  })
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
    precedente: before < mondayOf(grille.debut) ? null : before,
    suivante: after > grille.fin ? null : after,
    jours,
    portee: (vue.modifiable && seances.find((one) => one.id === demande.deplacer)) || null,
    minutes: jours.reduce((sum, day) => sum + minutesDe(day), 0),
  })
}
