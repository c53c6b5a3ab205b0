import type { Acteur } from '#src/domain/acces/permission.ts'
import { type FautePresence, fautePresence } from '#src/domain/assiduite/assiduite.rules.ts'
import { feuilleWorkflow, type GardeFeuille } from '#src/domain/assiduite/feuille.workflow.ts'
import type { Preuve } from '#src/domain/assiduite/presence.ts'
import { newId } from '#src/kit/id.ts'
import { jourOf, minutesOf } from '#src/kit/jour.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { apply, type Blocked } from '#src/kit/workflow.ts'
import { insertFeuille, lockFeuille, saveFeuille, savePresences } from '#src/store/assiduite/feuille-store.ts'
import { inTransaction, type Tx } from '#src/store/database.ts'
import type { Monde } from '../monde.ts'
import { recordAudit } from '../socle/record.ts'
import { type PageFeuille, readFeuille, type SeanceEmargee } from './show-feuille.ts'

export type LigneDite = {
  readonly apprenant: string
  readonly minutes: number | null
  readonly justification: string | null
  readonly preuve: Preuve
  readonly attestation: string | null
}

export type RefusFeuille =
  | { readonly code: 'introuvable' | 'interdit' | 'conflit' | 'motif-vide' }
  | { readonly code: 'fautes'; readonly fautes: ReadonlyMap<string, FautePresence> }
  | { readonly code: 'bloquee'; readonly par: Blocked<GardeFeuille> }

const isOver = (monde: Monde, { jour, debut, duree }: SeanceEmargee): boolean => {
  const now = monde.now()
  const day = jourOf(now)
  return jour < day || (jour === day && debut + duree <= minutesOf(now))
}

/** The sheet, opened if it was not: the séance is written on it as it stands that day. */
const openFeuille = async (tx: Tx, { seance }: PageFeuille, signe: { par: string; le: Date }) => {
  const { bloc, intervenants, groupes: _, ...held } = seance
  const asked = { id: newId(), bloc, ...held, intervenants: intervenants.map(({ id }) => id) }
  await insertFeuille(tx, asked, signe)
  const feuille = await lockFeuille(tx, bloc)
  if (!feuille) throw new Error(`the sheet of block ${bloc} was just written and is not there`)
  return feuille
}

export type FeuilleDite = {
  readonly bloc: string
  /** The version that was read; 0 where there was no sheet. */
  readonly version: number
  readonly lignes: readonly LigneDite[]
  readonly clore: boolean
}

/** Writes what was said of each learner; closes the sheet when asked, if everything is known. */
export const tenirFeuille = (
  monde: Monde,
  acteur: Acteur,
  { bloc, version, lignes, clore }: FeuilleDite,
): Promise<Result<true, RefusFeuille>> =>
  inTransaction(monde.db, async (tx): Promise<Result<true, RefusFeuille>> => {
    const read = await readFeuille(tx, acteur, bloc)
    if (!read.ok) return refus({ code: read.refus })
    const signe = { par: acteur.id, le: monde.now() }
    const feuille = await openFeuille(tx, read.value, signe)
    // A sheet just opened counts 1: more than that, someone opened it at the same moment and already wrote.
    if (feuille.version !== (version || 1)) return refus({ code: 'conflit' })
    if (feuille.statut !== 'ouverte') return refus({ code: 'bloquee', par: { code: 'hors-statut' } })
    const dites = new Map(lignes.map((one) => [one.apprenant, one]))
    const wanted = read.value.lignes.map(({ presence }) => ({
      ...presence,
      ...dites.get(presence.apprenant),
    }))
    const fautes = new Map<string, FautePresence>()
    for (const one of wanted) {
      const faute = fautePresence(one, feuille.duree)
      if (faute) fautes.set(one.apprenant, faute)
    }
    if (fautes.size > 0) return refus({ code: 'fautes', fautes })
    await savePresences(tx, feuille.id, { lignes: wanted, ...signe })
    if (clore) {
      const facts = {
        seanceFinie: isOver(monde, read.value.seance),
        toutSu: wanted.every(({ minutes }) => minutes !== null),
      }
      const closed = apply(feuilleWorkflow, feuille.statut, 'clore', facts)
      if (!closed.ok) return refus({ code: 'bloquee', par: closed.refus })
    }
    await saveFeuille(tx, feuille.id, clore ? signe : null)
    const objet = { type: 'feuille', id: feuille.id }
    const detail = { bloc, lignes: wanted.map(({ apprenant, minutes }) => ({ apprenant, minutes })) }
    await recordAudit(tx, acteur, clore ? 'feuille.clore' : 'feuille.tenir', objet, detail)
    return ok(true)
  })

/** Opens a closed sheet again, with the reason; only for the team. */
export const rouvrirFeuille = (
  monde: Monde,
  acteur: Acteur,
  { bloc, motif }: { readonly bloc: string; readonly motif: string },
): Promise<Result<true, RefusFeuille>> =>
  inTransaction(monde.db, async (tx): Promise<Result<true, RefusFeuille>> => {
    const read = await readFeuille(tx, acteur, bloc)
    if (!read.ok) return refus({ code: read.refus })
    if (!read.value.equipe) return refus({ code: 'interdit' })
    const feuille = await lockFeuille(tx, bloc)
    if (motif === '') return refus({ code: 'motif-vide' })
    if (!feuille) return refus({ code: 'introuvable' })
    const opened = apply(feuilleWorkflow, feuille.statut, 'rouvrir', { motifDonne: true })
    if (!opened.ok) return refus({ code: 'bloquee', par: opened.refus })
    await saveFeuille(tx, feuille.id, null)
    await recordAudit(tx, acteur, 'feuille.rouvrir', { type: 'feuille', id: feuille.id }, { bloc, motif })
    return ok(true)
  })
