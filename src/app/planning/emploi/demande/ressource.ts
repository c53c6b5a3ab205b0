import type { Acteur } from '#src/domain/acces/permission.ts'
import type { Emploi } from '#src/domain/planning/emploi/emploi.ts'
import { newId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { isCourriel } from '#src/kit/text.ts'
import { inTransaction } from '#src/store/database.ts'
import { listSites } from '#src/store/organisation/organisation-store.ts'
import { bumpComposante } from '#src/store/planning/emploi-store.ts'
import { saveIntervenant, saveSalle } from '#src/store/planning/ressource-store.ts'
import type { Monde } from '../../../monde.ts'
import { recordAudit } from '../../../socle/record.ts'
import { openEmploiToWrite, type RefusEcriture } from '../acces-emploi.ts'
import { readDonnees } from '../read-donnees.ts'
import { empreinteOf, readDuree } from './lire-saisie.ts'

export type SaisieIntervenant = {
  readonly nom: string
  readonly courriel: string
  readonly externe: boolean
  /** Hours a day at most, or blank. */
  readonly jourMax: string
}
export type SaisieSalle = {
  readonly nom: string
  readonly capacite: string
  readonly equipements: string
  /** 'oui', 'non' or blank: nobody looked. */
  readonly accessible: string
  /** A site of the composante, or blank. */
  readonly site: string
}
export type RefusRessource =
  | RefusEcriture
  | {
      readonly code: 'nom-vide' | 'courriel' | 'jourMax' | 'capacite' | 'site' | 'change-entre-temps'
    }

export type Sites = readonly { readonly id: string; readonly nom: string }[]
/** Where a room of this timetable may be. */
export const listSitesEmploi = (monde: Pick<Monde, 'db'>, { lieu }: Pick<Emploi, 'lieu'>): Promise<Sites> =>
  listSites(monde.db, lieu.composante)

type Asked<S> = {
  readonly emploi: string
  /** null: a new one. */
  readonly id: string | null
  /** Mark of what was read: its facts as they were. */
  readonly lu?: string
  readonly saisie: S
}

const place = (texte: string): number | null | undefined => {
  if (texte === '') return null
  const n = Number(texte)
  return Number.isInteger(n) && n > 0 && n < 100_000 ? n : undefined
}

/** Adds a lecturer to the composante, or changes one (`id`). */
export const enregistrerIntervenant = (
  monde: Monde,
  acteur: Acteur,
  asked: Asked<SaisieIntervenant>,
): Promise<Result<string, RefusRessource>> =>
  inTransaction<string, RefusRessource>(monde.db, async (tx) => {
    const { emploi, id, saisie } = asked
    const open = await openEmploiToWrite(tx, acteur, emploi)
    if (!open.ok) return open
    const known = (await readDonnees(tx, emploi))!.intervenants.find((one) => one.id === id)
    if (id !== null && !known) return refus({ code: 'introuvable' })
    if (known && empreinteOf(known) !== asked.lu) return refus({ code: 'change-entre-temps' })
    const nom = saisie.nom.trim()
    const courriel = saisie.courriel.trim() || null
    if (nom === '') return refus({ code: 'nom-vide' })
    if (courriel !== null && !isCourriel(courriel)) return refus({ code: 'courriel' })
    const jourMax = readDuree(saisie.jourMax, { max: 24 })
    if (jourMax === undefined) return refus({ code: 'jourMax' })
    const kept = { id: known?.id ?? newId(), personne: known?.personne ?? null }
    const intervenant = { ...kept, nom, courriel, externe: saisie.externe, jourMax }
    const { composante } = open.value.lieu
    await saveIntervenant(tx, { composante, intervenant })
    await bumpComposante(tx, composante)
    await recordAudit(
      tx,
      acteur,
      'intervenant.enregistrer',
      { type: 'emploi', id: emploi },
      { avant: known ?? null, apres: intervenant },
    )
    return ok(intervenant.id)
  })

/** Adds a room to the composante, or changes one (`id`). */
export const enregistrerSalle = (
  monde: Monde,
  acteur: Acteur,
  asked: Asked<SaisieSalle>,
): Promise<Result<string, RefusRessource>> =>
  inTransaction<string, RefusRessource>(monde.db, async (tx) => {
    const { emploi, id, saisie } = asked
    const open = await openEmploiToWrite(tx, acteur, emploi)
    if (!open.ok) return open
    const { salles } = (await readDonnees(tx, emploi))!
    const known = salles.find((one) => one.id === id)
    if (id !== null && !known) return refus({ code: 'introuvable' })
    if (known && empreinteOf(known) !== asked.lu) return refus({ code: 'change-entre-temps' })
    const nom = saisie.nom.trim()
    const capacite = place(saisie.capacite.trim())
    if (nom === '') return refus({ code: 'nom-vide' })
    if (capacite === undefined) return refus({ code: 'capacite' })
    const equipements = saisie.equipements
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean)
    const accessible = saisie.accessible === '' ? null : saisie.accessible === 'oui'
    const site = saisie.site || null
    if (site !== null && !(await listSites(tx, open.value.lieu.composante)).some((one) => one.id === site))
      return refus({ code: 'site' })
    const salle = { id: known?.id ?? newId(), site, nom, capacite, equipements, accessible }
    const { composante } = open.value.lieu
    await saveSalle(tx, { composante, salle })
    await bumpComposante(tx, composante)
    await recordAudit(
      tx,
      acteur,
      'salle.enregistrer',
      { type: 'emploi', id: emploi },
      { avant: known ?? null, apres: salle },
    )
    return ok(salle.id)
  })
