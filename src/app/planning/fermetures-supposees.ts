import { ANNEES_CONNUES, vacancesScolaires } from '#src/domain/planning/rythme/fermetures.rules.ts'
import type { Fermeture } from '#src/domain/planning/rythme/rythme.schema.ts'
import type { Jour } from '#src/kit/jour.ts'
import type { Periode } from '#src/kit/periode.ts'
import type { ChoixFermetures } from './saisie-rythme.ts'

const RENTREE = '-09-01'
const anneeScolaire = (jour: Jour): number => {
  const annee = Number(jour.slice(0, 4))
  return jour >= `${annee}${RENTREE}` ? annee : annee - 1
}

export type FermeturesSupposees = {
  readonly fermetures: readonly Fermeture[]
  /** School years of the period nothing is known of: no closure is counted there, and the page says so. */
  readonly inconnues: readonly string[]
}

/** The closures a choice means over a period. */
export const fermeturesSur = ({ du, au }: Periode, choix: ChoixFermetures): FermeturesSupposees => {
  if (choix === 'aucune') return { fermetures: [], inconnues: [] }
  const premiere = anneeScolaire(du)
  const annees = Array.from(
    { length: anneeScolaire(au) - premiere + 1 },
    (_, i) => `${premiere + i}-${premiere + i + 1}`,
  )
  const fermetures = annees.flatMap((annee) => {
    // Every zone has the same Christmas holidays.
    const lues = vacancesScolaires(annee, choix === 'noel' ? 'A' : choix)
    return lues.ok ? lues.value : []
  })
  return {
    fermetures: choix === 'noel' ? fermetures.filter(({ nom }) => nom === 'Noël') : fermetures,
    inconnues: annees.filter((annee) => !ANNEES_CONNUES.includes(annee)),
  }
}
