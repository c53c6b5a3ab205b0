import {
  exporterAnneePdf,
  exporterSeances,
  exporterSemainePdf,
} from '#src/app/planning/export/exporter-vue.ts'
import { errorPage } from '../../shell/page.tsx'
import type { DemandeConnectee, Route } from '../../shell/route.ts'
import { sendBytes } from '../../shell/tableau/fichier.ts'
import { routesTableau } from '../../shell/tableau/routes-tableau.ts'
import { readDemande } from '../vue/adresse-vue.ts'

const anneePdf = async (d: DemandeConnectee): Promise<Response> => {
  const pdf = await exporterAnneePdf(d.monde, d.acteur, readDemande(d))
  return pdf.ok
    ? sendBytes(pdf.value, { type: 'application/pdf', nom: 'annee.pdf', inline: true })
    : errorPage(d, 'introuvable')
}

const semainePdf = async (d: DemandeConnectee): Promise<Response> => {
  const semaine = d.c.req.query('semaine') ?? ''
  const pdf = await exporterSemainePdf(d.monde, d.acteur, { ...readDemande(d), semaine })
  return pdf.ok
    ? sendBytes(pdf.value, { type: 'application/pdf', nom: 'semaine.pdf', inline: true })
    : errorPage(d, 'introuvable')
}

const seances = routesTableau({
  chemin: '/emplois/:id/seances',
  acces: 'emploi.lire',
  read: async (d, format) => {
    const made = await exporterSeances(d.monde, d.acteur, readDemande(d))
    if (!made.ok) return null
    return { nom: 'seances', tables: format === 'csv' ? [made.value.tout] : made.value.feuilles }
  },
})

export const exportRoutes: readonly Route[] = [
  { methode: 'GET', chemin: '/emplois/:id/annee.pdf', acces: 'emploi.lire', repondre: anneePdf },
  { methode: 'GET', chemin: '/emplois/:id/semaine.pdf', acces: 'emploi.lire', repondre: semainePdf },
  ...seances,
]
