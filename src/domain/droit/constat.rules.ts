/**
 * What a rule says when it meets the law: which entries it cites, how much it weighs, and who overrode it.
 * A rule that rests only on general knowledge warns, it never blocks; an administrator may lift any of them
 * with a reason, and the constat stays visible with that reason.
 */
import type { Jour } from '#src/kit/jour.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import type { CodeDroit } from './code.ts'
import type { Entree } from './entree.schema.ts'

export type Poids = 'bloque' | 'avertit' | 'informe'

/** The weight of a refusal resting on these entries: one that was read somewhere is enough to block. */
export const poids = (...cite: readonly Entree[]): 'bloque' | 'avertit' =>
  cite.some(({ confiance }) => confiance !== 'connaissance_generale') ? 'bloque' : 'avertit'

/** Numbers and words a sentence of the catalogue is filled with; null is unknown. */
export type Params = Readonly<Record<string, string | number | null>>

export type Constat<C extends string = string> = {
  readonly code: C
  readonly params: Params
  readonly poids: Poids
  readonly cite: readonly Entree[]
  readonly derogation?: Derogation
}

/** An administrator set one finding aside, for one thing, with a reason. Kept in the audit, never deleted. */
export type Derogation = {
  /** Code of the constat lifted. */
  readonly constat: string
  /** What it was lifted for: the contrat, the programme, the candidature. */
  readonly cible: string
  readonly par: string
  readonly le: Jour
  readonly motif: string
  /** The entries it overrides, as they stood: when the law changes, the derogation no longer holds. */
  readonly entrees: readonly { readonly code: CodeDroit; readonly du: Jour }[]
}

/** A reason is asked for; a constat that cites nothing is no matter of law and is not lifted this way. */
export const deroger = (
  constat: Constat,
  acte: { readonly cible: string; readonly par: string; readonly le: Jour; readonly motif: string },
): Result<Derogation, 'motif-absent' | 'sans-texte'> => {
  if (acte.motif.trim() === '') return refus('motif-absent')
  if (constat.cite.length === 0) return refus('sans-texte')
  const entrees = constat.cite.map(({ code, du }) => ({ code, du }))
  return ok({ ...acte, motif: acte.motif.trim(), constat: constat.code, entrees })
}

const couvre = (derogation: Derogation, constat: Constat): boolean =>
  derogation.constat === constat.code &&
  constat.cite.every(({ code, du }) => derogation.entrees.some((e) => e.code === code && e.du === du))

/** The constats of one thing once its derogations are read: a lifted one informs and carries its reason. */
export const applyDerogations = <C extends string>(
  constats: readonly Constat<C>[],
  cible: string,
  derogations: readonly Derogation[],
): readonly Constat<C>[] =>
  constats.map((constat) => {
    const derogation = derogations.find((d) => d.cible === cible && couvre(d, constat))
    return derogation ? { ...constat, poids: 'informe', derogation } : constat
  })
