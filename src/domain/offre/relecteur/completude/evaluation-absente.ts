/** How each EC is assessed is fixed within a month of the first class and then untouchable (L613-1). */
import { ecsOf } from '../../maquette/repere.rules.ts'
import type { Controle } from '../controle.ts'
import { citer } from '../droit-cite.ts'
import { lignesDe } from '../source.rules.ts'

export const evaluationAbsente = {
  code: 'evaluation-absente',
  famille: 'completude',
  gravite: 'avertissement',
  lit: (dossier) => {
    const { maquette, pedagogie } = dossier.programme
    const ecs = ecsOf(maquette)
    const sans = ecs.filter(({ ec }) => ec.evaluation === null).length
    if (sans === 0) return []
    const lignes = lignesDe(
      dossier.lecture,
      pedagogie.evaluation.length > 0 ? 'pedagogie.evaluation' : 'maquette',
    )
    const params = { sans, total: ecs.length, dit: pedagogie.evaluation.join(' ; ') || null }
    return [{ chemin: 'pedagogie.evaluation', lignes, params, cite: citer(dossier, 'mcc.delai_fixation') }]
  },
} as const satisfies Controle
