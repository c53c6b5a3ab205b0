import type { ReactNode } from 'react'
import { cleAgenda, showAgendas } from '#src/app/planning/agenda/list-agendas.ts'
import { fermerAgenda, ouvrirAgenda } from '#src/app/planning/agenda/ouvrir-agenda.ts'
import { showMonPlanning } from '#src/app/planning/agenda/show-mon-planning.ts'
import { Notice } from '#src/ui/notice.tsx'
import { readForm } from '../../shell/form.ts'
import { errorPage, page } from '../../shell/page.tsx'
import type { DemandeConnectee, Route } from '../../shell/route.ts'
import { AdresseMontree } from './adresse-montree.tsx'
import { AgendasPage } from './agendas-page.tsx'
import { MonPlanningPage } from './mon-planning-page.tsx'

const listed = async (d: DemandeConnectee, avis?: ReactNode): Promise<Response> => {
  const shown = await showAgendas(d.monde, d.acteur, d.c.req.param('id') ?? '')
  if (!shown.ok) return errorPage(d, shown.refus.code)
  const children = <AgendasPage d={d} montres={shown.value} avis={avis} />
  return page(d, { titre: d.t('agenda.titre'), largeur: 'large', children })
}

/** The calendar a form names, among those of this timetable. */
const chosen = async (d: DemandeConnectee) => {
  const shown = await showAgendas(d.monde, d.acteur, d.c.req.param('id') ?? '')
  if (!shown.ok) return shown
  const { cle } = await readForm(d.c, ['cle'])
  const found = shown.value.agendas.find(({ cible }) => cleAgenda(cible) === cle)
  return { ok: true, value: found?.cible ?? null } as const
}

const open = async (d: DemandeConnectee): Promise<Response> => {
  const cible = await chosen(d)
  if (!cible.ok) return errorPage(d, cible.refus.code)
  if (!cible.value) return errorPage(d, 'introuvable')
  const opened = await ouvrirAgenda(d.monde, d.acteur, cible.value)
  if (!opened.ok) return errorPage(d, opened.refus.code)
  return listed(d, <AdresseMontree d={d} jeton={opened.value} pdf={cible.value.nature === 'employeur'} />)
}

const close = async (d: DemandeConnectee): Promise<Response> => {
  const cible = await chosen(d)
  if (!cible.ok) return errorPage(d, cible.refus.code)
  if (!cible.value) return errorPage(d, 'introuvable')
  const closed = await fermerAgenda(d.monde, d.acteur, cible.value)
  if (!closed.ok) return errorPage(d, closed.refus.code)
  return listed(d, <Notice poids="succes" title={d.t('agenda.fermee')} live />)
}

const mine = async (d: DemandeConnectee, avis?: ReactNode): Promise<Response> => {
  const planning = await showMonPlanning(d.monde, d.acteur)
  const children = <MonPlanningPage d={d} planning={planning} avis={avis} />
  return page(d, { titre: d.t('vue.monPlanning'), largeur: 'large', children })
}

const openMine = async (d: DemandeConnectee): Promise<Response> => {
  const opened = await ouvrirAgenda(d.monde, d.acteur, { personne: d.acteur.id })
  return opened.ok ? mine(d, <AdresseMontree d={d} jeton={opened.value} />) : errorPage(d, opened.refus.code)
}

const closeMine = async (d: DemandeConnectee): Promise<Response> => {
  const closed = await fermerAgenda(d.monde, d.acteur, { personne: d.acteur.id })
  return closed.ok
    ? mine(d, <Notice poids="succes" title={d.t('agenda.fermee')} live />)
    : errorPage(d, closed.refus.code)
}

export const agendaRoutes: readonly Route[] = [
  { methode: 'GET', chemin: '/emplois/:id/agendas', acces: 'emploi.modifier', repondre: (d) => listed(d) },
  { methode: 'POST', chemin: '/emplois/:id/agendas', acces: 'emploi.modifier', repondre: open },
  { methode: 'POST', chemin: '/emplois/:id/agendas/fermer', acces: 'emploi.modifier', repondre: close },
  { methode: 'GET', chemin: '/mon-planning', acces: 'connecte', repondre: (d) => mine(d) },
  { methode: 'POST', chemin: '/mon-planning/agenda', acces: 'connecte', repondre: openMine },
  { methode: 'POST', chemin: '/mon-planning/agenda/fermer', acces: 'connecte', repondre: closeMine },
]
