/** Every address of the house: each noun keeps its own lines and this file joins them. */
import { connexionRoutes } from './acces/connexion.routes.tsx'
import type { Route } from './shell/route.ts'
import { socleRoutes } from './socle/accueil.routes.tsx'

export const routeTable: readonly Route[] = [...socleRoutes, ...connexionRoutes]
