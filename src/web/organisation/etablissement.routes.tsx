import { CHAMPS } from '#src/app/organisation/fiche.ts'
import { modifierFiche } from '#src/app/organisation/modifier-fiche.ts'
import { type EtablissementVu, showEtablissement } from '#src/app/organisation/show-organisation.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { readEdit } from '../shell/form.ts'
import { errorPage, page, redirect } from '../shell/page.tsx'
import type { DemandeConnectee, Route } from '../shell/route.ts'
import { Fact, writeAdresse } from './fiche-facts.tsx'
import { type Echec, FicheForm } from './fiche-form.tsx'

const Composantes = ({ d, vu }: { d: DemandeConnectee; vu: EtablissementVu }) => (
  <section aria-labelledby="composantes">
    <h2 id="composantes">{d.t('organisation.composantes')}</h2>
    {vu.composantes.length === 0 ? (
      <p>{d.t('organisation.composantes.aucune')}</p>
    ) : (
      <ul>
        {vu.composantes.map(({ id, nom, nom_long }) => (
          <li key={id}>
            <a href={`/organisation/composantes/${id}`}>{nom}</a>
            {nom_long && ` · ${nom_long}`}
          </li>
        ))}
      </ul>
    )}
  </section>
)

const etablissementPage = (
  d: DemandeConnectee,
  vu: EtablissementVu,
  echec?: Echec,
  status = 200,
): Response => {
  const { fiche } = vu
  const v = fiche.valeurs
  const titre = v.nom ?? ''
  return page(
    d,
    {
      titre,
      children: (
        <>
          <Breadcrumb
            label={d.t('organisation.titre')}
            steps={[{ text: d.t('organisation.titre'), href: '/organisation' }, { text: titre }]}
          />
          <h1>{titre}</h1>
          {d.c.req.query('fait') && <Notice poids="succes" live title={d.t('organisation.enregistre')} />}
          {v.slogan && <p lang={v.sloganLangue}>{v.slogan}</p>}
          <dl className="fiche-lignes">
            <Fact d={d} name={d.t('organisation.siege')}>
              {writeAdresse(v)}
            </Fact>
            <Fact d={d} name={d.t('organisation.champ.uai')}>
              {v.uai}
            </Fact>
            <Fact d={d} name={d.t('organisation.champ.siret')}>
              {v.siret}
            </Fact>
            <Fact d={d} name={d.t('organisation.champ.siteWeb')}>
              {v.siteWeb && <a href={v.siteWeb}>{v.siteWeb}</a>}
            </Fact>
          </dl>
          <Composantes d={d} vu={vu} />
          {vu.modifiable && (
            <FicheForm
              d={d}
              sorte="etablissement"
              fiche={fiche}
              nom={titre}
              action={`/organisation/etablissements/${fiche.id}`}
              echec={echec}
            />
          )}
        </>
      ),
    },
    status,
  )
}

const showPage = async (d: DemandeConnectee): Promise<Response> => {
  const vu = await showEtablissement(d.monde, d.acteur, d.c.req.param('id') ?? '')
  return vu.ok ? etablissementPage(d, vu.value) : errorPage(d, vu.refus.code)
}

const postPage = async (d: DemandeConnectee): Promise<Response> => {
  const id = d.c.req.param('id') ?? ''
  const edit = await readEdit<string>(d.c, CHAMPS.etablissement)
  const done = await modifierFiche(d.monde, d.acteur, { sorte: 'etablissement', id, edit })
  if (done.ok) return redirect(`/organisation/etablissements/${id}?fait=1`)
  const { refus } = done
  if (refus.code === 'interdit' || refus.code === 'introuvable') return errorPage(d, refus.code)
  const vu = await showEtablissement(d.monde, d.acteur, id)
  if (!vu.ok) return errorPage(d, vu.refus.code)
  const echec = { sorte: 'etablissement' as const, id, saisie: edit.wanted, refus }
  return etablissementPage(d, vu.value, echec, refus.code === 'conflit' ? 409 : 422)
}

export const etablissementRoutes: readonly Route[] = [
  {
    methode: 'GET',
    chemin: '/organisation/etablissements/:id',
    acces: 'organisation.lire',
    repondre: showPage,
  },
  {
    methode: 'POST',
    chemin: '/organisation/etablissements/:id',
    acces: 'organisation.modifier',
    repondre: postPage,
  },
]
