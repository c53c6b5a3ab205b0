import type { Difference } from '#src/domain/offre/edition/compare.rules.ts'
import { compareProgrammes } from '#src/domain/offre/edition/compare.rules.ts'
import type { Tx } from '#src/store/database.ts'
import { type LigneDepuis, listSince } from '#src/store/offre/operation-store.ts'
import type { GenreTrace, Trace } from './agir.ts'

/** Something done since the page was read: an operation, or words that were changed. */
export type Changement = {
  readonly par: string | null
  readonly geste: GenreTrace | 'annuler' | 'modifier'
  readonly nom: string | null
  readonly avant: string | null
  readonly apres: string | null
  readonly champs: readonly Difference[]
}

const isObject = (side: unknown): side is object => typeof side === 'object' && side !== null

const tell = ({ prenom, nom, action, detail }: LigneDepuis): Changement => {
  const trace = detail as Partial<Trace> & { readonly chemin?: string }
  const operation = action !== 'programme.modifier'
  const { avant, apres } = detail as { readonly avant?: unknown; readonly apres?: unknown }
  const champs =
    !operation && isObject(avant) && isObject(apres)
      ? compareProgrammes(avant, apres).map((one) => ({ ...one, chemin: `${trace.chemin}.${one.chemin}` }))
      : (trace.champs ?? [])
  return {
    par: [prenom, nom].filter(Boolean).join(' ') || null,
    geste: action === 'maquette.modifier' && trace.geste ? trace.geste : operation ? 'annuler' : 'modifier',
    nom: trace.nom ?? null,
    avant: operation ? (trace.avant ?? null) : null,
    apres: operation ? (trace.apres ?? null) : null,
    champs,
  }
}

/** Words changed on a node: whoever moves or copies it does not erase them. */
const isWriting = ({ action, detail }: LigneDepuis): boolean =>
  action === 'programme.modifier' || (detail as Partial<Trace>).geste === 'ecrire'

/** Of what was done since, what bears on these nodes; a mend that does not say which is taken to. */
const isBearing = ({ detail }: LigneDepuis, ids: ReadonlySet<string>): boolean => {
  const { touche, endroit } = detail as { touche?: readonly string[]; endroit?: string }
  return touche ? touche.some((id) => ids.has(id)) : endroit?.startsWith('maquette') === true
}

/** What others did since this revision that a deed on these nodes would meet; words count only when they would go. */
export const listChangements = async (
  tx: Tx,
  since: { readonly millesime: string; readonly revision: number },
  { ids, efface }: { readonly ids: ReadonlySet<string>; readonly efface: boolean },
): Promise<readonly Changement[]> => {
  const lignes = await listSince(tx, since)
  return lignes.filter((one) => isBearing(one, ids) && (efface || !isWriting(one))).map(tell)
}
