import type { ReactNode } from 'react'
import { modifierMatrice } from '#src/app/offre/matrice/modifier-matrice.ts'
import { type PageMatrice, showMatrice } from '#src/app/offre/matrice/show-matrice.ts'
import { AXES, type Axe } from '#src/domain/offre/matrice/lien.rules.ts'
import { Notice } from '#src/ui/notice.tsx'
import { errorPage, page, redirect } from '../../shell/page.tsx'
import type { DemandeConnectee, Route } from '../../shell/route.ts'
import { FilProgramme } from '../programme/fil-programme.tsx'
import { readCoches, valueOf, writeTextes } from './forme-matrice.ts'
import { Grille, Legende } from './grille.tsx'
import { Liste } from './liste.tsx'
import { Manques } from './manques.tsx'
import { Perdus } from './perdus.tsx'
import { buildPlan, type Plan } from './plan-matrice.ts'
import { Synthese } from './synthese.tsx'
import { tableauMatriceRoutes } from './tableau-matrice.routes.ts'

const VUES = [...AXES, 'synthese'] as const
type Vue = (typeof VUES)[number]

const Vues = ({ d, action, vue }: { d: DemandeConnectee; action: string; vue: Vue }) => (
  <nav aria-label={d.t('matrice.vues')}>
    <ul className="onglets">
      {VUES.map((one) => (
        <li key={one}>
          <a href={`${action}?vue=${one}`} aria-current={one === vue ? 'page' : undefined}>
            {d.t(`matrice.vue.${one}`)}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

/** The form around one layout: what was ticked when it was drawn goes with it. */
const Forme = ({
  d,
  plan,
  classe,
  children,
}: {
  d: DemandeConnectee
  plan: Plan
  classe: string
  children: ReactNode
}) => {
  if (!plan.modifiable) return <div className={classe}>{children}</div>
  const lues = plan.rangees.flatMap(({ lignes }) =>
    lignes.flatMap(({ id, ec }) =>
      plan.buts.filter((but) => plan.isCoche(ec, but)).map((but) => valueOf(id, but)),
    ),
  )
  return (
    <form method="post" action={plan.action} className={classe}>
      <input type="hidden" name="axe" value={plan.axe} />
      <input type="hidden" name="textes" value={writeTextes(plan.buts)} />
      <input type="hidden" name="lues" value={lues.join(' ')} />
      {children}
      <p className="enregistrer">
        <button>{d.t('matrice.enregistrer')}</button>
      </p>
    </form>
  )
}

const Cochable = ({ d, shown, axe }: { d: DemandeConnectee; shown: PageMatrice; axe: Axe }) => {
  const { t } = d
  const plan = buildPlan(shown, axe)
  if (plan.buts.length === 0)
    return (
      <Notice title={t(`matrice.rien.${axe}`)}>
        {shown.modifiable && (
          <p>
            <a
              href={`/programmes/${shown.place.id}/modifier?partie=${axe === 'objectifs' ? 'parcours' : axe}`}
            >
              {t('matrice.ecrire')}
            </a>
          </p>
        )}
      </Notice>
    )
  if (plan.rangees.length === 0) return <Notice title={t('matrice.rienEc')} />
  return (
    <>
      <p className="aide">{t('matrice.aide')}</p>
      <Manques d={d} shown={shown} axe={axe} />
      <Forme d={d} plan={plan} classe="matrice-grille">
        <Legende d={d} plan={plan} />
        <Grille d={d} plan={plan} />
      </Forme>
      <Forme d={d} plan={plan} classe="matrice-liste">
        <Liste d={d} plan={plan} />
      </Forme>
    </>
  )
}

const Fait = ({ d }: { d: DemandeConnectee }) => {
  const [ajoutes, retires, perdus] = ['ajoutes', 'retires', 'perdus'].map(
    (nom) => Number(d.c.req.query(nom)) || 0,
  ) as [number, number, number]
  if (d.c.req.query('fait') === undefined) return null
  const title = ajoutes + retires === 0 ? d.t('matrice.faitRien') : d.t('matrice.fait', { ajoutes, retires })
  return (
    <Notice poids={perdus > 0 ? 'avertissement' : 'succes'} title={title} live>
      {perdus > 0 && <p>{d.t('matrice.perdus', { perdus })}</p>}
    </Notice>
  )
}

type Etat = { readonly vue: Vue; readonly refus?: string; readonly status?: number }

const render = async (d: DemandeConnectee, { vue, refus, status = 200 }: Etat): Promise<Response> => {
  const answer = await showMatrice(d.monde, d.acteur, d.c.req.param('id') ?? '')
  if (!answer.ok) return errorPage(d, 'introuvable')
  const shown = answer.value
  const { t } = d
  const action = `/programmes/${shown.place.id}/matrice`
  const titre = `${t('matrice.titre')} · ${shown.place.parcoursCode}`
  const children = (
    <>
      <FilProgramme d={d} place={shown.place} suite={[{ text: t('matrice.titre') }]} />
      <h1>{titre}</h1>
      {refus ? <Notice poids="bloquant" title={refus} live /> : <Fait d={d} />}
      {!shown.modifiable && <p className="aide">{t('offre.texte.fige')}</p>}
      <Vues d={d} action={action} vue={vue} />
      <Perdus d={d} shown={shown} />
      {vue === 'synthese' ? <Synthese d={d} shown={shown} /> : <Cochable d={d} shown={shown} axe={vue} />}
      <p>
        {t('matrice.telecharger')} : <a href={`${action}.csv?vue=${vue}`}>CSV</a>,{' '}
        <a href={`${action}.xlsx`}>XLSX</a>
      </p>
    </>
  )
  return page(d, { titre, largeur: 'large', children }, status)
}

const show = (d: DemandeConnectee): Promise<Response> =>
  render(d, { vue: VUES.find((one) => one === d.c.req.query('vue')) ?? 'competences' })

const cocher = async (d: DemandeConnectee): Promise<Response> => {
  const coches = await readCoches(d.c)
  if (!coches) return errorPage(d, 'introuvable')
  const millesime = d.c.req.param('id') ?? ''
  const answer = await modifierMatrice(d.monde, d.acteur, { millesime, ...coches })
  if (answer.ok) {
    const { ajoutes, retires, perdus } = answer.value
    const counts = `ajoutes=${ajoutes}&retires=${retires}&perdus=${perdus}`
    return redirect(`/programmes/${millesime}/matrice?vue=${coches.axe}&fait=1&${counts}`)
  }
  const { code } = answer.refus
  if (code !== 'pas-en-brouillon') return errorPage(d, code)
  return render(d, { vue: coches.axe, refus: d.t('edition.refus.pasEnBrouillon'), status: 409 })
}

export const matriceRoutes: readonly Route[] = [
  ...tableauMatriceRoutes,
  { methode: 'GET', chemin: '/programmes/:id/matrice', acces: 'programme.lire', repondre: show },
  { methode: 'POST', chemin: '/programmes/:id/matrice', acces: 'programme.modifier', repondre: cocher },
]
