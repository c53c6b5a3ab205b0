/** A learner in formation continue is outside the law on internships: another convention, no compulsory pay (B-23). */
import type { Controle } from '../controle.ts'
import { citer } from '../droit-cite.ts'
import { lignesDe } from '../source.rules.ts'

export const stageFc = {
  code: 'stage-fc',
  famille: 'statut',
  gravite: 'avertissement',
  lit: (dossier) => {
    const { organisation } = dossier.programme
    const cite = citer(dossier, 'stage.formation_continue')
    if (!organisation.stageStatuts.includes('FC') || cite.length === 0) return []
    const lignes = lignesDe(dossier.lecture, 'organisation.stageStatuts', 'organisation.stageTexte')
    return [{ chemin: 'organisation.stageStatuts', lignes, params: { mois: organisation.stageMois }, cite }]
  },
} as const satisfies Controle
