/** What is wrong with the comfort of a plan, rule by rule and fact by fact: an edition's, or the one a run found. */
import type { Acteur } from '#src/domain/acces/permission.ts'
import type { Edition } from '#src/domain/planning/emploi/emploi.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import type { Plan } from '#src/planner/annee/annee.ts'
import { bilan } from '#src/planner/annee/regles.ts'
import type { Constat } from '#src/planner/regle/regle.ts'
import type { Db } from '#src/store/database.ts'
import type { Calcul } from '#src/store/planning/calcul-store.ts'
import { findPubliee, listEditions } from '#src/store/planning/edition-store.ts'
import { listSeances } from '#src/store/planning/seance-store.ts'
import type { Monde } from '../../monde.ts'
import { openEdition, type RefusLecture } from '../emploi/acces-emploi.ts'
import { openCalculToRead } from '../emploi/calcul/show-calcul.ts'
import { toPlan } from '../emploi/plan-emploi.ts'
import { keepSituation, type Situation } from '../emploi/read-situation.ts'

/** What one rule finds about one person, group or cours; `cout` is weighed. */
export type SujetQualite = {
  readonly genre: 'intervenant' | 'groupe' | 'cours'
  readonly id: string
  readonly cout: number
  readonly constats: readonly Constat[]
}

export type TermeQualite = {
  readonly nom: string
  readonly cout: number
  /** In the edition it is compared with; null when there is none. */
  readonly avant: number | null
  /** The dearest first. */
  readonly sujets: readonly SujetQualite[]
}

export type PageQualite = {
  readonly situation: Situation
  readonly editions: readonly Edition[]
  /** The run whose plan is judged; null: the edition's own séances. */
  readonly calcul: Calcul | null
  readonly avec: Edition | null
  /** Blocks the planner chooses a place for. */
  readonly total: number
  readonly places: number
  readonly cout: number
  /** The same of the edition it is compared with: more placed outweighs any comfort. */
  readonly avant: { readonly places: number; readonly cout: number } | null
  readonly termes: readonly TermeQualite[]
}

type Demande = {
  readonly edition: string
  readonly calcul: string | null
  /** Identifier of an edition; '' for none; null for the public one. */
  readonly avec: string | null
}

const sujetOf = ({ because }: Constat): Pick<SujetQualite, 'genre' | 'id'> => {
  const { enseignant, promotion, module } = because
  if (enseignant !== undefined) return { genre: 'intervenant', id: String(enseignant) }
  if (promotion !== undefined) return { genre: 'groupe', id: String(promotion) }
  return { genre: 'cours', id: String(module) }
}

const sujetsOf = (constats: readonly Constat[], cout: number): readonly SujetQualite[] => {
  const units = constats.reduce((sum, { poids }) => sum + poids, 0)
  const families = Map.groupBy(constats, (one) => sujetOf(one).id)
  return [...families.values()]
    .map((own) => {
      const share = own.reduce((sum, { poids }) => sum + poids, 0)
      return { ...sujetOf(own[0]!), cout: units === 0 ? 0 : (cout / units) * share, constats: own }
    })
    .toSorted((a, b) => b.cout - a.cout)
}

const planOfEdition = async (db: Db, { probleme }: Situation, edition: string): Promise<Plan> =>
  toPlan(probleme, await listSeances(db, { edition }))

const avecOf = (editions: readonly Edition[], { edition, calcul, avec }: Demande): Edition | null => {
  const others = editions.filter(({ id }) => id !== edition || calcul !== null)
  if (avec !== null) return others.find(({ id }) => id === avec) ?? null
  return others.find(({ statut }) => statut === 'publiee') ?? null
}

/** Judges a plan by every soft rule, from scratch, beside another edition of the same timetable. */
export const showQualite = async (
  monde: Pick<Monde, 'db'>,
  acteur: Acteur,
  asked: Demande,
): Promise<Result<PageQualite, RefusLecture>> => {
  const { db } = monde
  const open = await openEdition(db, acteur, asked.edition)
  if (!open.ok) return open
  const run = asked.calcul === null ? null : await openCalculToRead(monde, acteur, asked.calcul)
  if (run && (!run.ok || run.value.edition !== asked.edition)) return refus({ code: 'introuvable' })
  const calcul = run?.ok ? run.value : null
  const situation = await keepSituation(db, asked.edition)
  if (!situation || (calcul && !calcul.plan)) return refus({ code: 'introuvable' })
  const { probleme, seances, donnees } = situation
  const editions = await listEditions(db, donnees.emploi.id)
  const publiee = await findPubliee(db, donnees.emploi.id)
  const publie = publiee ? await planOfEdition(db, situation, publiee.id) : []
  const found = calcul?.plan ?? seances
  const plan = toPlan(probleme, found)
  const judged = bilan(probleme.annee, plan, probleme.poids, publie)
  const avec = avecOf(editions, asked)
  const planAvec = avec && (await planOfEdition(db, situation, avec.id))
  const other = planAvec && bilan(probleme.annee, planAvec, probleme.poids, publie)
  return ok({
    situation,
    editions,
    calcul,
    avec,
    total: [...probleme.blocs.values()].reduce((sum, ids) => sum + ids.length, 0),
    places: plan.length,
    cout: judged.cout,
    avant: other && planAvec && { places: planAvec.length, cout: other.cout },
    termes: judged.souple.map(({ nom, cout, constats }, i) => ({
      nom,
      cout,
      avant: other?.souple[i]?.cout ?? null,
      sujets: sujetsOf(constats, cout),
    })),
  })
}
