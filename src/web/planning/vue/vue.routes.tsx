import { nomSujet } from '#src/app/planning/vue/nom-sujet.ts'
import { showAnnee } from '#src/app/planning/vue/show-annee.ts'
import { showSemaine } from '#src/app/planning/vue/show-semaine.ts'
import { errorPage, page } from '../../shell/page.tsx'
import type { DemandeConnectee, Route } from '../../shell/route.ts'
import { readDemande } from './adresse-vue.ts'
import { AnneePage } from './annee-page.tsx'
import { SemainePage } from './semaine-page.tsx'

const semaine = async (d: DemandeConnectee): Promise<Response> => {
  const shown = await showSemaine(d.monde, d.acteur, {
    ...readDemande(d),
    semaine: d.c.req.query('semaine') ?? '',
    deplacer: d.c.req.query('deplacer') ?? '',
  })
  if (!shown.ok) return errorPage(d, 'introuvable')
  return page(d, {
    titre: `${d.t('vue.semaine')} · ${nomSujet(shown.value.vue, d.t)}`,
    largeur: 'large',
    ...(shown.value.vue.modifiable && { islands: ['emploi'] }),
    children: <SemainePage d={d} semaine={shown.value} />,
  })
}

const annee = async (d: DemandeConnectee): Promise<Response> => {
  const shown = await showAnnee(d.monde, d.acteur, readDemande(d))
  if (!shown.ok) return errorPage(d, 'introuvable')
  return page(d, {
    titre: `${d.t('vue.annee')} · ${nomSujet(shown.value.vue, d.t)}`,
    largeur: 'large',
    children: <AnneePage d={d} annee={shown.value} />,
  })
}

export const vueRoutes: readonly Route[] = [
  { methode: 'GET', chemin: '/emplois/:id/semaine', acces: 'emploi.lire', repondre: semaine },
  { methode: 'GET', chemin: '/emplois/:id/annee', acces: 'emploi.lire', repondre: annee },
]
