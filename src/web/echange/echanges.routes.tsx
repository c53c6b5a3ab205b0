import { exporterProgramme, fileNameOf } from '#src/app/echange/exporter-programme.ts'
import {
  type DemandeExport,
  type Essai,
  SOURCES_EXPORT,
  showExports,
  tryExport,
  type ValeursDonnees,
} from '#src/app/echange/show-exports.ts'
import { renderRapportCsv, renderRapportJson } from '#src/app/echange/tabulate-rapport.ts'
import { CODES_PROFIL } from '#src/formats/profil/profil.ts'
import { errorPage, page } from '../shell/page.tsx'
import type { DemandeConnectee, Route } from '../shell/route.ts'
import { sendBytes } from '../shell/tableau/fichier.ts'
import { Cartes, EssaiPage } from './echanges-page.tsx'

const idOf = (d: DemandeConnectee): string => d.c.req.param('id') ?? ''
const profilOf = (nom: string | undefined) => CODES_PROFIL.find((code) => code === nom)
const sourceOf = (nom: string | undefined) => SOURCES_EXPORT.find((source) => source === nom) ?? null

const showEssai = (d: DemandeConnectee, essai: Essai, donnees: ValeursDonnees): Response => {
  const titre = `${d.t(`echange.profil.${essai.profil}`)} · ${essai.page.place.parcoursCode}`
  // Asked without a value, the list of what is missing is an answer; after values were sent, it is a refusal.
  const status = essai.issue.ok || d.c.req.method === 'GET' ? 200 : 422
  return page(d, { titre, children: <EssaiPage d={d} essai={essai} donnees={donnees} /> }, status)
}

const show = async (d: DemandeConnectee): Promise<Response> => {
  const profil = profilOf(d.c.req.query('profil'))
  if (profil) {
    const source = sourceOf(d.c.req.query('source'))
    const tried = await tryExport(d.monde, d.acteur, { millesime: idOf(d), profil, source, valeurs: {} })
    return tried.ok ? showEssai(d, tried.value, {}) : errorPage(d, tried.refus)
  }
  const shown = await showExports(d.monde, d.acteur, idOf(d))
  if (!shown.ok) return errorPage(d, shown.refus)
  const titre = `${d.t('echange.titre')} · ${shown.value.place.parcoursCode}`
  return page(d, { titre, children: <Cartes d={d} exports={shown.value} /> })
}

const PREFIXE = 'valeur:'

/** The profile, the text, the deed, and the values given by their element. */
const readBody = async (d: DemandeConnectee) => {
  const body = Object.entries(await d.c.req.parseBody()).flatMap(([nom, value]) =>
    typeof value === 'string' ? [[nom, value.replaceAll('\r\n', '\n')] as const] : [],
  )
  const field = (nom: string): string | undefined => body.find(([own]) => own === nom)?.[1]
  const valeurs = body.flatMap(([nom, value]) =>
    nom.startsWith(PREFIXE) ? [[nom.slice(PREFIXE.length), value] as const] : [],
  )
  return {
    profil: profilOf(field('profil')),
    source: sourceOf(field('source')),
    geste: field('geste') ?? '',
    valeurs: Object.fromEntries(valeurs) as ValeursDonnees,
  }
}

const takeDocument = async (d: DemandeConnectee, demande: DemandeExport): Promise<Response> => {
  const taken = await exporterProgramme(d.monde, d.acteur, demande)
  if (taken.ok) return sendBytes(taken.value.octets, { type: taken.value.mime, nom: taken.value.nom })
  if (taken.refus.code === 'introuvable') return errorPage(d, 'introuvable')
  return showEssai(d, taken.refus.essai, demande.valeurs)
}

const exporter = async (d: DemandeConnectee): Promise<Response> => {
  const { profil, geste, ...asked } = await readBody(d)
  if (!profil) return errorPage(d, 'introuvable')
  const demande = { millesime: idOf(d), profil, ...asked }
  if (geste === 'document') return takeDocument(d, demande)
  const tried = await tryExport(d.monde, d.acteur, demande)
  if (!tried.ok) return errorPage(d, tried.refus)
  const essai = tried.value
  if (essai.issue.ok && geste === 'rapport-json')
    return sendBytes(renderRapportJson(essai), {
      type: 'application/json',
      nom: fileNameOf(essai, 'rapport.json'),
    })
  if (essai.issue.ok && geste === 'rapport-csv')
    return sendBytes(renderRapportCsv(d.t, essai), {
      type: 'text/csv; charset=utf-8',
      nom: fileNameOf(essai, 'rapport.csv'),
    })
  return showEssai(d, essai, demande.valeurs)
}

export const echangesRoutes: readonly Route[] = [
  { methode: 'GET', chemin: '/programmes/:id/echanges', acces: 'programme.lire', repondre: show },
  { methode: 'POST', chemin: '/programmes/:id/echanges', acces: 'programme.lire', repondre: exporter },
]
