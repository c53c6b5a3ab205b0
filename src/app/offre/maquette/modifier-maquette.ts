import type { Acteur } from '#src/domain/acces/permission.ts'
import { compareProgrammes, type Difference } from '#src/domain/offre/edition/compare.rules.ts'
import { type Geste, type RefusGeste, readGeste } from '#src/domain/offre/maquette/geste.rules.ts'
import type { MaquetteTenue } from '#src/domain/offre/maquette/identite.rules.ts'
import { describeLieu, idsOf, nomOf } from '#src/domain/offre/maquette/lieu.rules.ts'
import {
  findLieu,
  type Lieu,
  type Niveau,
  type Operation,
  operate,
  type RefusOperation,
} from '#src/domain/offre/maquette/operations.rules.ts'
import { maquetteSchema } from '#src/domain/offre/maquette.schema.ts'
import { newId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { inTransaction } from '#src/store/database.ts'
import { readMaquetteTenue } from '#src/store/offre/maquette-store.ts'
import { saveMaquette } from '#src/store/offre/millesime-store.ts'
import { type LigneDepuis, listSince } from '#src/store/offre/operation-store.ts'
import type { Monde } from '../../monde.ts'
import { recordAudit } from '../../socle/record.ts'
import { openDraft, type RefusBrouillon } from './open-draft.ts'

/** What the audit keeps of an operation: enough to tell it, and to take it back. */
export type Trace = {
  readonly geste: Geste['geste']
  readonly niveau: Niveau
  readonly nom: string | null
  readonly noeud: string
  readonly touche: readonly string[]
  readonly avant: string | null
  readonly apres: string | null
  readonly inverse: Operation
  /** The node as it was left; null when it was deleted. */
  readonly laisse: Lieu | null
  readonly revision: number
}

/** Something done since the page was read: an operation, or fields that were changed. */
export type Changement = {
  readonly par: string | null
  readonly geste: Geste['geste'] | 'annuler' | 'modifier'
  readonly nom: string | null
  readonly avant: string | null
  readonly apres: string | null
  readonly champs: readonly Difference[]
}

export type RefusMaquette =
  | RefusBrouillon
  | { readonly code: 'geste'; readonly pourquoi: RefusGeste | RefusOperation }
  /** Someone changed the very node, what it holds or where it goes. */
  | { readonly code: 'change-entre-temps'; readonly changements: readonly Changement[] }

const tell = ({ prenom, nom, action, detail }: LigneDepuis): Changement => {
  const trace = detail as Partial<Trace> & { readonly chemin?: string }
  const operation = action !== 'programme.modifier'
  const [before, after] = [detail['avant'], detail['apres']]
  const isText = !operation && [before, after].every((side) => typeof side === 'object' && side !== null)
  const champs = isText ? compareProgrammes(before as object, after as object) : []
  return {
    par: [prenom, nom].filter(Boolean).join(' ') || null,
    geste: action === 'maquette.modifier' && trace.geste ? trace.geste : operation ? 'annuler' : 'modifier',
    nom: trace.nom ?? null,
    avant: operation ? (trace.avant ?? null) : null,
    apres: operation ? (trace.apres ?? null) : null,
    champs: champs.map((champ) => ({ ...champ, chemin: `${trace.chemin}.${champ.chemin}` })),
  }
}

/** Of what was done since, what bears on these nodes; a mend that does not say which is taken to. */
const bearing = (lignes: readonly LigneDepuis[], ids: ReadonlySet<string>): readonly LigneDepuis[] =>
  lignes.filter(({ detail }) => {
    const { touche, endroit } = detail as { touche?: readonly string[]; endroit?: string }
    return touche ? touche.some((id) => ids.has(id)) : endroit?.startsWith('maquette') === true
  })

const concerned = (maquette: MaquetteTenue, { noeud, vers }: Geste): ReadonlySet<string> => {
  const lieu = noeud === null ? undefined : findLieu(maquette, noeud)
  return new Set([...(lieu ? idsOf(lieu.noeud) : [noeud ?? '']), vers ?? ''])
}

/** The node touched, and its parent before: where a deleted node was. */
export type Operee = { readonly noeud: string; readonly parent: string | null; readonly revision: number }

/** One operation on the tree of a draft: one transaction, one line of the audit that says how to take it back. */
export const modifierMaquette = (
  monde: Monde,
  acteur: Acteur,
  { millesime, revision, geste }: { millesime: string; revision: number; geste: Geste },
): Promise<Result<Operee, RefusMaquette>> =>
  inTransaction<Operee, RefusMaquette>(monde.db, async (tx) => {
    const place = await openDraft(tx, acteur, millesime)
    if (!place.ok) return place
    const maquette = await readMaquetteTenue(tx, millesime)

    const since = revision < place.value.revision ? await listSince(tx, { millesime, revision }) : []
    const meant = bearing(since, concerned(maquette, geste))
    if (meant.length > 0) return refus({ code: 'change-entre-temps', changements: meant.map(tell) })

    const operation = readGeste(maquette, geste, newId)
    if (!operation.ok) return refus({ code: 'geste', pourquoi: operation.refus })
    const effet = operate(maquette, operation.value, newId)
    if (!effet.ok) return refus({ code: 'geste', pourquoi: effet.refus })
    const { noeud, inverse, maquette: next } = effet.value
    maquetteSchema.parse(next)
    await saveMaquette(tx, { id: millesime, maquette: next, le: monde.now() })

    const trace: Trace = {
      geste: geste.geste,
      niveau: noeud.niveau,
      nom: nomOf(noeud),
      noeud: noeud.id,
      touche: [...new Set([...(geste.geste === 'ajouter' ? [] : [geste.noeud ?? '']), ...idsOf(noeud)])],
      avant: describeLieu(maquette, noeud.id),
      apres: describeLieu(next, noeud.id),
      inverse,
      laisse: findLieu(next, noeud.id) ?? null,
      revision: place.value.revision + 1,
    }
    await recordAudit(tx, acteur, 'maquette.modifier', { type: 'millesime', id: millesime }, trace)
    const parent = findLieu(maquette, noeud.id)?.place.parent ?? null
    return ok({ noeud: noeud.id, parent, revision: trace.revision })
  })
