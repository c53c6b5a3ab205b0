import { type Acteur, can } from '#src/domain/acces/permission.ts'
import type { Donnees } from '#src/domain/planning/emploi/emploi.ts'
import { type Sujet, statutsDe } from '#src/domain/planning/vue/sujet.rules.ts'
import { isId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { type AgendaRow, type CibleAgenda, listAgendas } from '#src/store/planning/agenda-store.ts'
import type { Monde } from '../../monde.ts'
import { readDonnees } from '../emploi/read-donnees.ts'
import { type Carnet, readCarnet } from '../vue/carnet.ts'

type CibleEmploi = Extract<CibleAgenda, { readonly emploi: string }>
export type AgendaPossible = { readonly cible: CibleEmploi; readonly ouvert: AgendaRow | null }
export type AgendasMontres = {
  readonly donnees: Donnees
  readonly carnet: Carnet
  readonly agendas: readonly AgendaPossible[]
}

/** Every calendar a timetable can give: promotions and their statuts, lecturers, rooms, and employers of alternants. */
const possibles = (donnees: Donnees): readonly CibleEmploi[] => {
  const emploi = donnees.emploi.id
  const of = (sujet: Sujet, nature: CibleEmploi['nature'] = 'seances'): CibleEmploi => ({
    emploi,
    sujet,
    nature,
  })
  const promotions = donnees.millesimes.filter(({ id }) => donnees.groupes.some((g) => g.millesime === id))
  const used = new Set(donnees.cours.flatMap(({ intervenants }) => intervenants))
  return [
    ...promotions.flatMap(({ id }) => [
      of({ genre: 'promotion', id, statut: null }),
      ...statutsDe(donnees, id).map((statut) => of({ genre: 'promotion', id, statut })),
    ]),
    ...donnees.groupes
      .filter(({ rythme }) => rythme.entreprise.length > 0)
      .map(({ id }) => of({ genre: 'groupe', id, statut: null }, 'employeur')),
    ...donnees.intervenants
      .filter(({ id }) => used.has(id))
      .map(({ id }) => of({ genre: 'intervenant', id, statut: null })),
    ...donnees.salles.map(({ id }) => of({ genre: 'salle', id, statut: null })),
  ]
}

/** One word per calendar: forms and rows are told apart by it. */
export const cleAgenda = ({ sujet, nature }: CibleEmploi): string =>
  `${sujet.genre}:${sujet.id}:${sujet.statut ?? ''}:${nature}`

/** The calendars of a timetable and which have an open address; for whoever may change it. */
export const showAgendas = async (
  monde: Monde,
  acteur: Acteur,
  emploi: string,
): Promise<Result<AgendasMontres, { readonly code: 'introuvable' | 'interdit' }>> => {
  const donnees = isId(emploi) ? await readDonnees(monde.db, emploi) : undefined
  if (!donnees || !can(acteur, 'emploi.lire', donnees.emploi.lieu)) return refus({ code: 'introuvable' })
  if (!can(acteur, 'emploi.modifier', donnees.emploi.lieu)) return refus({ code: 'interdit' })
  const open = new Map(
    (await listAgendas(monde.db, { emploi })).flatMap((row) =>
      'emploi' in row.cible ? [[cleAgenda(row.cible), row] as const] : [],
    ),
  )
  return ok({
    donnees,
    carnet: await readCarnet(monde.db, donnees, []),
    agendas: possibles(donnees).map((cible) => ({ cible, ouvert: open.get(cleAgenda(cible)) ?? null })),
  })
}
