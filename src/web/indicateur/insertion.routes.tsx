import {
  type PageInsertion,
  showInsertion,
  showInsertionPublique,
} from '#src/app/indicateur/show-insertion.ts'
import {
  coderReponses,
  moisEnquete,
  noterReponses,
  ouvrirEnquete,
  type RefusEnquete,
} from '#src/app/indicateur/tenir-enquete.ts'
import { droit } from '#src/domain/droit/registre.ts'
import { SEUIL_PUBLICATION } from '#src/domain/indicateur/insertion.rules.ts'
import { Empty } from '#src/ui/empty.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { FilProgramme } from '../offre/programme/fil-programme.tsx'
import { readForm } from '../shell/form.ts'
import { errorPage, page, redirect } from '../shell/page.tsx'
import type { Demande, DemandeConnectee, Route } from '../shell/route.ts'
import { Bilan } from './insertion-bilan.tsx'
import { CoderForm, NoterForm, OuvrirForm } from './insertion-forms.tsx'

const idOf = (d: DemandeConnectee): string => d.c.req.param('id') ?? ''
const hrefOf = (id: string): string => `/programmes/${id}/insertion`

type Etat = {
  readonly refus?: 'saisie' | 'deja-ouverte'
  readonly saisie?: Readonly<Record<string, string>> | undefined
}

const Enquetes = ({ d, vue }: { d: DemandeConnectee; vue: PageInsertion }) =>
  vue.enquetes.map((enquete) => (
    <div key={enquete.id} className="partie-page">
      <h2 id={`enquete-${enquete.id}`}>
        {d.t('insertion.enquete', { promotion: enquete.promotion, mois: enquete.mois })}
      </h2>
      {!enquete.bilan.publiable && (
        <p className="aide">{d.t('insertion.retenue', { seuil: SEUIL_PUBLICATION })}</p>
      )}
      {enquete.reponses.length === 0 ? (
        <p>{d.t('insertion.reponsesVides')}</p>
      ) : (
        <Bilan d={d} enquete={enquete} metiers={vue.metiers} />
      )}
      {vue.modifiable && (
        <>
          <CoderForm d={d} action={hrefOf(vue.place.id)} enquete={enquete} metiers={vue.metiers} />
          <NoterForm d={d} action={hrefOf(vue.place.id)} id={enquete.id} />
        </>
      )}
    </div>
  ))

const render = async (d: DemandeConnectee, { refus, saisie }: Etat, status = 200): Promise<Response> => {
  const shown = await showInsertion(d.monde, d.acteur, idOf(d))
  if (!shown.ok) return errorPage(d, shown.refus)
  const vue = shown.value
  const { place } = vue
  const titre = d.t('insertion.titre.de', { nom: place.parcoursCode })
  const mois = moisEnquete(droit, d.acteur.today)
  return page(
    d,
    {
      titre,
      children: (
        <>
          <FilProgramme d={d} place={place} suite={[{ text: d.t('insertion.titre') }]} />
          <h1>{titre}</h1>
          {d.c.req.query('fait') && <Notice poids="succes" live title={d.t('insertion.fait')} />}
          {refus && (
            <Notice poids="bloquant" live title={d.t('insertion.refus.titre')}>
              <p>{d.t(`insertion.refus.${refus}`)}</p>
            </Notice>
          )}
          <p className="aide">{d.t('insertion.texte')}</p>
          <p className="actions">
            <a className="bouton second" href={`/programmes/${place.id}/registres#metier`}>
              {d.t('insertion.metiers')}
            </a>
            <a className="bouton second" href={`/formations/${place.adresse}/insertion`}>
              {d.t('insertion.public')}
            </a>
          </p>
          {vue.enquetes.length === 0 && (
            <Empty title={d.t('insertion.vide')}>
              <p>{d.t('insertion.vide.texte')}</p>
            </Empty>
          )}
          <Enquetes d={d} vue={vue} />
          {vue.modifiable && <OuvrirForm d={d} action={hrefOf(place.id)} mois={mois} saisie={saisie} />}
        </>
      ),
    },
    status,
  )
}

