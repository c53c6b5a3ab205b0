import { leavesOfProgramme, valueAt } from './chemin.ts'
import type { Ligne, Rapport } from './rapport.ts'

/**
 * The report of an export whose reading back is exact: a field found again at its own place is kept, any other is
 * dropped. `cible` names the document's part.
 */
export const compareRapport = (source: object, relu: object, cible: string): Rapport =>
  leavesOfProgramme(source).map(
    ({ chemin }): Ligne =>
      valueAt(relu, chemin) === valueAt(source, chemin)
        ? { sort: 'conserve', source: chemin, cible }
        : { sort: 'abandonne', source: chemin, raison: 'sans_place' },
  )
