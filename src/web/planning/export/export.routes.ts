import {
  exporterAnneePdf,
  exporterSeances,
  exporterSemainePdf,
} from '#src/app/planning/export/exporter-vue.ts'
import { renderCsv } from '#src/formats/tableau/csv.ts'
import { renderXlsx } from '#src/formats/tableau/xlsx.ts'
import { errorPage } from '../../shell/page.tsx'
import type { DemandeConnectee, Route } from '../../shell/route.ts'
import { readDemande } from '../vue/adresse-vue.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type Fichier = { readonly type: string; readonly nom: string; readonly inline?: boolean }

const send = (bytes: Uint8Array | string, { type, nom, inline = false }: Fichier): Response =>
  new Response(typeof bytes === 'string' ? bytes : Buffer.from(bytes), {
    headers: {
      'content-type': type,
      'content-disposition': `${inline ? 'inline' : 'attachment'}; filename="${nom}"`,
      'cache-control': 'private, no-store',
    },
  })

const anneePdf = async (d: DemandeConnectee): Promise<Response> => {
  const pdf = await exporterAnneePdf(d.monde, d.acteur, readDemande(d))
  return pdf.ok
    ? send(pdf.value, { type: 'application/pdf', nom: 'annee.pdf', inline: true })
    : errorPage(d, 'introuvable')
}

const semainePdf = async (d: DemandeConnectee): Promise<Response> => {
  const semaine = d.c.req.query('semaine') ?? ''
  const pdf = await exporterSemainePdf(d.monde, d.acteur, { ...readDemande(d), semaine })
  return pdf.ok
    ? send(pdf.value, { type: 'application/pdf', nom: 'semaine.pdf', inline: true })
    : errorPage(d, 'introuvable')
}

const xlsx = async (d: DemandeConnectee): Promise<Response> => {
  const made = await exporterSeances(d.monde, d.acteur, readDemande(d))
  return made.ok
    ? send(await renderXlsx(made.value.feuilles), { type: XLSX, nom: 'seances.xlsx' })
    : errorPage(d, 'introuvable')
}

const csv = async (d: DemandeConnectee): Promise<Response> => {
  const made = await exporterSeances(d.monde, d.acteur, readDemande(d))
  return made.ok
    ? send(renderCsv(made.value.tout), { type: 'text/csv; charset=utf-8', nom: 'seances.csv' })
    : errorPage(d, 'introuvable')
}

export const exportRoutes: readonly Route[] = [
  { methode: 'GET', chemin: '/emplois/:id/annee.pdf', acces: 'emploi.lire', repondre: anneePdf },
  { methode: 'GET', chemin: '/emplois/:id/semaine.pdf', acces: 'emploi.lire', repondre: semainePdf },
  { methode: 'GET', chemin: '/emplois/:id/seances.xlsx', acces: 'emploi.lire', repondre: xlsx },
  { methode: 'GET', chemin: '/emplois/:id/seances.csv', acces: 'emploi.lire', repondre: csv },
]
