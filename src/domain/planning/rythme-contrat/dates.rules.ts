/**
 * The dates of a session against one another: teaching from September to June, a defence in the September after, a
 * contract that must still run on that day, a jury that can only follow it. A contract may start at the employer or
 * at the centre up to three months after it begins (L6222-12, B-05).
 */
import { type Constat, poids } from '#src/domain/droit/constat.rules.ts'
import type { Droit, RefusDroit } from '#src/domain/droit/droit.ts'
import type { StatutApprenant } from '#src/domain/offre/vocabulaire.ts'
import type { Jour } from '#src/kit/jour.ts'
import { addMonths, covers, type Periode } from '#src/kit/periode.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'

export type CodeDates = 'seance-hors-enseignement' | 'soutenance-hors-contrat' | 'contrat-trop-tard'

/** A session held outside the teaching period: allowed, but someone must have meant it. */
export const checkSeance = (jour: Jour, enseignement: Periode): readonly Constat<CodeDates>[] =>
  covers(enseignement, jour)
    ? []
    : [
        {
          code: 'seance-hors-enseignement',
          params: { jour, ...enseignement },
          poids: 'avertit',
          cite: [],
        },
      ]

/** An apprentice or a contrat de professionnalisation defends within the contract; the others have none. */
export const checkSoutenance = (
  soutenance: Jour,
  { statut, contrat }: { readonly statut: StatutApprenant; readonly contrat: Periode | null },
): readonly Constat<CodeDates>[] =>
  contrat === null || (statut !== 'APP' && statut !== 'PRO') || covers(contrat, soutenance)
    ? []
    : [
        {
          code: 'soutenance-hors-contrat',
          params: { soutenance, ...contrat },
          poids: 'avertit',
          cite: [],
        },
      ]

/** The jury deliberates once everyone has defended. */
export const jourJury = (
  jury: Jour,
  soutenance: Jour,
): Result<Jour, { readonly code: 'jury-avant-soutenance'; readonly soutenance: Jour }> =>
  jury < soutenance ? refus({ code: 'jury-avant-soutenance', soutenance }) : ok(jury)

/** A contract starts with the session unless someone says otherwise. */
export const debutContratParDefaut = (session: Periode): Jour => session.du

/** A contract that starts too long after the session did. */
export const checkDebutContrat = (
  droit: Droit,
  debut: Jour,
  session: Periode,
): Result<readonly Constat<CodeDates>[], RefusDroit> => {
  const ecart = droit.at('apprentissage.debut.ecart_max', session.du)
  if (!ecart.ok) return ecart
  const limite = addMonths(session.du, ecart.value.valeur)
  if (debut <= limite) return ok([])
  const params = { debut, session: session.du, mois: ecart.value.valeur, limite }
  return ok([{ code: 'contrat-trop-tard', params, poids: poids(ecart.value), cite: [ecart.value] }])
}
