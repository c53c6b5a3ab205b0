import type { Acteur } from '#src/domain/acces/permission.ts'
import type { GrilleEmploi } from '#src/domain/planning/emploi/emploi.ts'
import { newId } from '#src/kit/id.ts'
import type { Periode } from '#src/kit/periode.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { inTransaction } from '#src/store/database.ts'
import {
  bumpEmploi,
  deleteFermeture,
  insertFermeture,
  listFermetures,
} from '#src/store/planning/emploi-store.ts'
import type { Monde } from '../../../monde.ts'
import { recordAudit } from '../../../socle/record.ts'
import { openEmploiToWrite, type RefusEcriture } from '../acces-emploi.ts'
import { readDate } from './lire-saisie.ts'

/** As the form sends it; one date alone is that day. */
export type SaisieFermeture = { readonly nom: string; readonly du: string; readonly au: string }
export const CHAMPS_FERMETURE = ['nom', 'du', 'au'] as const
export type RefusDates = { readonly code: 'dates' | 'hors-annee' }
export type RefusFermeture = RefusEcriture | { readonly code: 'nom-vide' } | RefusDates

/** Two dates of the timetable's year; the second left out is the first. */
export const readPeriode = (
  saisie: { readonly du: string; readonly au: string },
  { debut, fin }: Pick<GrilleEmploi, 'debut' | 'fin'>,
): Result<Periode, RefusDates> => {
  const [du, au] = [readDate(saisie.du), readDate(saisie.au)]
  if (!du || au === undefined || (au !== null && au < du)) return refus({ code: 'dates' })
  const last = au ?? du
  return du < debut || last > fin ? refus({ code: 'hors-annee' }) : ok({ du, au: last })
}

/** Closes days to every séance: holidays of the institution, a bridge. Public holidays close by themselves. */
export const ajouterFermeture = (
  monde: Monde,
  acteur: Acteur,
  { emploi: id, saisie }: { readonly emploi: string; readonly saisie: SaisieFermeture },
): Promise<Result<true, RefusFermeture>> =>
  inTransaction<true, RefusFermeture>(monde.db, async (tx) => {
    const open = await openEmploiToWrite(tx, acteur, id)
    if (!open.ok) return open
    const nom = saisie.nom.trim()
    if (nom === '') return refus({ code: 'nom-vide' })
    const periode = readPeriode(saisie, open.value.grille)
    if (!periode.ok) return periode
    const fermeture = { id: newId(), nom, ...periode.value }
    await insertFermeture(tx, id, fermeture)
    await bumpEmploi(tx, id)
    await recordAudit(tx, acteur, 'fermeture.ajouter', { type: 'emploi', id }, fermeture)
    return ok(true)
  })

/** Opens the days again. */
export const retirerFermeture = (
  monde: Monde,
  acteur: Acteur,
  { emploi: id, fermeture }: { readonly emploi: string; readonly fermeture: string },
): Promise<Result<true, RefusEcriture>> =>
  inTransaction<true, RefusEcriture>(monde.db, async (tx) => {
    const open = await openEmploiToWrite(tx, acteur, id)
    if (!open.ok) return open
    const kept = (await listFermetures(tx, id)).find((one) => one.id === fermeture)
    if (!kept) return refus({ code: 'introuvable' })
    await deleteFermeture(tx, kept.id)
    await bumpEmploi(tx, id)
    await recordAudit(tx, acteur, 'fermeture.retirer', { type: 'emploi', id }, kept)
    return ok(true)
  })
