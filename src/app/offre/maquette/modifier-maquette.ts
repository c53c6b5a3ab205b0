import type { Acteur } from '#src/domain/acces/permission.ts'
import type { RefusActe } from '#src/domain/offre/maquette/acte.rules.ts'
import { type Geste, type RefusGeste, readGeste } from '#src/domain/offre/maquette/geste.rules.ts'
import type { MaquetteTenue } from '#src/domain/offre/maquette/identite.rules.ts'
import { idsOf } from '#src/domain/offre/maquette/lieu.rules.ts'
import { findLieu } from '#src/domain/offre/maquette/operations.rules.ts'
import { newId } from '#src/kit/id.ts'
import { type Result, refus } from '#src/kit/result.ts'
import { inTransaction } from '#src/store/database.ts'
import { readMaquetteTenue } from '#src/store/offre/maquette-store.ts'
import type { Monde } from '../../monde.ts'
import { type Agi, agir } from './agir.ts'
import { type Changement, listChangements } from './changement.ts'
import { openDraft, type RefusBrouillon } from './open-draft.ts'

export type RefusMaquette =
  | RefusBrouillon
  | { readonly code: 'geste'; readonly pourquoi: RefusGeste | RefusActe | 'bloc-incomplet' }
  /** Someone changed the very node, what it holds or where it goes. */
  | { readonly code: 'change-entre-temps'; readonly changements: readonly Changement[] }

const concerned = (maquette: MaquetteTenue, { noeud, vers }: Geste): ReadonlySet<string> => {
  const lieu = noeud === null ? undefined : findLieu(maquette, noeud)
  return new Set([...(lieu ? idsOf(lieu.noeud) : [noeud ?? '']), vers ?? ''])
}

/** One operation on the tree of a draft: one transaction, one line of the audit that says how to take it back. */
export const modifierMaquette = (
  monde: Monde,
  acteur: Acteur,
  { millesime, revision, geste }: { millesime: string; revision: number; geste: Geste },
): Promise<Result<Agi, RefusMaquette>> =>
  inTransaction<Agi, RefusMaquette>(monde.db, async (tx) => {
    const place = await openDraft(tx, acteur, millesime)
    if (!place.ok) return place
    const maquette = await readMaquetteTenue(tx, millesime)
    const changements = await listChangements(
      tx,
      { millesime, revision },
      { ids: concerned(maquette, geste), efface: geste.geste === 'supprimer' },
    )
    if (changements.length > 0) return refus({ code: 'change-entre-temps', changements })

    const operation = readGeste(maquette, geste, newId)
    if (!operation.ok) return refus({ code: 'geste', pourquoi: operation.refus })
    const atelier = { monde, acteur, millesime, revision: place.value.revision, maquette }
    const done = await agir(tx, atelier, { acte: operation.value, geste: geste.geste })
    return done.ok ? done : refus({ code: 'geste', pourquoi: done.refus })
  })
