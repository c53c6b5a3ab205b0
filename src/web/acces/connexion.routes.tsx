import { fermerSession, ouvrirSession, type RefusConnexion } from '#src/app/acces/ouvrir-session.ts'
import { writeHeure } from '#src/app/message/date-message.ts'
import { Field } from '#src/ui/form/field.tsx'
import { Notice } from '#src/ui/form/notice.tsx'
import { dropSecret, readSecret, writeSecret } from '../shell/cookie.ts'
import { readForm } from '../shell/form.ts'
import { page, redirect } from '../shell/page.tsx'
import type { Demande, Route } from '../shell/route.ts'
import { safeSuite } from '../shell/suite.ts'
import { venueOf } from '../shell/venue.ts'

type Etat = {
  readonly suite: string
  readonly courriel?: string
  readonly refus?: RefusConnexion | { readonly code: 'vide' }
}

const Refus = ({ d, etat: { refus } }: { d: Demande; etat: Etat }) => {
  if (!refus || refus.code === 'vide') return null
  if (refus.code === 'limite')
    return (
      <Notice kind="alerte">
        <p>{d.t('acces.connexion.limite', { heure: writeHeure(d.langue, refus.jusqu) })}</p>
      </Notice>
    )
  return (
    <Notice kind="alerte">
      <p>
        {d.t('acces.connexion.refus')} {d.t('acces.connexion.sortie')}
      </p>
    </Notice>
  )
}

const connexionPage = (d: Demande, etat: Etat, status = 200): Response => {
  const empty = etat.refus?.code === 'vide' ? d.t('acces.connexion.vide') : undefined
  return page(
    d,
    {
      titre: d.t('acces.connexion.titre'),
      children: (
        <>
          <h1>{d.t('acces.connexion.titre')}</h1>
          <Refus d={d} etat={etat} />
          <form method="post" action="/connexion">
            <input type="hidden" name="suite" value={etat.suite} />
            <Field
              name="courriel"
              type="email"
              label={d.t('acces.connexion.courriel')}
              autoComplete="username"
              value={etat.courriel}
              error={etat.courriel ? undefined : empty}
              required
            />
            <Field
              name="motDePasse"
              type="password"
              label={d.t('acces.connexion.motDePasse')}
              autoComplete="current-password"
              error={empty}
              required
            />
            <p className="actions">
              <button>{d.t('acces.connexion.entrer')}</button>
            </p>
          </form>
        </>
      ),
    },
    status,
  )
}

const showConnexion = (d: Demande): Response => {
  const suite = safeSuite(d.c.req.query('suite'))
  return d.acteur ? redirect(suite) : connexionPage(d, { suite })
}

const postConnexion = async (d: Demande): Promise<Response> => {
  const form = await readForm(d.c, ['courriel', 'suite'])
  const { motDePasse } = await d.c.req.parseBody()
  const etat = { courriel: form.courriel, suite: safeSuite(form.suite) }
  if (!form.courriel || typeof motDePasse !== 'string' || !motDePasse)
    return connexionPage(d, { ...etat, refus: { code: 'vide' } }, 422)
  const opened = await ouvrirSession(d.monde, { courriel: form.courriel, motDePasse }, venueOf(d.c))
  if (!opened.ok)
    return connexionPage(d, { ...etat, refus: opened.refus }, opened.refus.code === 'limite' ? 429 : 422)
  writeSecret(d.c, d.monde.url, opened.value)
  return d.c.redirect(etat.suite, 303)
}

const postDeconnexion = async (d: Demande): Promise<Response> => {
  const secret = readSecret(d.c, d.monde.url)
  if (secret) await fermerSession(d.monde, secret)
  dropSecret(d.c, d.monde.url)
  return d.c.redirect('/', 303)
}

export const connexionRoutes: readonly Route[] = [
  { methode: 'GET', chemin: '/connexion', acces: 'public', repondre: showConnexion },
  { methode: 'POST', chemin: '/connexion', acces: 'public', repondre: postConnexion },
  { methode: 'POST', chemin: '/deconnexion', acces: 'public', repondre: postDeconnexion },
]
