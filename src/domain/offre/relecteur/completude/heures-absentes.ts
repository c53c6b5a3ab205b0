/** No line of the maquette says how long it lasts: the duration is the first thing a fiche owes (Qualiopi 1). */
import { sommeHeures } from '../../heures.rules.ts'
import type { Controle } from '../controle.ts'
import { citer } from '../droit-cite.ts'

export const heuresAbsentes = {
  code: 'heures-absentes',
  famille: 'completude',
  gravite: 'bloquant',
  lit: (dossier) => {
    const { maquette, organisation } = dossier.programme
    const { inconnues, lignes } = sommeHeures(maquette)
    if (inconnues === 0 || (lignes > 0 && organisation.heuresAnnoncees !== null)) return []
    const params = { inconnues, total: inconnues + lignes }
    return [{ chemin: 'maquette', params, cite: citer(dossier, 'qualiopi.indicateurs') }]
  },
} as const satisfies Controle
