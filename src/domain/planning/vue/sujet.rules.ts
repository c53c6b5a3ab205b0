/**
 * Whose timetable is looked at: a promotion (whole, or one statut of it: formation initiale and apprentis part ways), a
 * groupe, someone who teaches, or a room. Written in addresses as « promotion:… », « groupe:… », « intervenant:… », « salle:… ».
 */
import { STATUTS_APPRENANT, type StatutApprenant } from '#src/domain/offre/vocabulaire.ts'
import type { Donnees, Evenement, Groupe, Seance } from '../emploi/emploi.ts'

export const GENRES_SUJET = ['promotion', 'groupe', 'intervenant', 'salle'] as const
export type GenreSujet = (typeof GENRES_SUJET)[number]

/** `statut` only narrows a promotion. */
export type Sujet = {
  readonly genre: GenreSujet
  readonly id: string
  readonly statut: StatutApprenant | null
}

/** The groupes a view is about; none for someone who teaches or a room. */
export const groupesDe = ({ groupes }: Pick<Donnees, 'groupes'>, sujet: Sujet): readonly Groupe[] => {
  if (sujet.genre === 'groupe') return groupes.filter(({ id }) => id === sujet.id)
  if (sujet.genre !== 'promotion') return []
  return groupes.filter(
    ({ millesime, statuts }) =>
      millesime === sujet.id && (sujet.statut === null || statuts.includes(sujet.statut)),
  )
}

/** Whether a séance or an outside event is in the timetable of the subject. */
export const concerne = (
  donnees: Pick<Donnees, 'groupes'>,
  sujet: Sujet,
): ((one: Pick<Seance, 'groupes' | 'intervenants'> & { readonly salle?: string | null }) => boolean) => {
  const groupes = new Set(groupesDe(donnees, sujet).map(({ id }) => id))
  if (sujet.genre === 'intervenant') return ({ intervenants }) => intervenants.includes(sujet.id)
  if (sujet.genre === 'salle') return ({ salle }) => salle === sujet.id
  return (one) => one.groupes.some((id) => groupes.has(id))
}

/** Events that only hold people; those that give the hours of a cours are its séances. */
export const evenementsSeuls = ({ evenements }: Pick<Donnees, 'evenements'>): readonly Evenement[] =>
  evenements.filter(({ cours }) => cours === null)

/** The statuts of a promotion, in the order of the list. */
export const statutsDe = (
  { groupes }: Pick<Donnees, 'groupes'>,
  millesime: string,
): readonly StatutApprenant[] => {
  const held = new Set(groupes.filter((g) => g.millesime === millesime).flatMap(({ statuts }) => statuts))
  return STATUTS_APPRENANT.filter((statut) => held.has(statut))
}

/** What may be looked at, or null: a subject the timetable does not know. */
export const findSujet = (donnees: Donnees, qui: string, statut: string): Sujet | null => {
  const [genre, id] = qui.split(':')
  const known: Readonly<Record<GenreSujet, readonly { readonly id: string }[]>> = {
    promotion: donnees.millesimes,
    groupe: donnees.groupes,
    intervenant: donnees.intervenants,
    salle: donnees.salles,
  }
  const named = GENRES_SUJET.find((one) => one === genre)
  if (named === undefined || !known[named].some((one) => one.id === id)) return null
  const narrowed =
    named === 'promotion' ? (statutsDe(donnees, id!).find((one) => one === statut) ?? null) : null
  return { genre: named, id: id!, statut: narrowed }
}

/** The first promotion, or the first groupe; null when nobody is taught. */
export const sujetParDefaut = ({ millesimes, groupes }: Donnees): Sujet | null => {
  const promotion = millesimes.find(({ id }) => groupes.some(({ millesime }) => millesime === id))
  if (promotion) return { genre: 'promotion', id: promotion.id, statut: null }
  return groupes[0] ? { genre: 'groupe', id: groupes[0].id, statut: null } : null
}
