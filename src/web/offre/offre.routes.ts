import type { Route } from '../shell/route.ts'
import { comparerRoutes } from './comparer.routes.tsx'
import { modifierRoutes } from './edition/modifier.routes.tsx'
import { maquetteRoutes } from './maquette.routes.tsx'
import { programmeRoutes } from './programme.routes.tsx'
import { programmesRoutes } from './programmes.routes.tsx'

/** The back-office of the programmes. */
export const offreRoutes: readonly Route[] = [
  ...programmesRoutes,
  ...maquetteRoutes,
  ...comparerRoutes,
  ...modifierRoutes,
  ...programmeRoutes,
]
