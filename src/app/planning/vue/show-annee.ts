import type { Acteur } from '#src/domain/acces/permission.ts'
import type { Seance } from '#src/domain/planning/emploi/emploi.ts'
import {
  type BilanCours,
  bilanCours,
  type MoisVu,
  moisVus,
  semainesVues,
} from '#src/domain/planning/vue/annee.rules.ts'
import { joursVus } from '#src/domain/planning/vue/jours.rules.ts'
import type { Sujet } from '#src/domain/planning/vue/sujet.rules.ts'
import { addDays } from '#src/kit/jour.ts'
import { mondayOf } from '#src/kit/periode.ts'
import { ok, type Result } from '#src/kit/result.ts'
import { listOccupees } from '#src/store/planning/seance-store.ts'
import type { Monde } from '../../monde.ts'
import { type DemandeVue, ouvrirVue, type Vue } from './ouvrir-vue.ts'

export type AnneeMontree = {
  readonly vue: Vue
  readonly mois: readonly MoisVu[]
  readonly minutes: number
  readonly bilan: readonly BilanCours[]
}

/** The months of a timetable as one subject lives them, in whole weeks. */
export const buildMois = async (
  monde: Pick<Monde, 'db'>,
  { donnees, seances, sujet }: Pick<Vue, 'donnees'> & { seances: readonly Seance[]; sujet: Sujet },
): Promise<readonly MoisVu[]> => {
  const { grille, lieu, id } = donnees.emploi
  const periode = { du: mondayOf(grille.debut), au: addDays(mondayOf(grille.fin), 6) }
  const shared = sujet.genre === 'salle' || sujet.genre === 'intervenant'
  const occupees = shared
    ? await listOccupees(monde.db, { emploi: id, composante: lieu.composante, ...periode })
    : []
  return moisVus(semainesVues(joursVus({ donnees, seances, occupees, sujet }, periode)))
}

/** A whole year of a timetable, and the hours of each cours. */
export const showAnnee = async (
  monde: Monde,
  acteur: Acteur,
  demande: DemandeVue,
): Promise<Result<AnneeMontree, 'introuvable'>> => {
  const opened = await ouvrirVue(monde, acteur, demande)
  if (!opened.ok) return opened
  const vue = opened.value
  const { donnees, seances, sujet } = vue
  const mois = sujet ? await buildMois(monde, { donnees, seances, sujet }) : []
  return ok({
    vue,
    mois,
    minutes: mois.reduce((sum, { minutes }) => sum + minutes, 0),
    bilan: sujet ? bilanCours(donnees, seances, sujet) : [],
  })
}
