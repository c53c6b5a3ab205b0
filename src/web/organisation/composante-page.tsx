import type { ComposanteVue } from '#src/app/organisation/show-organisation.ts'
import { telLink, writeTelephone } from '#src/domain/organisation/coordonnees.rules.ts'
import { contrast } from '#src/kit/couleur.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { page } from '../shell/page.tsx'
import type { DemandeConnectee } from '../shell/route.ts'
import { Fact, writeAdresse } from './fiche-facts.tsx'
import { type Echec, FicheForm } from './fiche-form.tsx'

type Props = { readonly d: DemandeConnectee; readonly vue: ComposanteVue; readonly echec?: Echec | undefined }

/** Contrast asked of text by WCAG 2.2, 1.4.3. */
const TEXTE_MIN = 4.5

const Facts = ({ d, vue: { fiche } }: Props) => {
  const { valeurs: v } = fiche
  return (
    <dl className="fiche-lignes">
      <Fact d={d} name={d.t('organisation.autresNoms')}>
        {[v.nomLong, ...(v.variantes ?? '').split('\n')].filter(Boolean).join(' · ')}
      </Fact>
      <Fact d={d} name={d.t('organisation.adresse')}>
        {writeAdresse(v)}
      </Fact>
      <Fact d={d} name={d.t('organisation.champ.telephone')}>
        {v.telephone && <a href={telLink(v.telephone)}>{writeTelephone(v.telephone)}</a>}
      </Fact>
      <Fact d={d} name={d.t('organisation.champ.courriel')}>
        {v.courriel && <a href={`mailto:${v.courriel}`}>{v.courriel}</a>}
      </Fact>
      <Fact d={d} name={d.t('organisation.champ.siteWeb')}>
        {v.siteWeb && <a href={v.siteWeb}>{v.siteWeb}</a>}
      </Fact>
    </dl>
  )
}

const Couleur = ({ d, couleur }: { d: DemandeConnectee; couleur: string | null }) => {
  if (!couleur) return null
  const ratio = contrast(couleur, '#ffffff')
  const told = ratio >= TEXTE_MIN ? 'organisation.couleur.suffit' : 'organisation.couleur.contraste'
  const written = (Math.floor(ratio * 10) / 10).toLocaleString(d.langue)
  return (
    <>
      {couleur}. {d.t(told, { ratio: written })}
    </>
  )
}

const Marque = ({ d, vue, echec }: Props) => {
  const { kit, marque, fiche, modifiable } = vue
  return (
    <section aria-labelledby="marque">
      <h2 id="marque">{d.t('organisation.marque')}</h2>
      {kit.logo && (
        <p>
          <img src={`/organisation/logos/${kit.logo}`} alt={kit.logoTexte ?? ''} height="64" />
        </p>
      )}
      <dl className="fiche-lignes">
        <Fact d={d} name={d.t('organisation.champ.couleur')}>
          {kit.couleur && <Couleur d={d} couleur={kit.couleur} />}
        </Fact>
        <Fact d={d} name={d.t('organisation.champ.slogan')}>
          {kit.slogan && <span lang={kit.sloganLangue}>{kit.slogan}</span>}
        </Fact>
      </dl>
      {modifiable && (
        <FicheForm
          d={d}
          sorte="marque"
          fiche={marque}
          nom={d.t('organisation.marque')}
          action={`/organisation/composantes/${fiche.id}/marque`}
          echec={echec}
        />
      )}
    </section>
  )
}

const Sites = ({ d, vue, echec }: Props) => (
  <section aria-labelledby="sites">
    <h2 id="sites">{d.t('organisation.sites')}</h2>
    {vue.sites.length === 0 && <p>{d.t('organisation.sites.aucun')}</p>}
    {vue.sites.map((site) => (
      <article key={site.id}>
        <h3>{site.valeurs.nom}</h3>
        <p>{writeAdresse(site.valeurs) || d.t('socle.inconnu')}</p>
        {site.valeurs.acces && <p>{site.valeurs.acces}</p>}
        {vue.modifiable && (
          <FicheForm
            d={d}
            sorte="site"
            fiche={site}
            nom={site.valeurs.nom ?? ''}
            action={`/organisation/sites/${site.id}`}
            echec={echec}
          />
        )}
      </article>
    ))}
  </section>
)

/** A composante: its names, its address, its brand kit, its sites. */
export const composantePage = (
  d: DemandeConnectee,
  vue: ComposanteVue,
  echec?: Echec,
  status = 200,
): Response => {
  const { fiche, etablissement, modifiable } = vue
  const titre = fiche.valeurs.nom ?? ''
  return page(
    d,
    {
      titre,
      children: (
        <>
          <Breadcrumb
            label={d.t('organisation.titre')}
            steps={[
              { text: d.t('organisation.titre'), href: '/organisation' },
              { text: etablissement.nom },
              { text: titre },
            ]}
          />
          <h1>{titre}</h1>
          {d.c.req.query('fait') && <Notice poids="succes" live title={d.t('organisation.enregistre')} />}
          <Facts d={d} vue={vue} />
          {modifiable && (
            <FicheForm
              d={d}
              sorte="composante"
              fiche={fiche}
              nom={titre}
              action={`/organisation/composantes/${fiche.id}`}
              echec={echec}
            />
          )}
          <Marque d={d} vue={vue} echec={echec} />
          <Sites d={d} vue={vue} echec={echec} />
        </>
      ),
    },
    status,
  )
}
