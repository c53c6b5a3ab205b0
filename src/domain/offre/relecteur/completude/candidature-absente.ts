/** When and where to apply: a leaflet made for candidates that leaves it out sends them elsewhere (Qualiopi 1, « délais d'accès »). */
import type { Controle } from '../controle.ts'
import { citer } from '../droit-cite.ts'

export const candidatureAbsente = {
  code: 'candidature-absente',
  famille: 'completude',
  gravite: 'bloquant',
  lit: (dossier) =>
    dossier.programme.admission.calendrier.length > 0
      ? []
      : [{ chemin: 'admission.calendrier', cite: citer(dossier, 'qualiopi.indicateurs') }],
} as const satisfies Controle
