import { CHAMPS_RYTHME, type SaisieRythme } from '#src/app/planning/saisie-rythme.ts'
import { type PageRythme, showRythme } from '#src/app/planning/show-rythme.ts'
import { tableOf } from '#src/formats/tableau/table.ts'
import { errorPage, page } from '../shell/page.tsx'
import type { DemandeConnectee, Route } from '../shell/route.ts'
import { RythmePage } from './rythme-page.tsx'

const tableauTotaux = ({ t }: DemandeConnectee, { etude }: PageRythme) =>
  tableOf(t('planning.totaux'), etude.ok ? (etude.value?.departs ?? []) : [], [
    [t('planning.total.depart'), ({ premiere }) => premiere ?? t('planning.frise.seule')],
    [t('planning.total.semaines'), ({ bilan }) => bilan.semaines.length],
    [t('planning.total.jours'), ({ bilan }) => bilan.jours],
    [t('planning.total.heures'), ({ bilan }) => bilan.heures],
    [t('planning.total.parSemaine'), ({ verdict }) => verdict?.heuresSemaineRequises ?? null],
    ['%', ({ part }) => part],
    [t('planning.total.entreprise'), ({ joursEntreprise }) => joursEntreprise],
    [t('planning.total.feries'), ({ bilan }) => bilan.feries.length],
  ])

const show = async (d: DemandeConnectee): Promise<Response> => {
  const saisie = Object.fromEntries(
    CHAMPS_RYTHME.map((champ) => [champ, d.c.req.query(champ)?.trim() ?? '']),
  ) as SaisieRythme
  const shown = await showRythme(d.monde, d.acteur, { millesime: d.c.req.param('id') ?? '', saisie })
  if (!shown.ok) return errorPage(d, 'introuvable')
  const { place, fautes } = shown.value
  return page(
    d,
    {
      titre: `${d.t('planning.rythme')} · ${place.parcoursCode}`,
      largeur: 'large',
      children: <RythmePage d={d} rythme={shown.value} />,
      tableaux: () => [tableauTotaux(d, shown.value)],
    },
    fautes.length > 0 ? 422 : 200,
  )
}

export const planningRoutes: readonly Route[] = [
  { methode: 'GET', chemin: '/programmes/:id/rythme', acces: 'programme.lire', repondre: show },
]
