import { writeInstant } from '#src/app/message/date-message.ts'
import { listProgrammes, showMention } from '#src/app/offre/list-programmes.ts'
import { porteesDe } from '#src/domain/acces/permission.ts'
import { tableOf } from '#src/formats/tableau/table.ts'
import { Badge } from '#src/ui/badge.tsx'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Empty } from '#src/ui/empty.tsx'
import { TableFrame, TableHead } from '#src/ui/table.tsx'
import { errorPage, page } from '../shell/page.tsx'
import type { DemandeConnectee, Route } from '../shell/route.ts'
import { TON_STATUT } from './statut-badge.ts'

const Deposer = ({ d }: { d: DemandeConnectee }) =>
  porteesDe(d.acteur, 'brochure.deposer').length > 0 && (
    <p className="actions">
      <a className="bouton" href="/brochures/nouvelle">
        {d.t('offre.deposer')}
      </a>
      <a className="bouton second" href="/brochures">
        {d.t('offre.brochures')}
      </a>
    </p>
  )

const Liste = ({
  d,
  lignes,
}: {
  d: DemandeConnectee
  lignes: Awaited<ReturnType<typeof listProgrammes>>
}) => {
  const { t, langue } = d
  const mentions = [...Map.groupBy(lignes, ({ mention }) => mention)]
  return (
    <TableFrame id="programmes" caption={t('offre.programmes')}>
      <TableHead
        columns={[
          t('offre.colonne.parcours'),
          t('offre.colonne.annee'),
          t('offre.colonne.travail'),
          t('offre.colonne.public'),
        ]}
      />
      {mentions.map(([mention, inside]) => (
        <tbody key={mention}>
          <tr>
            <th scope="rowgroup" colSpan={4}>
              <a href={`/programmes/mentions/${mention}`}>{inside[0]?.mentionNom}</a>
              <span className="aide"> · {inside[0]?.composanteNom}</span>
            </th>
          </tr>
          {inside.map((ligne) => (
            <tr key={`${ligne.parcours}${ligne.millesime}`}>
              <th scope="row">
                {ligne.millesime ? (
                  <a href={`/programmes/${ligne.millesime}`}>
                    {ligne.code} · {ligne.intitule}
                  </a>
                ) : (
                  <>
                    {ligne.code} · {ligne.intitule}
                  </>
                )}
              </th>
              <td>{ligne.anneeUniversitaire ?? t('edition.inconnu')}</td>
              <td>
                {ligne.statutOuvert ? (
                  <Badge ton={TON_STATUT[ligne.statutOuvert]}>
                    {t(`offre.statut.${ligne.statutOuvert}`)}
                  </Badge>
                ) : (
                  <span className="aide">
                    {t(ligne.millesime ? 'offre.rienEnPreparation' : 'offre.sansTexte')}
                  </span>
                )}
              </td>
              <td>
                {ligne.numeroPublie && ligne.publieeLe
                  ? t('offre.enLigne', {
                      numero: ligne.numeroPublie,
                      date: writeInstant(langue, ligne.publieeLe),
                    })
                  : t('offre.pasEnLigne')}
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </TableFrame>
  )
}

const tableauProgrammes = (d: DemandeConnectee, lignes: Awaited<ReturnType<typeof listProgrammes>>) =>
  tableOf(d.t('offre.programmes'), lignes, [
    [d.t('tableau.mention'), ({ mentionNom }) => mentionNom],
    [d.t('tableau.composante'), ({ composanteNom }) => composanteNom],
    [d.t('tableau.code'), ({ code }) => code],
    [d.t('offre.colonne.parcours'), ({ intitule }) => intitule],
    [d.t('offre.colonne.annee'), ({ anneeUniversitaire }) => anneeUniversitaire],
    [d.t('offre.colonne.travail'), ({ statutOuvert }) => statutOuvert && d.t(`offre.statut.${statutOuvert}`)],
    [d.t('tableau.version'), ({ numeroPublie }) => numeroPublie],
    [d.t('offre.colonne.public'), ({ publieeLe }) => publieeLe],
  ])

const showListe = async (d: DemandeConnectee): Promise<Response> => {
  const lignes = await listProgrammes(d.monde, d.acteur)
  return page(d, {
    titre: d.t('offre.programmes'),
    tableaux: () => [tableauProgrammes(d, lignes)],
    children: (
      <>
        <h1>{d.t('offre.programmes')}</h1>
        <p className="chapeau">{d.t('offre.programmes.chapeau')}</p>
        <Deposer d={d} />
        {lignes.length === 0 ? (
          <Empty title={d.t('offre.programmes.vide.titre')}>
            <p>{d.t('offre.programmes.vide.texte')}</p>
          </Empty>
        ) : (
          <Liste d={d} lignes={lignes} />
        )}
      </>
    ),
  })
}

const showLaMention = async (d: DemandeConnectee): Promise<Response> => {
  const shown = await showMention(d.monde, d.acteur, d.c.req.param('id') ?? '')
  if (!shown.ok) return errorPage(d, 'introuvable')
  const mention = shown.value
  const lignes = await listProgrammes(d.monde, d.acteur)
  const titre = d.t('offre.mention.titre', { mention: mention.nom })
  return page(d, {
    titre,
    children: (
      <>
        <Breadcrumb
          label={d.t('offre.programmes')}
          steps={[{ text: d.t('offre.programmes'), href: '/programmes' }, { text: mention.nom }]}
        />
        <h1>{titre}</h1>
        <p className="chapeau">{mention.composanteNom}</p>
        <h2>{d.t('offre.mention.parcours')}</h2>
        <ul>
          {mention.parcours.map(({ id, code, intitule }) => {
            const millesime = lignes.find(({ parcours }) => parcours === id)?.millesime
            return (
              <li key={id}>
                {millesime ? <a href={`/programmes/${millesime}`}>{code}</a> : code} · {intitule}
              </li>
            )
          })}
        </ul>
      </>
    ),
  })
}

export const programmesRoutes: readonly Route[] = [
  { methode: 'GET', chemin: '/programmes', acces: 'programme.lire', repondre: showListe },
  { methode: 'GET', chemin: '/programmes/mentions/:id', acces: 'programme.lire', repondre: showLaMention },
]
