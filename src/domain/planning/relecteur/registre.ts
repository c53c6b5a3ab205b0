/** Every check that needs the rhythm, in the order its findings are read. */
import { dureeAnnoncee } from './duree-annoncee.ts'
import { heuresHorsLimites } from './heures-hors-limites.ts'
import { mobiliteSansFenetre } from './mobilite-sans-fenetre.ts'
import { proTropLong } from './pro-trop-long.ts'
import { rythmeIntenable } from './rythme-intenable.ts'
import { rythmeSelonSemaine } from './rythme-selon-semaine.ts'
import { semaineApprenti } from './semaine-apprenti.ts'
import { stageSansPlace } from './stage-sans-place.ts'

export const CONTROLES_PLANNING = [
  rythmeIntenable,
  rythmeSelonSemaine,
  heuresHorsLimites,
  proTropLong,
  dureeAnnoncee,
  semaineApprenti,
  stageSansPlace,
  mobiliteSansFenetre,
] as const

export type CodeRelecturePlanning = (typeof CONTROLES_PLANNING)[number]['code']
