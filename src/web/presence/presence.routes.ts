import type { Route } from '../shell/route.ts'
import { apprenantRoutes } from './apprenant.routes.tsx'
import { apprenantsRoutes } from './apprenants.routes.tsx'
import { emploiPresenceRoutes } from './emploi-presence.routes.tsx'
import { feuilleRoutes } from './feuille.routes.tsx'

/** Learners, attendance sheets and services. */
export const presenceRoutes: readonly Route[] = [
  ...apprenantsRoutes,
  ...apprenantRoutes,
  ...emploiPresenceRoutes,
  ...feuilleRoutes,
]
