/**
 * Assessment rules are settled within the month that follows the start of teaching and stand for the year (code de
 * l’éducation, L613-1): after it, a programme whose rules nobody voted has none that bind.
 */
import { limiteMcc } from '../../registre/mcc.rules.ts'
import type { Controle } from '../controle.ts'
import { citer } from '../droit-cite.ts'

export const mccNonVotees = {
  code: 'mcc-non-votees',
  famille: 'completude',
  gravite: 'avertissement',
  lit: (dossier) => {
    const { programme, registres, droit, today } = dossier
    const { debut } = programme.organisation
    const { anneeUniversitaire } = programme.document
    const limite = limiteMcc(droit, debut)
    if (registres === null || limite === null || today <= limite) return []
    const voted = registres.mcc.some(
      ({ annee }) => anneeUniversitaire === null || annee === anneeUniversitaire,
    )
    return voted
      ? []
      : [
          {
            chemin: 'pedagogie.evaluation',
            params: { debut, limite },
            cite: citer(dossier, 'mcc.delai_fixation'),
          },
        ]
  },
} as const satisfies Controle
