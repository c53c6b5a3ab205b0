/** Every address of the house: each noun keeps its own lines and this file joins them. */
import { compteRoutes } from './acces/compte.routes.tsx'
import { connexionRoutes } from './acces/connexion.routes.tsx'
import { lienRoutes } from './acces/lien.routes.tsx'
import { assiduiteRoutes } from './assiduite/assiduite.routes.ts'
import { employeursRoutes } from './contrat/employeurs.routes.tsx'
import { missionsRoutes } from './contrat/missions.routes.tsx'
import { demandesRoutes } from './demande/demandes.routes.tsx'
import { ecrireRoutes } from './demande/ecrire.routes.tsx'
import { echangesRoutes } from './echange/echanges.routes.tsx'
import { importerRoutes } from './echange/import/importer.routes.tsx'
import { ooapiRoutes } from './echange/ooapi.routes.ts'
import { insertionRoutes } from './indicateur/insertion.routes.tsx'
import { offreRoutes } from './offre/offre.routes.ts'
import { composanteRoutes } from './organisation/composante.routes.tsx'
import { etablissementRoutes } from './organisation/etablissement.routes.tsx'
import { boiteRoutes } from './personne/boite.routes.tsx'
import { personneRoutes } from './personne/personne.routes.tsx'
import { agendaRoutes } from './planning/agenda/agenda.routes.tsx'
import { fluxRoutes } from './planning/agenda/flux.routes.ts'
import { deplacerRoutes } from './planning/deplacement/deplacer.routes.tsx'
import { dispenseRoutes } from './planning/dispense/dispense.routes.ts'
import { attenteRoutes } from './planning/emploi/attente.routes.tsx'
import { calculRoutes } from './planning/emploi/calcul.routes.tsx'
import { calendrierRoutes } from './planning/emploi/calendrier/calendrier.routes.tsx'
import { emploiRoutes } from './planning/emploi/emploi.routes.tsx'
import { emploisRoutes } from './planning/emploi/emplois.routes.tsx'
import { importancesRoutes } from './planning/emploi/reglage/importances.routes.tsx'
import { ressourcesRoutes } from './planning/emploi/ressource/ressources.routes.tsx'
import { rythmeGroupeRoutes } from './planning/emploi/ressource/rythme-groupe.routes.tsx'
import { suppressionRoutes } from './planning/emploi/suppression.routes.tsx'
import { versionsRoutes } from './planning/emploi/versions.routes.tsx'
import { exportRoutes } from './planning/export/export.routes.ts'
import { qualiteRoutes } from './planning/qualite/qualite.routes.tsx'
import { planningRoutes } from './planning/rythme.routes.tsx'
import { vueRoutes } from './planning/vue/vue.routes.tsx'
import { catalogueRoutes } from './publication/catalogue.routes.tsx'
import { changementsRoutes } from './publication/changements.routes.tsx'
import { ficheRoutes } from './publication/fiche.routes.tsx'
import { fichePdfRoutes } from './publication/fiche-pdf.routes.ts'
import { sitemapRoutes } from './publication/sitemap.routes.ts'
import { registreRoutes } from './registre/registre.routes.tsx'
import { relectureRoutes } from './relecteur/relecture.routes.tsx'
import type { Route } from './shell/route.ts'
import { socleRoutes } from './socle/accueil.routes.tsx'
import { administrationRoutes } from './socle/administration.routes.tsx'
import { auditRoutes } from './socle/audit.routes.tsx'
import { courrierRoutes } from './socle/courrier.routes.tsx'

export const routeTable: readonly Route[] = [
  ...socleRoutes,
  ...connexionRoutes,
  ...lienRoutes,
  ...compteRoutes,
  ...offreRoutes,
  ...registreRoutes,
  ...insertionRoutes,
  ...employeursRoutes,
  ...missionsRoutes,
  ...ecrireRoutes,
  ...demandesRoutes,
  ...relectureRoutes,
  ...planningRoutes,
  ...qualiteRoutes,
  ...emploisRoutes,
  ...emploiRoutes,
  ...calendrierRoutes,
  ...ressourcesRoutes,
  ...importancesRoutes,
  ...rythmeGroupeRoutes,
  ...calculRoutes,
  ...attenteRoutes,
  ...versionsRoutes,
  ...dispenseRoutes,
  ...suppressionRoutes,
  ...vueRoutes,
  ...assiduiteRoutes,
  ...exportRoutes,
  ...deplacerRoutes,
  ...agendaRoutes,
  ...fluxRoutes,
  ...echangesRoutes,
  ...importerRoutes,
  ...ooapiRoutes,
  ...administrationRoutes,
  ...auditRoutes,
  ...courrierRoutes,
  ...personneRoutes,
  ...boiteRoutes,
  ...composanteRoutes,
  ...etablissementRoutes,
  ...catalogueRoutes,
  ...fichePdfRoutes,
  ...ficheRoutes,
  ...changementsRoutes,
  ...sitemapRoutes,
]
