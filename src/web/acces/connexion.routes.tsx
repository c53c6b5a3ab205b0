import { fermerSession, ouvrirSession } from '#src/app/acces/ouvrir-session.ts'
import { dropSecret, readSecret, writeSecret } from '../shell/cookie.ts'
import { readForm } from '../shell/form.ts'
import { redirect } from '../shell/page.tsx'
import type { Demande, Route } from '../shell/route.ts'
import { safeSuite } from '../shell/suite.ts'
import { venueOf } from '../shell/venue.ts'
import { connexionPage } from './connexion-page.tsx'

const showConnexion = (d: Demande): Response => {
  const suite = safeSuite(d.c.req.query('suite'))
  return d.acteur ? redirect(suite) : connexionPage(d, { suite })
}

const postConnexion = async (d: Demande): Promise<Response> => {
  const form = await readForm(d.c, ['courriel', 'suite'], ['motDePasse'])
  const etat = { courriel: form.courriel, suite: safeSuite(form.suite) }
  if (!form.courriel || !form.motDePasse) return connexionPage(d, { ...etat, refus: { code: 'vide' } }, 422)
  const opened = await ouvrirSession(d.monde, form, venueOf(d.c))
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
