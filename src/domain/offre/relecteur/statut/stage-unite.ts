/** « 3 mois » of internship: calendar months, or 66 days of 7 hours? The pay and the calendar depend on it. */
import { fold } from '#src/kit/text.ts'
import type { Controle } from '../controle.ts'
import { citer } from '../droit-cite.ts'

const COMPTE = /\d+\s*(jours?|h\b|heures?|semaines?)/

export const stageUnite = {
  code: 'stage-unite',
  famille: 'statut',
  gravite: 'information',
  lit: (dossier) => {
    const { stageTexte, stageMois } = dossier.programme.organisation
    if (stageTexte === null || stageMois === null || COMPTE.test(fold(stageTexte))) return []
    const cite = citer(dossier, 'stage.jours_par_mois', 'stage.heures_par_jour')
    return [{ chemin: 'organisation.stageTexte', params: { mois: stageMois }, cite }]
  },
} as const satisfies Controle
