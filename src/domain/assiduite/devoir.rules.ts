/**
 * What a statut asks of a learner, as the programme says it: in formation initiale an internship of so many months, under
 * a contract an employer and days at the employer's. Nothing is asked that the programme does not state.
 */
import type { Programme } from '#src/domain/offre/programme.schema.ts'
import type { StatutApprenant } from '#src/domain/offre/vocabulaire.ts'

export type Devoir =
  | { readonly code: 'stage'; readonly mois: number | null; readonly texte: string | null }
  | { readonly code: 'employeur'; readonly jours: readonly number[] }

type Organisation = Pick<
  Programme['organisation'],
  'stageTexte' | 'stageMois' | 'stageStatuts' | 'joursEntreprise'
>

/** The duties of one statut. */
export const devoirsDe = (statut: StatutApprenant, organisation: Organisation): readonly Devoir[] => {
  if (statut === 'APP' || statut === 'PRO')
    return [{ code: 'employeur', jours: organisation.joursEntreprise }]
  const { stageMois: mois, stageTexte: texte, stageStatuts } = organisation
  const isSaid = mois !== null || texte !== null
  return isSaid && stageStatuts.includes(statut) ? [{ code: 'stage', mois, texte }] : []
}
