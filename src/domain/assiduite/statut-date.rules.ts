/** The statut of a learner through time: duties, groupe and funder follow the statut of the day, never today's. */
import type { StatutApprenant } from '#src/domain/offre/vocabulaire.ts'
import { addDays, type Jour } from '#src/kit/jour.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import type { Apprenant, PeriodeStatut } from './apprenant.ts'

/** The statut held that day; null before the first and after the last. */
export const statutLe = (statuts: readonly PeriodeStatut[], day: Jour): StatutApprenant | null =>
  statuts.find(({ du, au }) => du <= day && (au === null || day <= au))?.statut ?? null

export type RefusStatut =
  | { readonly code: 'meme-statut' }
  | { readonly code: 'trop-tot'; readonly dernier: Jour }

/** Closes the running period the day before and opens the next; what was before stays as it was. */
export const changeStatut = (
  statuts: readonly PeriodeStatut[],
  next: { readonly statut: StatutApprenant; readonly du: Jour; readonly motif: string | null },
): Result<readonly PeriodeStatut[], RefusStatut> => {
  const last = statuts.at(-1)
  if (last && next.du <= last.du) return refus({ code: 'trop-tot', dernier: last.du })
  const isHeld = last !== undefined && (last.au === null || last.au >= next.du)
  if (isHeld && last.statut === next.statut) return refus({ code: 'meme-statut' })
  const before = isHeld ? [...statuts.slice(0, -1), { ...last, au: addDays(next.du, -1) }] : statuts
  return ok([...before, { ...next, au: null }])
}

type GroupeAttendu = { readonly millesime: string | null; readonly statuts: readonly StatutApprenant[] }

/** Who is expected that day in any of these groupes; a groupe without statut takes every one. */
export const attendus = (
  apprenants: readonly Apprenant[],
  groupes: readonly GroupeAttendu[],
  day: Jour,
): readonly { readonly apprenant: Apprenant; readonly statut: StatutApprenant }[] =>
  apprenants.flatMap((apprenant) => {
    const statut = statutLe(apprenant.statuts, day)
    const isIn = groupes.some(
      ({ millesime, statuts }) =>
        millesime === apprenant.millesime &&
        statut !== null &&
        (statuts.length === 0 || statuts.includes(statut)),
    )
    return isIn && statut !== null ? [{ apprenant, statut }] : []
  })
