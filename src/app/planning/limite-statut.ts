/** The least and the most training each open statut allows, against the hours: one line per limit, with its rule. */
import type { Droit, RefusDroit } from '#src/domain/droit/droit.ts'
import type { Entree } from '#src/domain/droit/entree.schema.ts'
import type { StatutApprenant } from '#src/domain/offre/vocabulaire.ts'
import type { Explication } from '#src/domain/planning/rythme/explication.ts'
import { type Contrat, seuilsFormation } from '#src/domain/planning/rythme-contrat/seuils.rules.ts'
import { roundTo } from '#src/kit/nombre.ts'
import type { Periode } from '#src/kit/periode.ts'
import { ok, type Result } from '#src/kit/result.ts'

export type Limite = {
  readonly statut: StatutApprenant
  /** null: the law sets no limit for this statut. */
  readonly borne: {
    readonly genre: 'plancher' | 'plafond' | 'minimum'
    readonly heures: number
    readonly tenue: boolean
    readonly cite: readonly Entree[]
    /** null where the number is the rule itself. */
    readonly explication: Explication | null
  } | null
}
type Demande = {
  readonly statuts: readonly StatutApprenant[]
  readonly periode: Periode
  readonly heures: number
  /** What is supposed of the contrat de professionnalisation; without it the register's base and cap hold. */
  readonly pro: Pick<Contrat, 'base' | 'partAccord'>
}

export const limitesDe = (
  droit: Droit,
  { statuts, periode, heures, pro }: Demande,
): Result<readonly Limite[], RefusDroit> => {
  const limites: Limite[] = []
  for (const statut of statuts) {
    const seuils = seuilsFormation(droit, { statut, periode, ...(statut === 'PRO' && pro) })
    if (!seuils.ok) return seuils
    const avant = limites.length
    for (const genre of ['plancher', 'plafond'] as const) {
      const seuil = seuils.value[genre]
      if (!seuil) continue
      const tenue = genre === 'plancher' ? heures >= seuil.heures : heures <= seuil.heures
      const { cite, explication } = seuil
      limites.push({ statut, borne: { genre, heures: roundTo(seuil.heures, 2), tenue, cite, explication } })
    }
    if (statut === 'PRO') {
      const min = droit.at('professionnalisation.formation.heures_min', periode.du)
      if (!min.ok) return min
      const { valeur } = min.value
      const borne = { heures: valeur, tenue: heures >= valeur, cite: [min.value], explication: null }
      limites.push({ statut, borne: { genre: 'minimum', ...borne } })
    }
    if (limites.length === avant) limites.push({ statut, borne: null })
  }
  return ok(limites)
}
