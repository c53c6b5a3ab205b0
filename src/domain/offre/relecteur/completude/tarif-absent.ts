/** What it costs and who pays: owed before any contract (Qualiopi 1). */
import type { Controle } from '../controle.ts'
import { citer } from '../droit-cite.ts'

export const tarifAbsent = {
  code: 'tarif-absent',
  famille: 'completude',
  gravite: 'bloquant',
  lit: (dossier) => {
    const { tarifs, statuts } = dossier.programme.parcours
    if (tarifs.length > 0) return []
    const params = { statuts: statuts.join(', ') || null }
    return [{ chemin: 'parcours.tarifs', params, cite: citer(dossier, 'qualiopi.indicateurs') }]
  },
} as const satisfies Controle