const refused = (
  d: DemandeConnectee,
  { code }: RefusEnquete,
  saisie?: Readonly<Record<string, string>>,
): Response | Promise<Response> =>
  code === 'introuvable' || code === 'interdit'
    ? errorPage(d, code)
    : render(d, { refus: code, saisie }, code === 'deja-ouverte' ? 409 : 422)

const ouvrir = async (d: DemandeConnectee): Promise<Response> => {
  const saisie = await readForm(d.c, ['promotion', 'mois', 'interroges', 'source'])
  const done = await ouvrirEnquete(d.monde, d.acteur, idOf(d), saisie)
  return done.ok ? redirect(`${hrefOf(idOf(d))}?fait=1`) : refused(d, done.refus, saisie)
}

const noter = async (d: DemandeConnectee): Promise<Response> => {
  const asked = await readForm(d.c, ['situation', 'emplois', 'nombre'])
  const enquete = d.c.req.param('enquete') ?? ''
  const done = await noterReponses(d.monde, d.acteur, { millesime: idOf(d), enquete, asked })
  return done.ok ? redirect(`${hrefOf(idOf(d))}?fait=1#enquete-${enquete}`) : refused(d, done.refus)
}

const REPONSE = /^reponse-(.+)$/

const coder = async (d: DemandeConnectee): Promise<Response> => {
  const body = await d.c.req.parseBody()
  const codes = new Map(
    Object.entries(body).flatMap(([name, value]) => {
      const id = REPONSE.exec(name)?.[1]
      return id && typeof value === 'string' ? [[id, value] as const] : []
    }),
  )
  const enquete = d.c.req.param('enquete') ?? ''
  const done = await coderReponses(d.monde, d.acteur, { millesime: idOf(d), enquete, codes })
  return done.ok ? redirect(`${hrefOf(idOf(d))}?fait=1#enquete-${enquete}`) : refused(d, done.refus)
}

const showPublic = async (d: Demande): Promise<Response> => {
  const shown = await showInsertionPublique(d.monde, d.c.req.param('adresse') ?? '')
  if (!shown) return errorPage(d, 'introuvable')
  const titre = d.t('insertion.publique.titre', { intitule: shown.intitule })
  return page(d, {
    titre,
    children: (
      <>
        <h1>{titre}</h1>
        <p>
          <a href={`/formations/${shown.adresse}`}>{d.t('insertion.publique.fiche')}</a>
        </p>
        {shown.enquetes.length === 0 && (
          <Empty title={d.t('insertion.publique.aucune')}>
            <p>{d.t('insertion.publique.aucune.texte')}</p>
          </Empty>
        )}
        {shown.enquetes.map((enquete) => (
          <div key={enquete.id} className="partie-page">
            <h2 id={`enquete-${enquete.id}`}>
              {d.t('insertion.enquete', { promotion: enquete.promotion, mois: enquete.mois })}
            </h2>
            <Bilan d={d} enquete={enquete} metiers={shown.metiers} />
          </div>
        ))}
        {shown.enquetes.length > 0 && shown.retenues > 0 && (
          <p className="aide">{d.t('insertion.retenue', { seuil: SEUIL_PUBLICATION })}</p>
        )}
      </>
    ),
  })
}

/** The graduate surveys: kept by the team of a programme, read by anyone. */
export const insertionRoutes: readonly Route[] = [
  {
    methode: 'GET',
    chemin: '/programmes/:id/insertion',
    acces: 'programme.lire',
    repondre: (d) => render(d, {}),
  },
  { methode: 'POST', chemin: '/programmes/:id/insertion', acces: 'enquete.tenir', repondre: ouvrir },
  {
    methode: 'POST',
    chemin: '/programmes/:id/insertion/:enquete/reponses',
    acces: 'enquete.tenir',
    repondre: noter,
  },
  {
    methode: 'POST',
    chemin: '/programmes/:id/insertion/:enquete/coder',
    acces: 'enquete.tenir',
    repondre: coder,
  },
  { methode: 'GET', chemin: '/formations/:adresse/insertion', acces: 'public', repondre: showPublic },
]
