import {
  CHAMPS_DEMANDE,
  destinatairesDe,
  ecrire,
  type RefusDemande,
  type SaisieDemande,
} from '#src/app/demande/demande.ts'
import { type Publication, showPublication } from '#src/app/publication/show-publication.ts'
import { AreaField, ChoiceField, TextField } from '#src/ui/input.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { readForm } from '../shell/form.ts'
import { errorPage, page, redirect } from '../shell/page.tsx'
import type { Demande, Route } from '../shell/route.ts'
import { venueOf } from '../shell/venue.ts'

type Etat = {
  readonly reference?: string | undefined
  readonly saisie?: SaisieDemande
  readonly refus?: Exclude<RefusDemande, { code: 'introuvable' }>
}

const Formulaire = ({ d, publication, etat }: { d: Demande; publication: Publication; etat: Etat }) => {
  const { t } = d
  const { saisie, refus } = etat
  const fautes = refus?.code === 'fautes' ? refus.fautes : {}
  const field = <C extends keyof SaisieDemande>(name: C) => {
    const faute = fautes[name]
    return {
      name,
      label: t(`ecrire.champ.${name}`),
      value: saisie?.[name],
      error: faute && t(`ecrire.faute.${faute}`),
    }
  }
  return (
    <form method="post" action={`/formations/${publication.adresse}/ecrire`}>
      <ChoiceField
        {...field('destinataire')}
        options={destinatairesDe(publication).map((one) => [one, t(`ecrire.destinataire.${one}`)])}
      />
      <ChoiceField
        {...field('statut')}
        optional={t('personne.facultatif')}
        none={t('ecrire.statut.aucun')}
        options={publication.programme.parcours.statuts.map((one) => [one, t(`publication.statut.${one}`)])}
      />
      <TextField {...field('nom')} autoComplete="name" />
      <TextField {...field('courriel')} type="email" autoComplete="email" />
      <AreaField {...field('message')} rows={8} />
      <p className="actions">
        <button>{t('ecrire.envoyer')}</button>
      </p>
    </form>
  )
}

const adresseOf = (d: Demande): string => d.c.req.param('adresse') ?? ''

const render = async (d: Demande, etat: Etat, status = 200): Promise<Response> => {
  const publication = await showPublication(d.monde, adresseOf(d))
  if (!publication) return errorPage(d, 'introuvable')
  const { intitule } = publication.programme.parcours
  const titre = d.t('ecrire.titre', { intitule: intitule ?? publication.adresse })
  return page(
    d,
    {
      titre,
      children: (
        <>
          <h1>{titre}</h1>
          {etat.reference && (
            <Notice poids="succes" live title={d.t('ecrire.fait')}>
              <p>{d.t('ecrire.fait.texte', { reference: etat.reference })}</p>
            </Notice>
          )}
          {etat.refus && (
            <Notice poids="bloquant" live title={d.t('ecrire.refus.titre')}>
              <p>{d.t(`ecrire.refus.${etat.refus.code}`)}</p>
            </Notice>
          )}
          <p>
            <a href={`/formations/${publication.adresse}`}>{d.t('ecrire.fiche')}</a>
          </p>
          <Formulaire d={d} publication={publication} etat={etat} />
        </>
      ),
    },
    status,
  )
}

const REFERENCE = /^D-[0-9a-f]{8}$/

const show = (d: Demande): Promise<Response> => {
  const envoye = d.c.req.query('envoye') ?? ''
  return render(d, { reference: REFERENCE.test(envoye) ? envoye : undefined })
}

const send = async (d: Demande): Promise<Response> => {
  const saisie = await readForm(d.c, CHAMPS_DEMANDE)
  const adresse = adresseOf(d)
  const done = await ecrire(d.monde, { adresse, saisie, venue: venueOf(d.c).adresse })
  if (done.ok) return redirect(`/formations/${adresse}/ecrire?envoye=${done.value}`)
  const { refus } = done
  if (refus.code === 'introuvable') return errorPage(d, 'introuvable')
  return render(d, { saisie, refus }, refus.code === 'limite' ? 429 : 422)
}

/** What anyone may write to the team of a programme, without an account. */
export const ecrireRoutes: readonly Route[] = [
  { methode: 'GET', chemin: '/formations/:adresse/ecrire', acces: 'public', repondre: show },
  { methode: 'POST', chemin: '/formations/:adresse/ecrire', acces: 'public', repondre: send },
]
