import { LIEN_MAX } from '#src/app/acces/duree.ts'
import type { RefusConnexion } from '#src/app/acces/ouvrir-session.ts'
import { writeHeure } from '#src/app/message/date-message.ts'
import { TextField } from '#src/ui/input.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { page } from '../shell/page.tsx'
import type { Demande } from '../shell/route.ts'

export const MINUTES = LIEN_MAX / 60_000

export type EtatConnexion = {
  readonly suite: string
  readonly courriel?: string
  readonly refus?: RefusConnexion | { readonly code: 'vide' | 'lien_vide' }
}

/** What stops the form, or nothing. */
export const RefusConnexionNotice = ({ d, refus }: { d: Demande; refus: EtatConnexion['refus'] }) => {
  if (refus?.code === 'limite')
    return (
      <Notice poids="bloquant" live title={d.t('acces.limite.titre')}>
        <p>{d.t('acces.limite.texte', { heure: writeHeure(d.langue, refus.jusqu) })}</p>
      </Notice>
    )
  if (refus?.code === 'identifiants')
    return (
      <Notice poids="bloquant" live title={d.t('acces.connexion.refus.titre')}>
        <p>{d.t('acces.connexion.refus.texte')}</p>
      </Notice>
    )
  return null
}

const LienForm = ({ d, etat }: { d: Demande; etat: EtatConnexion }) => (
  <section aria-labelledby="par-lien">
    <h2 id="par-lien">{d.t('acces.lien.titre')}</h2>
    <p>{d.t('acces.lien.explication', { minutes: MINUTES })}</p>
    <form method="post" action="/connexion/lien">
      <input type="hidden" name="suite" value={etat.suite} />
      <TextField
        name="courriel"
        id="lien-courriel"
        type="email"
        label={d.t('acces.connexion.courriel')}
        autoComplete="email"
        value={etat.courriel}
        error={etat.refus?.code === 'lien_vide' ? d.t('acces.vide') : undefined}
      />
      <p className="actions">
        <button className="second">{d.t('acces.lien.demander')}</button>
      </p>
    </form>
  </section>
)

/** The way in: by password, or by a link sent by mail. */
export const connexionPage = (d: Demande, etat: EtatConnexion, status = 200): Response => {
  const empty = etat.refus?.code === 'vide' ? d.t('acces.vide') : undefined
  const titre = d.t('acces.connexion.titre')
  return page(
    d,
    {
      titre,
      children: (
        <>
          <h1>{titre}</h1>
          <RefusConnexionNotice d={d} refus={etat.refus} />
          <form method="post" action="/connexion">
            <input type="hidden" name="suite" value={etat.suite} />
            <TextField
              name="courriel"
              type="email"
              label={d.t('acces.connexion.courriel')}
              autoComplete="username"
              value={etat.courriel}
              error={etat.courriel ? undefined : empty}
            />
            <TextField
              name="motDePasse"
              type="password"
              label={d.t('acces.connexion.motDePasse')}
              autoComplete="current-password"
              error={empty}
            />
            <p className="actions">
              <button>{titre}</button>
            </p>
          </form>
          <LienForm d={d} etat={etat} />
        </>
      ),
    },
    status,
  )
}
