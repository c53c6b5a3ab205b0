import type { Acteur } from '#src/domain/acces/permission.ts'
import { isReversible } from '#src/domain/offre/maquette/acte.rules.ts'
import { pileOf } from '#src/domain/offre/maquette/pile.rules.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { type Db, inTransaction } from '#src/store/database.ts'
import { readMaquetteTenue } from '#src/store/offre/maquette-store.ts'
import { findOperation, listOwnOperations } from '#src/store/offre/operation-store.ts'
import type { Monde } from '../../monde.ts'
import { recordAudit } from '../../socle/record.ts'
import { type Agi, agir, type Trace } from './agir.ts'
import { openDraft, type RefusBrouillon } from './open-draft.ts'

export type Sens = 'annuler' | 'retablir'

export type RefusAnnulation =
  | RefusBrouillon
  | { readonly code: 'rien' }
  /** What this act left was changed by someone else since: taking it back would erase that. */
  | { readonly code: 'change-depuis'; readonly ligne: string; readonly nom: string | null }

/** The next act to take back or to do again, and how many there are. */
export type Sommet = {
  readonly ligne: string
  readonly nombre: number
  readonly trace: Trace
}

const findSommet = async (
  db: Db,
  qui: { readonly millesime: string; readonly acteur: string },
  sens: Sens,
): Promise<Sommet | null> => {
  const lignes = pileOf(await listOwnOperations(db, qui))[sens]
  const ligne = lignes.at(-1)
  const found = ligne && (await findOperation(db, { millesime: qui.millesime, id: ligne }))
  if (!ligne || !found) return null
  return { ligne, nombre: lignes.length, trace: found.detail as unknown as Trace }
}

/** What a person may take back and do again on a maquette now. */
export const showPiles = async (
  db: Db,
  qui: { readonly millesime: string; readonly acteur: string },
): Promise<Readonly<Record<Sens, Sommet | null>>> => ({
  annuler: await findSommet(db, qui, 'annuler'),
  retablir: await findSommet(db, qui, 'retablir'),
})

export type Retour = {
  readonly millesime: string
  readonly sens: Sens
  /** The line the page offered: a second click takes nothing more back. */
  readonly ligne?: string | undefined
  /** Leave this one as it is, and let the one before come forward. */
  readonly passer?: boolean
}

/** Takes back the last act of this person, or does it again, as long as nobody changed what it left. */
export const annulerOperation = (
  monde: Monde,
  acteur: Acteur,
  { millesime, sens, ligne, passer = false }: Retour,
): Promise<Result<Agi | null, RefusAnnulation>> =>
  inTransaction<Agi | null, RefusAnnulation>(monde.db, async (tx) => {
    const place = await openDraft(tx, acteur, millesime)
    if (!place.ok) return place
    const sommet = await findSommet(tx, { millesime, acteur: acteur.id }, sens)
    if (!sommet || (ligne !== undefined && ligne !== sommet.ligne)) return refus({ code: 'rien' })
    const { trace } = sommet
    if (passer) {
      const detail = { vise: sommet.ligne, laisses: {}, geste: trace.geste, nom: trace.nom }
      await recordAudit(tx, acteur, 'maquette.passer', { type: 'millesime', id: millesime }, detail)
      return ok(null)
    }
    const maquette = await readMaquetteTenue(tx, millesime)
    const change = refus({ code: 'change-depuis', ligne: sommet.ligne, nom: trace.nom } as const)
    if (!isReversible(maquette, trace.inverse, trace.laisses)) return change
    const atelier = { monde, acteur, millesime, revision: place.value.revision, maquette }
    const { inverse: acte, geste } = trace
    const done = await agir(tx, atelier, { acte, geste, action: sens, vise: sommet.ligne })
    // Where it stood is gone, or its BCC.
    return done.ok ? done : change
  })
