import type { Acteur } from '#src/domain/acces/permission.ts'
import type { GrilleEmploi, RepasGlissant } from '#src/domain/planning/emploi/emploi.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { inTransaction } from '#src/store/database.ts'
import { bumpEmploi, saveRepas } from '#src/store/planning/emploi-store.ts'
import type { Monde } from '../../../monde.ts'
import { recordAudit } from '../../../socle/record.ts'
import { openEmploiToWrite, type RefusEcriture } from '../acces-emploi.ts'
import { empreinteOf, readHeure } from './lire-saisie.ts'

export const MODES_REPAS = ['fixe', 'glissant'] as const
export const CHAMPS_REPAS = ['mode', 'de', 'a', 'minutes'] as const
/** As the form sends it; the hours and the minutes are read for « glissant » only. */
export type SaisieRepas = Readonly<Record<(typeof CHAMPS_REPAS)[number], string>>

export type RefusRepas =
  | RefusEcriture
  | { readonly code: 'mode' | 'heures' | 'change-entre-temps' }
  /** Outside the hours at which anything is taught. */
  | { readonly code: 'hors-journee'; readonly ouverture: number; readonly fermeture: number }
  /** Not a number of minutes, or more than the hours hold in whole slots. */
  | { readonly code: 'minutes'; readonly place: number }

/** Shorter than that, nobody eats. */
const MINUTES_MIN = 15

/** The mark of the meal as a form shows it. */
export const empreinteRepas = (repas: RepasGlissant | null): string =>
  empreinteOf(repas ? [repas.de, repas.a, repas.minutes] : [])

const read = (
  saisie: SaisieRepas,
  { ouverture, fermeture, pas }: GrilleEmploi,
): Result<RepasGlissant | null, RefusRepas> => {
  const mode = MODES_REPAS.find((one) => one === saisie.mode)
  if (!mode) return refus({ code: 'mode' })
  if (mode === 'fixe') return ok(null)
  const [de, a] = [readHeure(saisie.de), readHeure(saisie.a)]
  if (de === null || de === undefined || a === null || a === undefined || a <= de)
    return refus({ code: 'heures' })
  if (de < ouverture || a > fermeture) return refus({ code: 'hors-journee', ouverture, fermeture })
  const minutes = Number(saisie.minutes)
  // Sessions begin on the slots of the day: what is left free is counted in whole ones.
  const slot = (minute: number, round: (n: number) => number): number => round((minute - ouverture) / pas)
  const place = Math.max(0, slot(a, Math.floor) - slot(de, Math.ceil)) * pas
  return Number.isInteger(minutes) && minutes >= MINUTES_MIN && minutes <= place
    ? ok({ de, a, minutes })
    : refus({ code: 'minutes', place })
}

/** Says when lunch is: at fixed hours, or so many minutes free somewhere between two hours. */
export const reglerRepas = (
  monde: Monde,
  acteur: Acteur,
  { emploi: id, lu, saisie }: { readonly emploi: string; readonly lu: string; readonly saisie: SaisieRepas },
): Promise<Result<true, RefusRepas>> =>
  inTransaction<true, RefusRepas>(monde.db, async (tx) => {
    const open = await openEmploiToWrite(tx, acteur, id)
    if (!open.ok) return open
    const { repas: avant, grille } = open.value
    if (empreinteRepas(avant) !== lu) return refus({ code: 'change-entre-temps' })
    const said = read(saisie, grille)
    if (!said.ok) return said
    await saveRepas(tx, id, said.value)
    await bumpEmploi(tx, id)
    await recordAudit(tx, acteur, 'emploi.repas', { type: 'emploi', id }, { avant, apres: said.value })
    return ok(true)
  })
