import { z } from 'zod'
import type { Acteur } from '#src/domain/acces/permission.ts'
import type { Groupe } from '#src/domain/planning/emploi/emploi.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { inTransaction } from '#src/store/database.ts'
import { bumpEmploi } from '#src/store/planning/emploi-store.ts'
import { saveGroupe } from '#src/store/planning/ressource-store.ts'
import type { Monde } from '../../../monde.ts'
import { recordAudit } from '../../../socle/record.ts'
import { openEmploiToWrite, type RefusEcriture } from '../acces-emploi.ts'
import { readDonnees } from '../read-donnees.ts'
import { empreinteOf } from './lire-saisie.ts'

/** As the form sends it; blank is unknown. */
export type SaisieGroupe = {
  readonly effectif: string
  /** Hours a week at the employer's. */
  readonly entreprise: string
  readonly courriel: string
  /** Addresses, separated by commas. */
  readonly contacts: string
}
export const CHAMPS_GROUPE = ['effectif', 'entreprise', 'courriel', 'contacts'] as const
export type RefusGroupe =
  | RefusEcriture
  | { readonly code: 'effectif' | 'entreprise' | 'courriel' | 'change-entre-temps' }

/** The mark of what this form shows of a groupe; its rhythm has a form and a mark of its own. */
export const empreinteGroupe = ({ effectif, entrepriseSemaine, courriel, contacts }: Groupe): string =>
  empreinteOf([effectif, entrepriseSemaine, courriel, contacts])

type Demande = {
  readonly emploi: string
  readonly groupe: string
  /** Mark the form was read at. */
  readonly lu: string
  readonly saisie: SaisieGroupe
}

const isAddress = (texte: string): boolean => z.email().safeParse(texte).success

/** Says how many a groupe is, its hours at work, and who is told of its calendar. */
export const modifierGroupe = (
  monde: Monde,
  acteur: Acteur,
  asked: Demande,
): Promise<Result<true, RefusGroupe>> =>
  inTransaction<true, RefusGroupe>(monde.db, async (tx) => {
    const { emploi, saisie } = asked
    const open = await openEmploiToWrite(tx, acteur, emploi)
    if (!open.ok) return open
    const { groupes } = (await readDonnees(tx, emploi))!
    const ordre = groupes.findIndex(({ id }) => id === asked.groupe)
    const kept = groupes[ordre]
    if (!kept) return refus({ code: 'introuvable' })
    if (empreinteGroupe(kept) !== asked.lu) return refus({ code: 'change-entre-temps' })
    const effectif = saisie.effectif === '' ? null : Number(saisie.effectif)
    if (effectif !== null && !(Number.isInteger(effectif) && effectif > 0 && effectif < 100_000))
      return refus({ code: 'effectif' })
    const heures = saisie.entreprise === '' ? null : Number(saisie.entreprise.replace(',', '.'))
    if (heures !== null && !(heures >= 0 && heures <= 168)) return refus({ code: 'entreprise' })
    const contacts = saisie.contacts
      .split(/[,\s]+/)
      .map((one) => one.trim())
      .filter(Boolean)
    const courriel = saisie.courriel || null
    if ([...contacts, ...(courriel ? [courriel] : [])].some((one) => !isAddress(one)))
      return refus({ code: 'courriel' })
    const entrepriseSemaine = heures === null ? null : Math.round(heures * 60)
    const groupe = { ...kept, effectif, entrepriseSemaine, courriel, contacts }
    await saveGroupe(tx, { emploi, ordre, groupe })
    await bumpEmploi(tx, emploi)
    await recordAudit(
      tx,
      acteur,
      'groupe.modifier',
      { type: 'emploi', id: emploi },
      { avant: kept, apres: groupe },
    )
    return ok(true)
  })
