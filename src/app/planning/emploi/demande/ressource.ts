import { z } from 'zod'
import type { Acteur } from '#src/domain/acces/permission.ts'
import { newId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { inTransaction } from '#src/store/database.ts'
import { bumpComposante } from '#src/store/planning/emploi-store.ts'
import { saveIntervenant, saveSalle } from '#src/store/planning/ressource-store.ts'
import type { Monde } from '../../../monde.ts'
import { recordAudit } from '../../../socle/record.ts'
import { openEmploiToWrite, type RefusEcriture } from '../acces-emploi.ts'
import { readDonnees } from '../read-donnees.ts'

export type SaisieIntervenant = { readonly nom: string; readonly courriel: string; readonly externe: boolean }
export type SaisieSalle = {
  readonly nom: string
  readonly capacite: string
  readonly equipements: string
  /** 'oui', 'non' or blank: nobody looked. */
  readonly accessible: string
}
export type RefusRessource = RefusEcriture | { readonly code: 'nom-vide' | 'courriel' | 'capacite' }

const place = (texte: string): number | null | undefined => {
  if (texte === '') return null
  const n = Number(texte)
  return Number.isInteger(n) && n > 0 && n < 100_000 ? n : undefined
}

/** Adds a lecturer to the composante, or changes one (`id`). */
export const enregistrerIntervenant = (
  monde: Monde,
  acteur: Acteur,
  asked: { readonly emploi: string; readonly id: string | null; readonly saisie: SaisieIntervenant },
): Promise<Result<string, RefusRessource>> =>
  inTransaction<string, RefusRessource>(monde.db, async (tx) => {
    const { emploi, id, saisie } = asked
    const open = await openEmploiToWrite(tx, acteur, emploi)
    if (!open.ok) return open
    const known = (await readDonnees(tx, emploi))!.intervenants.find((one) => one.id === id)
    if (id !== null && !known) return refus({ code: 'introuvable' })
    const nom = saisie.nom.trim()
    const courriel = saisie.courriel.trim() || null
    if (nom === '') return refus({ code: 'nom-vide' })
    if (courriel !== null && !z.email().safeParse(courriel).success) return refus({ code: 'courriel' })
    const kept = {
      id: known?.id ?? newId(),
      personne: known?.personne ?? null,
      jourMax: known?.jourMax ?? null,
    }
    const intervenant = { ...kept, nom, courriel, externe: saisie.externe }
    const { composante } = open.value.lieu
    await saveIntervenant(tx, { composante, intervenant })
    await bumpComposante(tx, composante)
    await recordAudit(tx, acteur, 'intervenant.enregistrer', { type: 'emploi', id: emploi }, intervenant)
    return ok(intervenant.id)
  })

/** Adds a room to the composante, or changes one (`id`). */
export const enregistrerSalle = (
  monde: Monde,
  acteur: Acteur,
  asked: { readonly emploi: string; readonly id: string | null; readonly saisie: SaisieSalle },
): Promise<Result<string, RefusRessource>> =>
  inTransaction<string, RefusRessource>(monde.db, async (tx) => {
    const { emploi, id, saisie } = asked
    const open = await openEmploiToWrite(tx, acteur, emploi)
    if (!open.ok) return open
    const { salles } = (await readDonnees(tx, emploi))!
    const known = salles.find((one) => one.id === id)
    if (id !== null && !known) return refus({ code: 'introuvable' })
    const nom = saisie.nom.trim()
    const capacite = place(saisie.capacite.trim())
    if (nom === '') return refus({ code: 'nom-vide' })
    if (capacite === undefined) return refus({ code: 'capacite' })
    const equipements = saisie.equipements
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean)
    const accessible = saisie.accessible === '' ? null : saisie.accessible === 'oui'
    const site = known ? known.site : (salles[0]?.site ?? null)
    const salle = { id: known?.id ?? newId(), site, nom, capacite, equipements, accessible }
    const { composante } = open.value.lieu
    await saveSalle(tx, { composante, salle })
    await bumpComposante(tx, composante)
    await recordAudit(tx, acteur, 'salle.enregistrer', { type: 'emploi', id: emploi }, salle)
    return ok(salle.id)
  })
