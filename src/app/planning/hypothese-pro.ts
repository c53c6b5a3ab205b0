/** What may be supposed of a contrat de professionnalisation, read from the register: two yearly bases, one cap. */
import type { Droit, RefusDroit } from '#src/domain/droit/droit.ts'
import type { Entree } from '#src/domain/droit/entree.schema.ts'
import type { StatutApprenant } from '#src/domain/offre/vocabulaire.ts'
import type { Contrat } from '#src/domain/planning/rythme-contrat/seuils.rules.ts'
import type { Jour } from '#src/kit/jour.ts'
import { ok, type Result } from '#src/kit/result.ts'
import type { RythmeSuppose } from './saisie-rythme.ts'

export type HypothesePro = {
  /** The base and the cap that hold while nothing is supposed. */
  readonly base: Entree<'travail.heures_annuelles'>
  readonly plafond: Entree<'professionnalisation.formation.part_max'>
  readonly autreBase: Entree<'travail.heures_annuelles_brutes'>
}

/** null: the programme opens no contrat de professionnalisation. */
export const hypotheseProDe = (
  droit: Droit,
  statuts: readonly StatutApprenant[],
  le: Jour,
): Result<HypothesePro | null, RefusDroit> => {
  if (!statuts.includes('PRO')) return ok(null)
  const base = droit.at('travail.heures_annuelles', le)
  if (!base.ok) return base
  const autreBase = droit.at('travail.heures_annuelles_brutes', le)
  if (!autreBase.ok) return autreBase
  const plafond = droit.at('professionnalisation.formation.part_max', le)
  if (!plafond.ok) return plafond
  return ok({ base: base.value, autreBase: autreBase.value, plafond: plafond.value })
}

export const contratSuppose = ({
  base,
  accord,
}: Pick<RythmeSuppose, 'base' | 'accord'>): Pick<Contrat, 'base' | 'partAccord'> => ({
  ...(base === 'brutes' ? { base: 'travail.heures_annuelles_brutes' } : {}),
  partAccord: accord,
})
