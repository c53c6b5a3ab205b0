import { CHAMPS, type Sorte } from '#src/app/organisation/fiche.ts'
import { modifierFiche } from '#src/app/organisation/modifier-fiche.ts'
import {
  composanteOfSite,
  listOrganisation,
  readLogo,
  showComposante,
} from '#src/app/organisation/show-organisation.ts'
import { Empty } from '#src/ui/empty.tsx'
import { TextField } from '#src/ui/input.tsx'
import { TableFrame, TableHead } from '#src/ui/table.tsx'
import { readEdit } from '../shell/form.ts'
import { errorPage, page, redirect } from '../shell/page.tsx'
import type { Demande, DemandeConnectee, Route } from '../shell/route.ts'
import { composantePage } from './composante-page.tsx'

type Ligne = Awaited<ReturnType<typeof listOrganisation>>[number]

const Table = ({ d, lignes }: { d: DemandeConnectee; lignes: readonly Ligne[] }) => (
  <TableFrame id="organisation" caption={d.t('organisation.titre')}>
    <TableHead
      columns={[
        d.t('organisation.composante'),
        d.t('organisation.autresNoms'),
        d.t('organisation.etablissement'),
      ]}
    />
    <tbody>
      {lignes.map((ligne) => (
        <tr key={ligne.id}>
          <th scope="row">
            <a href={`/organisation/composantes/${ligne.id}`}>{ligne.nom}</a>
          </th>
          <td>{[ligne.nom_long, ...ligne.variantes].filter(Boolean).join(' · ')}</td>
          <td>
            <a href={`/organisation/etablissements/${ligne.etablissement_id}`}>{ligne.etablissement}</a>
          </td>
        </tr>
      ))}
    </tbody>
  </TableFrame>
)

const showListe = async (d: DemandeConnectee): Promise<Response> => {
  const mots = d.c.req.query('q')?.trim() ?? ''
  const lignes = await listOrganisation(d.monde, d.acteur, mots)
  const titre = d.t('organisation.titre')
  return page(d, {
    titre,
    children: (
      <>
        <h1>{titre}</h1>
        <form action="/organisation" className="ligne-champs">
          <TextField
            name="q"
            type="search"
            label={d.t('organisation.chercher')}
            optional={d.t('personne.facultatif')}
            value={mots}
          />
          <button className="second">{d.t('personne.chercher.bouton')}</button>
        </form>
        {lignes.length > 0 ? (
          <Table d={d} lignes={lignes} />
        ) : (
          <Empty title={d.t('organisation.vide')}>
            <p>{d.t('organisation.vide.texte')}</p>
          </Empty>
        )}
      </>
    ),
  })
}

const showPage = async (d: DemandeConnectee): Promise<Response> => {
  const vue = await showComposante(d.monde, d.acteur, d.c.req.param('id') ?? '')
  return vue.ok ? composantePage(d, vue.value) : errorPage(d, vue.refus.code)
}

const readLogoFile = async (d: DemandeConnectee): Promise<Uint8Array | undefined> => {
  const { logo } = await d.c.req.parseBody()
  return logo instanceof File && logo.size > 0 ? new Uint8Array(await logo.arrayBuffer()) : undefined
}

const save =
  (sorte: Exclude<Sorte, 'etablissement'>) =>
  async (d: DemandeConnectee): Promise<Response> => {
    const id = d.c.req.param('id') ?? ''
    const edit = await readEdit<string>(d.c, CHAMPS[sorte])
    const logo = sorte === 'marque' ? await readLogoFile(d) : undefined
    const done = await modifierFiche(d.monde, d.acteur, { sorte, id, edit, logo })
    const composante = (sorte === 'site' ? await composanteOfSite(d.monde, id) : id) ?? ''
    if (done.ok) return redirect(`/organisation/composantes/${composante}?fait=1`)
    const { refus } = done
    if (refus.code === 'interdit' || refus.code === 'introuvable') return errorPage(d, refus.code)
    const vue = await showComposante(d.monde, d.acteur, composante)
    if (!vue.ok) return errorPage(d, vue.refus.code)
    const echec = { sorte, id, saisie: edit.wanted, refus }
    return composantePage(d, vue.value, echec, refus.code === 'conflit' ? 409 : 422)
  }

const showLogo = async (d: Demande): Promise<Response> => {
  const logo = await readLogo(d.monde, d.c.req.param('empreinte') ?? '')
  if (!logo) return errorPage(d, 'introuvable')
  return new Response(Buffer.from(logo.bytes), {
    headers: { 'content-type': logo.typeMime, 'cache-control': 'public, max-age=31536000, immutable' },
  })
}

export const composanteRoutes: readonly Route[] = [
  { methode: 'GET', chemin: '/organisation', acces: 'organisation.lire', repondre: showListe },
  { methode: 'GET', chemin: '/organisation/composantes/:id', acces: 'organisation.lire', repondre: showPage },
  {
    methode: 'POST',
    chemin: '/organisation/composantes/:id',
    acces: 'organisation.modifier',
    repondre: save('composante'),
  },
  {
    methode: 'POST',
    chemin: '/organisation/composantes/:id/marque',
    acces: 'organisation.modifier',
    repondre: save('marque'),
  },
  {
    methode: 'POST',
    chemin: '/organisation/sites/:id',
    acces: 'organisation.modifier',
    repondre: save('site'),
  },
  { methode: 'GET', chemin: '/organisation/logos/:empreinte', acces: 'public', repondre: showLogo },
]
