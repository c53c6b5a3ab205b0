import { inscrireApprenants, type RefusInscription } from '#src/app/assiduite/inscrire-apprenants.ts'
import { type PageApprenants, showApprenants } from '#src/app/assiduite/show-apprenant.ts'
import { tabulateApprenants } from '#src/app/assiduite/tabulate-presence.ts'
import { Badge } from '#src/ui/badge.tsx'
import { Empty } from '#src/ui/empty.tsx'
import { AreaField } from '#src/ui/input.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { TableFrame, TableHead } from '#src/ui/table.tsx'
import { FilProgramme } from '../offre/programme/fil-programme.tsx'
import { readForm } from '../shell/form.ts'
import { errorPage, page, redirect } from '../shell/page.tsx'
import type { DemandeConnectee, Route } from '../shell/route.ts'
import { routesTableau } from '../shell/tableau/routes-tableau.ts'

type Etat = {
  readonly vue: PageApprenants
  readonly saisie?: string
  readonly refus?: RefusInscription
}

const Refus = ({ d, refus }: { d: DemandeConnectee; refus: RefusInscription }) => (
  <Notice poids="bloquant" live title={d.t('presence.refus')}>
    {refus.code === 'fautes' ? (
      <ul>
        {refus.fautes.map(({ ligne, faute }) => (
          <li key={ligne}>{d.t('presence.refus.ligne', { ligne, faute: d.t(`presence.faute.${faute}`) })}</li>
        ))}
      </ul>
    ) : (
      <p>{d.t(refus.code === 'trop' ? 'presence.refus.trop' : 'presence.refus.vide')}</p>
    )}
  </Notice>
)

const Liste = ({ d, vue: { apprenants } }: { d: DemandeConnectee; vue: PageApprenants }) => (
  <TableFrame id="apprenants" caption={d.t('presence.apprenants')}>
    <TableHead
      columns={(['nom', 'statut', 'courriel'] as const).map((colonne) => d.t(`presence.${colonne}`))}
    />
    <tbody>
      {apprenants.map(({ apprenant: { id, nom, prenom, courriel }, statut }) => (
        <tr key={id}>
          <th scope="row">
            <a href={`/apprenants/${id}`}>
              {nom} {prenom}
            </a>
          </th>
          <td>{statut ? <Badge>{d.t(`choix.${statut}`)}</Badge> : d.t('presence.statut.aucun')}</td>
          <td>{courriel}</td>
        </tr>
      ))}
    </tbody>
  </TableFrame>
)

const Liens = ({ d, vue: { place, emplois, apprenants } }: { d: DemandeConnectee; vue: PageApprenants }) => (
  <ul className="actions">
    {emplois.flatMap(({ id, intitule }) =>
      (['emargements', 'services'] as const).map((ecran) => (
        <li key={`${ecran}${id}`}>
          <a className="bouton second" href={`/emplois/${id}/${ecran}`}>
            {d.t(`presence.${ecran}`)}
            {emplois.length > 1 ? ` · ${intitule}` : ''}
          </a>
        </li>
      )),
    )}
    {apprenants.length > 0 &&
      (['csv', 'xlsx'] as const).map((forme) => (
        <li key={forme}>
          <a href={`/programmes/${place.id}/apprenants.${forme}`} download>
            {d.t('presence.tableur', { forme: forme.toUpperCase() })}
          </a>
        </li>
      ))}
  </ul>
)

const show = (d: DemandeConnectee, { vue, saisie, refus }: Etat): Response => {
  const { place, apprenants, modifiable } = vue
  const titre = d.t('presence.apprenants.de', { code: place.parcoursCode })
  const inscrits = Number(d.c.req.query('inscrits'))
  return page(
    d,
    {
      titre,
      children: (
        <>
          <FilProgramme d={d} place={place} suite={[{ text: d.t('presence.apprenants') }]} />
          <h1>{titre}</h1>
          {inscrits > 0 && <Notice poids="succes" live title={d.t('presence.inscrits', { n: inscrits })} />}
          {refus && <Refus d={d} refus={refus} />}
          <Liens d={d} vue={vue} />
          {apprenants.length > 0 ? (
            <Liste d={d} vue={vue} />
          ) : (
            <Empty title={d.t('presence.apprenants.aucun')}>
              <p>{d.t('presence.apprenants.aucun.texte')}</p>
            </Empty>
          )}
          {modifiable && (
            <section aria-labelledby="inscrire">
              <h2 id="inscrire">{d.t('presence.inscrire')}</h2>
              <form method="post" action={`/programmes/${place.id}/apprenants`}>
                <AreaField
                  name="lignes"
                  label={d.t('presence.inscrire.lignes')}
                  help={d.t('presence.inscrire.texte')}
                  value={saisie ?? null}
                  rows={6}
                />
                <p className="actions">
                  <button>{d.t('presence.inscrire.bouton')}</button>
                </p>
              </form>
            </section>
          )}
        </>
      ),
    },
    refus ? 422 : 200,
  )
}

const idOf = (d: DemandeConnectee): string => d.c.req.param('id') ?? ''

const getListe = async (d: DemandeConnectee): Promise<Response> => {
  const shown = await showApprenants(d.monde, d.acteur, idOf(d))
  return shown.ok ? show(d, { vue: shown.value }) : errorPage(d, 'introuvable')
}

const postInscrire = async (d: DemandeConnectee): Promise<Response> => {
  const millesime = idOf(d)
  const { lignes } = await readForm(d.c, ['lignes'])
  const done = await inscrireApprenants(d.monde, d.acteur, { millesime, texte: lignes })
  if (done.ok) return redirect(`/programmes/${millesime}/apprenants?inscrits=${done.value}`)
  if (done.refus.code === 'introuvable' || done.refus.code === 'interdit')
    return errorPage(d, done.refus.code)
  const shown = await showApprenants(d.monde, d.acteur, millesime)
  return shown.ok
    ? show(d, { vue: shown.value, saisie: lignes, refus: done.refus })
    : errorPage(d, 'introuvable')
}

const chemin = '/programmes/:id/apprenants'
const tableaux = routesTableau({
  chemin,
  acces: 'apprenant.lire',
  read: async (d) => {
    const shown = await showApprenants(d.monde, d.acteur, idOf(d))
    return shown.ok
      ? {
          nom: `apprenants-${shown.value.place.parcoursCode}`,
          tables: [tabulateApprenants(d.t, shown.value)],
        }
      : null
  },
})

export const apprenantsRoutes: readonly Route[] = [
  { methode: 'GET', chemin, acces: 'apprenant.lire', repondre: getListe },
  { methode: 'POST', chemin, acces: 'apprenant.modifier', repondre: postInscrire },
  ...tableaux,
]
