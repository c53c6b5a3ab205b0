import type { Acteur } from '#src/domain/acces/permission.ts'
import type { Donnees, Emploi } from '#src/domain/planning/emploi/emploi.ts'
import {
  SENS_DISPONIBILITE,
  SENS_OUVERTURE,
  type SensDisponibilite,
} from '#src/domain/planning/emploi/vocabulaire.ts'
import { isId, newId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { inTransaction, type Tx } from '#src/store/database.ts'
import { bumpComposante } from '#src/store/planning/emploi-store.ts'
import type { DisponibiliteTable } from '#src/store/planning/planning.schema.ts'
import {
  deleteDisponibilite,
  findDisponibilite,
  insertDisponibilite,
} from '#src/store/planning/ressource-store.ts'
import type { Monde } from '../../../monde.ts'
import { recordAudit } from '../../../socle/record.ts'
import { openEmploiToWrite, type RefusEcriture } from '../acces-emploi.ts'
import { readDonnees } from '../read-donnees.ts'
import { readDate, readHeure } from './lire-saisie.ts'

/** As the form sends it: a day of the week, or dates, or both; hours or the whole day. */
export type SaisieDisponibilite = {
  readonly de: string
  readonly sens: string
  readonly jourSemaine: string
  readonly du: string
  readonly au: string
  readonly debut: string
  readonly fin: string
  readonly motif: string
}
export const CHAMPS_DISPONIBILITE = [
  'de',
  'sens',
  'jourSemaine',
  'du',
  'au',
  'debut',
  'fin',
  'motif',
] as const satisfies readonly (keyof SaisieDisponibilite)[]

export type RefusDisponibilite = RefusEcriture | { readonly code: 'sens' | 'jours' | 'dates' | 'heures' }

type Ligne = Omit<DisponibiliteTable, 'id' | 'intervenant_id' | 'salle_id' | 'groupe_id'>

/** One date alone is that day. */
const read = (saisie: SaisieDisponibilite): Result<Ligne, RefusDisponibilite> => {
  const sens = SENS_DISPONIBILITE.find((one) => one === saisie.sens) as SensDisponibilite | undefined
  if (!sens) return refus({ code: 'sens' })
  const jour = saisie.jourSemaine === '' ? null : Number(saisie.jourSemaine)
  if (jour !== null && !(jour >= 1 && jour <= 7 && Number.isInteger(jour))) return refus({ code: 'jours' })
  const [first, last] = [readDate(saisie.du), readDate(saisie.au)]
  if (first === undefined || last === undefined) return refus({ code: 'dates' })
  const du = first ?? (jour === null ? last : null)
  const au = last ?? (jour === null ? first : null)
  if (jour === null && (du === null || au === null)) return refus({ code: 'jours' })
  if (du !== null && au !== null && au < du) return refus({ code: 'dates' })
  const [debut, fin] = [readHeure(saisie.debut), readHeure(saisie.fin)]
  if (debut === undefined || fin === undefined || (debut === null) !== (fin === null))
    return refus({ code: 'heures' })
  if (debut !== null && fin !== null && fin <= debut) return refus({ code: 'heures' })
  return ok({ sens, jour_semaine: jour, du, au, debut, fin, motif: saisie.motif.trim() || null })
}

/** Whose it is, if this timetable knows them. */
const ownerOf = ({ intervenants, salles, groupes }: Donnees, de: string) => {
  const [i, s, g] = [intervenants, salles, groupes].map((list) => list.find(({ id }) => id === de))
  const found = i ?? s ?? g
  return (
    found && {
      nom: found.nom,
      sens: i ? SENS_DISPONIBILITE : SENS_OUVERTURE,
      ids: { intervenant_id: i ? de : null, salle_id: s ? de : null, groupe_id: g ? de : null },
    }
  )
}

const moved = async (tx: Tx, { lieu }: Emploi): Promise<void> => bumpComposante(tx, lieu.composante)

/** Says when a lecturer, a room or a groupe may be used, or may not: « forbid a slot » is a line of this list. */
export const ajouterDisponibilite = (
  monde: Monde,
  acteur: Acteur,
  { emploi: id, saisie }: { readonly emploi: string; readonly saisie: SaisieDisponibilite },
): Promise<Result<true, RefusDisponibilite>> =>
  inTransaction<true, RefusDisponibilite>(monde.db, async (tx) => {
    const open = await openEmploiToWrite(tx, acteur, id)
    if (!open.ok) return open
    const ligne = read(saisie)
    if (!ligne.ok) return ligne
    const owner = ownerOf((await readDonnees(tx, id))!, saisie.de)
    if (!owner) return refus({ code: 'introuvable' })
    // A room or a groupe prefers nothing: the planner would never read it.
    if (!owner.sens.includes(ligne.value.sens)) return refus({ code: 'sens' })
    await insertDisponibilite(tx, { id: newId(), ...owner.ids, ...ligne.value })
    await moved(tx, open.value)
    const detail = { qui: owner.nom, ...ligne.value }
    await recordAudit(tx, acteur, 'disponibilite.ajouter', { type: 'emploi', id }, detail)
    return ok(true)
  })

/** Takes a line back. */
export const retirerDisponibilite = (
  monde: Monde,
  acteur: Acteur,
  { emploi: id, ligne }: { readonly emploi: string; readonly ligne: string },
): Promise<Result<{ readonly de: string }, RefusEcriture>> =>
  inTransaction<{ de: string }, RefusEcriture>(monde.db, async (tx) => {
    const open = await openEmploiToWrite(tx, acteur, id)
    if (!open.ok) return open
    const row = isId(ligne) ? await findDisponibilite(tx, ligne) : undefined
    const de = row?.intervenant_id ?? row?.salle_id ?? row?.groupe_id ?? ''
    const owner = row && ownerOf((await readDonnees(tx, id))!, de)
    if (!row || !owner) return refus({ code: 'introuvable' })
    await deleteDisponibilite(tx, ligne)
    await moved(tx, open.value)
    const { id: _id, intervenant_id: _i, salle_id: _s, groupe_id: _g, ...said } = row
    await recordAudit(
      tx,
      acteur,
      'disponibilite.retirer',
      { type: 'emploi', id },
      { qui: owner.nom, ...said },
    )
    return ok({ de })
  })
