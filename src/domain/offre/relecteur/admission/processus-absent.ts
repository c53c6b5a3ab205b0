/** Conditions are stated, and how one is admitted is not: neither steps, nor pieces. */
import type { Controle } from '../controle.ts'
import { citer } from '../droit-cite.ts'
import { lignesDe } from '../source.rules.ts'

export const processusAbsent = {
  code: 'processus-absent',
  famille: 'admission',
  gravite: 'bloquant',
  lit: (dossier) => {
    const { etapes, pieces } = dossier.programme.admission
    if (etapes.length > 0 || pieces.length > 0) return []
    const lignes = lignesDe(dossier.lecture, 'admission.criteres')
    return [{ chemin: 'admission.etapes', lignes, cite: citer(dossier, 'qualiopi.indicateurs') }]
  },
} as const satisfies Controle
