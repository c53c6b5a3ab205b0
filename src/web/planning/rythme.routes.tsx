import { CHAMPS_RYTHME, type SaisieRythme } from '#src/app/planning/saisie-rythme.ts'
import { type PageRythme, showRythme } from '#src/app/planning/show-rythme.ts'
import { type Colonne, tableOf } from '#src/formats/tableau/table.ts'
import type { Jour } from '#src/kit/jour.ts'
import { errorPage, page } from '../shell/page.tsx'
import type { DemandeConnectee, Route } from '../shell/route.ts'
import { titreDepart } from './frise.tsx'
import { RythmePage } from './rythme-page.tsx'
import { semainesOf, texteSemaine } from './semaines-table.tsx'

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

const tableauSemaines = (d: DemandeConnectee, { etude }: PageRythme) => {
  if (!etude.ok || !etude.value) return []
  const { departs } = etude.value
  const { semaines, lundis } = semainesOf(etude.value)
  return [
    tableOf(d.t('planning.semaines'), lundis, [
      [d.t('planning.semaine'), (lundi) => lundi],
      ...departs.map(
        (depart, i): Colonne<Jour> => [
          titreDepart(d, depart),
          (lundi) => texteSemaine(d, semaines[i]?.get(lundi) ?? []),
        ],
      ),
    ]),
  ]
}

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
      tableaux: () => [tableauTotaux(d, shown.value), ...tableauSemaines(d, shown.value)],
    },
    fautes.length > 0 ? 422 : 200,
  )
}

export const planningRoutes: readonly Route[] = [
  { methode: 'GET', chemin: '/programmes/:id/rythme', acces: 'programme.lire', repondre: show },
]
