/**
 * « Année 1 » of a CFA's table is the first year of the contract, not of the master: an apprentice who enters in M2 is in the
 * first year of a contract and the second of a diploma.
 */
import { parseJour } from '#src/kit/jour.ts'
import { addMonths } from '#src/kit/periode.ts'
import type { Programme } from '../programme.schema.ts'
import type { AnneeDiplome } from '../vocabulaire.ts'

/** Longer than this, a session covers a second year of contract. */
const MOIS_UNE_ANNEE = 18

/** The year of the diploma that the one year of contract covers; null when not every statut is a contract, or dates are unknown. */
export const anneeDeContrat = ({ parcours, organisation }: Programme): AnneeDiplome | null => {
  const { statuts, annee } = parcours
  const debut = parseJour(organisation.debut ?? '')
  const fin = parseJour(organisation.fin ?? '')
  const isContrat = statuts.length > 0 && statuts.every((statut) => statut === 'APP' || statut === 'PRO')
  if (!isContrat || !debut.ok || !fin.ok) return null
  return fin.value < addMonths(debut.value, MOIS_UNE_ANNEE) ? annee : null
}
