/** Findings on the brochures that no listed flaw asks for: each is true, and this is why. */
import type { Place } from './attendu.ts'

export const HORS_LISTE: Readonly<Record<'mpt' | 'cipt', readonly (readonly [...Place, string])[]>> = {
  mpt: [
    [
      'cnfpt-niveau',
      [5, 123],
      'apprentices are expected in collectivités, whose CNFPT money stops below a master',
    ],
    ['homonyme', [197], 'the other side of CIPT-F32: the title exists in both institutions'],
  ],
  cipt: [
    [
      'matrice-vide',
      'competences',
      'the leaflet prints skills and objectives, and nothing says which line serves them',
    ],
    ['contact-sans-moyen', [102], 'both heads are named without mail nor phone'],
    ['langue-absente', 'maquette', 'said of the law where CIPT-F25 says it of the certification'],
    [
      'heures-hors-limites',
      [44],
      '487 h pass the 25 % of a contrat de professionnalisation of 379 days (A.4: 417.2 h)',
    ],
    [
      'activite-sans-enseignement',
      [159],
      'no line of the table names finance, an activity the leaflet announces',
    ],
    ['ecriture-inclusive', [33], 'other occurrences of CIPT-F20'],
    ['ecriture-inclusive', [34], 'other occurrences of CIPT-F20'],
    ['ligature', [157], 'other occurrences of CIPT-F21'],
    ['ligature', [162], 'other occurrences of CIPT-F21'],
    ['ligature', [171], 'other occurrences of CIPT-F21'],
    ['ligature', [178], 'other occurrences of CIPT-F21'],
  ],
}
