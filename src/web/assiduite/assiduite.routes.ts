import type { Route } from '../shell/route.ts'
import { apprenantRoutes } from './apprenant.routes.tsx'
import { apprenantsRoutes } from './apprenants.routes.tsx'
import { emploiPresenceRoutes } from './emploi-assiduite.routes.tsx'
import { feuilleRoutes } from './feuille.routes.tsx'

/** Learners, attendance sheets and services. */
export const assiduiteRoutes: readonly Route[] = [
  ...apprenantsRoutes,
  ...apprenantRoutes,
  ...emploiPresenceRoutes,
  ...feuilleRoutes,
]
