/** When the assessment rules of a year may still change: until the end of the first month of teaching, unless nobody voted them. */

import type { Droit } from '#src/domain/droit/droit.ts'
import { type Jour, parseJour } from '#src/kit/jour.ts'
import { addMonths } from '#src/kit/periode.ts'
import { ecsOf } from '../maquette/repere.rules.ts'
import type { Maquette } from '../maquette.schema.ts'
import type { Programme } from '../programme.schema.ts'
import type { Registres } from './registre.ts'

/**
 * The last day the rules may be settled, from the law register (code de l’éducation, L613-1); null where the start or the law
 * of that day is unknown: nothing is locked then.
 */
export const limiteMcc = (droit: Droit, debut: string | null): Jour | null => {
  const start = parseJour(debut ?? '')
  if (!start.ok) return null
  const lue = droit.at('mcc.delai_fixation', start.value)
  return lue.ok ? addMonths(start.value, lue.value.valeur) : null
}

/** Voted, and the time to change them is over. */
export const isMccVerrouillees = (
  { organisation, document }: Pick<Programme, 'organisation' | 'document'>,
  { mcc }: Pick<Registres, 'mcc'>,
  { droit, today }: { readonly droit: Droit; readonly today: Jour },
): boolean => {
  const limite = limiteMcc(droit, organisation.debut)
  if (limite === null || today <= limite) return false
  const { anneeUniversitaire } = document
  return mcc.some(({ annee }) => anneeUniversitaire === null || annee === anneeUniversitaire)
}

type Regle = { readonly nom: string; readonly champ: 'evaluation' | 'ects' | 'coefficient' }

/**
 * The rules of the published text that the draft no longer holds: another assessment, other credits, another weight. What the
 * published text left unknown may still be completed.
 */
export const mccChangees = (publie: Maquette, brouillon: Maquette): readonly Regle[] => {
  const keyOf = ({ code, intitule }: { code: string | null; intitule: string }): string => code ?? intitule
  const now = new Map(ecsOf(brouillon).map(({ ec }) => [keyOf(ec), ec]))
  return ecsOf(publie).flatMap(({ ec }) =>
    (['evaluation', 'ects', 'coefficient'] as const)
      .filter((champ) => ec[champ] !== null && now.get(keyOf(ec))?.[champ] !== ec[champ])
      .map((champ) => ({ nom: ec.intitule, champ })),
  )
}
