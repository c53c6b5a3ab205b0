import { writeReparation } from '#src/app/offre/relecteur/corriger-constat.ts'
import type { PageRncp } from '#src/app/offre/rncp/show-rncp.ts'
import type { EcartBloc } from '#src/domain/offre/rncp/ecart-rncp.rules.ts'
import { Badge } from '#src/ui/badge.tsx'
import { Mots } from '#src/ui/mots.tsx'
import { TableFrame, TableHead } from '#src/ui/table.tsx'
import type { DemandeConnectee } from '../../shell/route.ts'

type Props = { readonly d: DemandeConnectee; readonly rncp: PageRncp }

const nameOf = (d: DemandeConnectee, { couverture: { code, intitule } }: EcartBloc): string =>
  [code, intitule ?? d.t('socle.inconnu')].filter(Boolean).join(' · ')

const Sien = ({ d, ecart }: { d: DemandeConnectee; ecart: EcartBloc }) => {
  const { bloc } = ecart.couverture
  if (bloc === null) return <Badge ton="avertissement">{d.t('rncp.couverture.aucunBloc')}</Badge>
  return (
    <>
      {bloc.intitule} <span className="aide">({d.t(`rncp.couverture.par.${bloc.par}`)})</span>
    </>
  )
}

/** Per official block: the block that answers it, its EC, how many of its skills are written. */
export const Couverture = ({ d, rncp }: Props) => {
  const { t } = d
  if (!rncp.ecarts) return null
  const { blocs, orphelins } = rncp.ecarts
  const base = `/programmes/${rncp.place.id}/rncp`
  return (
    <section aria-labelledby="couverture" className="partie-page">
      <h2 id="couverture">{t('rncp.couverture.titre')}</h2>
      <p>
        {t('rncp.couverture.compte', {
          couverts: blocs.filter(({ couverture }) => couverture.bloc !== null).length,
          avecEc: blocs.filter(({ couverture }) => couverture.ecs.length > 0).length,
          total: blocs.length,
        })}
      </p>
      {orphelins.length > 0 && (
        <>
          <p>{t('rncp.couverture.orphelins')}</p>
          <ul>
            {orphelins.map((nom) => (
              <li key={nom}>{nom}</li>
            ))}
          </ul>
        </>
      )}
      <TableFrame id="table-couverture" caption={t('rncp.couverture.legende')}>
        <TableHead
          columns={(['bloc', 'sien', 'ecs', 'competences'] as const).map((nom) =>
            t(`rncp.couverture.${nom}`),
          )}
        />
        <tbody>
          {blocs.map((ecart, rang) => {
            const { ecs, competences } = ecart.couverture
            return (
              <tr key={rang}>
                <th scope="row">{nameOf(d, ecart)}</th>
                <td>
                  <Sien d={d} ecart={ecart} />
                </td>
                <td>
                  {ecs.length > 0 ? (
                    ecs.join(' ; ')
                  ) : (
                    <span className="aide">{t('rncp.couverture.aucunEc')}</span>
                  )}
                </td>
                <td>
                  {competences.filter(({ presente }) => presente).length} / {competences.length}
                </td>
              </tr>
            )
          })}
        </tbody>
      </TableFrame>
      <p className="actions">
        <a className="bouton second" href={`${base}.csv`}>
          CSV
        </a>
        <a className="bouton second" href={`${base}.xlsx`}>
          XLSX
        </a>
      </p>
    </section>
  )
}

const Liste = ({ titre, textes }: { titre: string; textes: readonly string[] }) =>
  textes.length > 0 && (
    <>
      <h4>{titre}</h4>
      <ul>
        {textes.map((texte) => (
          <li key={texte}>{texte}</li>
        ))}
      </ul>
    </>
  )

const Ecart = ({ d, rncp, ecart }: Props & { ecart: EcartBloc }) => {
  const { t } = d
  return (
    <li className="constat">
      <h3>{nameOf(d, ecart)}</h3>
      {ecart.couverture.bloc === null && (
        <p>
          <Badge ton="avertissement">{t('rncp.couverture.aucunBloc')}</Badge>
        </p>
      )}
      {ecart.intitule && (
        <p>
          {t('rncp.ecarts.intitule')} : <Mots mots={ecart.intitule} />
        </p>
      )}
      {ecart.proches.length > 0 && (
        <>
          <h4>{t('rncp.ecarts.proches')}</h4>
          <ul>
            {ecart.proches.map(({ officielle, mots }) => (
              <li key={officielle}>
                <Mots mots={mots} />
              </li>
            ))}
          </ul>
        </>
      )}
      {ecart.couverture.bloc !== null && <Liste titre={t('rncp.ecarts.absentes')} textes={ecart.absentes} />}
      <Liste titre={t('rncp.ecarts.ajoutees')} textes={ecart.ajoutees} />
      {rncp.modifiable && (
        <div className="constat-gestes">
          {ecart.reparations.map(({ quoi, retouches }) => (
            <form key={quoi} method="post" action={`/programmes/${rncp.place.id}/rncp/reprendre`}>
              <input type="hidden" name="montree" value={writeReparation(retouches)} />
              <button
                className={quoi === 'competences' ? 'second' : undefined}
                aria-label={t('rncp.reprendre.pour', {
                  action: t(`rncp.reprendre.${quoi}`),
                  bloc: nameOf(d, ecart),
                })}
              >
                {t(`rncp.reprendre.${quoi}`)}
              </button>
            </form>
          ))}
        </div>
      )}
    </li>
  )
}

const differs = ({ couverture, intitule, proches, absentes, ajoutees, reparations }: EcartBloc): boolean =>
  couverture.bloc === null ||
  intitule !== null ||
  reparations.length + proches.length + absentes.length + ajoutees.length > 0

/** The differences of wording, block by block, each with its mend. */
export const Ecarts = ({ d, rncp }: Props) => {
  const { t } = d
  if (!rncp.ecarts) return null
  const autres = rncp.ecarts.blocs.filter(differs)
  return (
    <section aria-labelledby="ecarts" className="partie-page">
      <h2 id="ecarts">{t('rncp.ecarts.titre')}</h2>
      {autres.length === 0 ? (
        <p>{t('rncp.ecarts.aucun')}</p>
      ) : (
        <>
          <p className="aide">{t('rncp.ecarts.lecture')}</p>
          <ul className="constats">
            {autres.map((ecart, rang) => (
              <Ecart key={rang} d={d} rncp={rncp} ecart={ecart} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
