/**
 * A week of an apprenti is class and company added: time at the university is working time (L6222-24). The hours agreed at
 * the employer's are the groupe's; in a rhythm by weeks, a week of class has none.
 */
import type { Constat } from '#src/domain/droit/constat.rules.ts'
import type { Droit, RefusDroit } from '#src/domain/droit/droit.ts'
import type { Jour } from '#src/kit/jour.ts'
import { mondayOf } from '#src/kit/periode.ts'
import { ok, type Result } from '#src/kit/result.ts'
import { type CodeCharge, checkCharge } from '../rythme-contrat/charge-hebdo.rules.ts'
import type { Groupe, Seance } from './emploi.ts'
import { isSemaineCours } from './rythme-groupe.rules.ts'

/** Minutes of one week of a groupe; `entreprise` null: not an employed groupe, or nobody said. */
export type SemaineGroupe = {
  readonly groupe: string
  readonly lundi: Jour
  readonly cours: number
  readonly entreprise: number | null
}

/** Every week in which a groupe has class. */
export const semainesDe = (groupe: Groupe, seances: readonly Seance[]): readonly SemaineGroupe[] => {
  const own = seances.filter(({ groupes }) => groupes.includes(groupe.id))
  return [...Map.groupBy(own, ({ jour }) => mondayOf(jour))]
    .map(([lundi, list]) => ({
      groupe: groupe.id,
      lundi,
      cours: list.reduce((sum, { duree }) => sum + duree, 0),
      entreprise:
        groupe.rythme.cycle !== null && isSemaineCours(groupe.rythme, lundi) ? 0 : groupe.entrepriseSemaine,
    }))
    .toSorted((a, b) => (a.lundi < b.lundi ? -1 : 1))
}

export type AlerteSemaine = SemaineGroupe & {
  readonly entreprise: number
  readonly constat: Constat<CodeCharge>
}

/** The weeks that go over the legal one, each with what the register says; a week nobody can count is left out. */
export const checkSemaines = (
  droit: Droit,
  groupe: Groupe,
  seances: readonly Seance[],
): Result<readonly AlerteSemaine[], RefusDroit> => {
  const alertes: AlerteSemaine[] = []
  for (const semaine of semainesDe(groupe, seances)) {
    const { entreprise } = semaine
    if (entreprise === null) continue
    const total = (semaine.cours + entreprise) / 60
    const checked = checkCharge(droit, { total }, semaine.lundi)
    if (!checked.ok) return checked
    for (const constat of checked.value) alertes.push({ ...semaine, entreprise, constat })
  }
  return ok(alertes)
}
