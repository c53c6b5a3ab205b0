import type { Route } from '../shell/route.ts'
import { deposerRoutes } from './brochure/deposer.routes.tsx'
import { revueRoutes } from './brochure/revue.routes.tsx'
import { comparerRoutes } from './comparaison/comparer.routes.tsx'
import { modifierRoutes } from './edition/modifier.routes.tsx'
import { maquetteRoutes } from './maquette/maquette.routes.tsx'
import { matriceRoutes } from './matrice/matrice.routes.tsx'
import { mutualisationRoutes } from './mutualisation/mutualisations.routes.tsx'
import { programmeRoutes } from './programme.routes.tsx'
import { programmesRoutes } from './programmes.routes.tsx'
import { reconduireRoutes } from './reconduction/reconduire.routes.tsx'
import { registreRoutes } from './rncp/registre.routes.tsx'
import { rncpRoutes } from './rncp/rncp.routes.tsx'

/** The back-office of the programmes. */
export const offreRoutes: readonly Route[] = [
  ...deposerRoutes,
  ...revueRoutes,
  ...programmesRoutes,
  ...maquetteRoutes,
  ...matriceRoutes,
  ...mutualisationRoutes,
  ...comparerRoutes,
  ...modifierRoutes,
  ...rncpRoutes,
  ...programmeRoutes,
  ...registreRoutes,
  ...reconduireRoutes,
]
