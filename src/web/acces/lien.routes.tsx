import { checkLien, demanderLien, utiliserLien } from '#src/app/acces/lien.ts'
import { Notice } from '#src/ui/notice.tsx'
import { writeSecret } from '../shell/cookie.ts'
import { readForm } from '../shell/form.ts'
import { page } from '../shell/page.tsx'
import type { Demande, Route } from '../shell/route.ts'
import { safeSuite } from '../shell/suite.ts'
import { venueOf } from '../shell/venue.ts'
import { connexionPage, MINUTES } from './connexion-page.tsx'

/** The same page whether an account exists or not. */
const sentPage = (d: Demande, courriel: string): Response => {
  const titre = d.t('acces.lien.envoye.titre')
  return page(d, {
    titre,
    children: (
      <>
        <h1>{titre}</h1>
        <p>{d.t('acces.lien.envoye.texte', { courriel, minutes: MINUTES })}</p>
        <p>{d.t('acces.lien.envoye.rien')}</p>
      </>
    ),
  })
}

const deadPage = (d: Demande): Response => {
  const titre = d.t('acces.lien.mort.titre')
  return page(
    d,
    {
      titre,
      children: (
        <>
          <h1>{titre}</h1>
          <Notice poids="avertissement" title={d.t('acces.lien.mort.texte', { minutes: MINUTES })}>
            <p>
              <a href="/connexion">{d.t('acces.lien.mort.autre')}</a>
            </p>
          </Notice>
        </>
      ),
    },
    410,
  )
}

const postDemande = async (d: Demande): Promise<Response> => {
  const form = await readForm(d.c, ['courriel', 'suite'])
  const suite = safeSuite(form.suite)
  if (!form.courriel) return connexionPage(d, { suite, refus: { code: 'lien_vide' } }, 422)
  const asked = await demanderLien(
    d.monde,
    { courriel: form.courriel, suite, langue: d.langue },
    venueOf(d.c),
  )
  return asked.ok
    ? sentPage(d, form.courriel)
    : connexionPage(d, { suite, courriel: form.courriel, refus: asked.refus }, 429)
}

/** Mail scanners open every link they carry: looking shows a button, only the button signs in. */
const showLien = async (d: Demande): Promise<Response> => {
  if (!(await checkLien(d.monde, d.c.req.param('jeton') ?? ''))) return deadPage(d)
  const titre = d.t('acces.lien.confirmer.titre')
  return page(d, {
    titre,
    children: (
      <>
        <h1>{titre}</h1>
        <p>{d.t('acces.lien.confirmer.texte')}</p>
        <form method="post" action={d.c.req.path}>
          <input type="hidden" name="suite" value={safeSuite(d.c.req.query('suite'))} />
          <p className="actions">
            <button>{d.t('acces.lien.confirmer.bouton')}</button>
          </p>
        </form>
      </>
    ),
  })
}

const postLien = async (d: Demande): Promise<Response> => {
  const { suite } = await readForm(d.c, ['suite'])
  const opened = await utiliserLien(d.monde, d.c.req.param('jeton') ?? '', venueOf(d.c))
  if (!opened.ok) return deadPage(d)
  writeSecret(d.c, d.monde.url, opened.value)
  return d.c.redirect(safeSuite(suite), 303)
}

export const lienRoutes: readonly Route[] = [
  { methode: 'POST', chemin: '/connexion/lien', acces: 'public', repondre: postDemande },
  { methode: 'GET', chemin: '/connexion/lien/:jeton', acces: 'public', repondre: showLien },
  { methode: 'POST', chemin: '/connexion/lien/:jeton', acces: 'public', repondre: postLien },
]
