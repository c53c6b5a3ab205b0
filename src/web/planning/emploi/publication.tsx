import { writeJour } from '#src/app/message/date-message.ts'
import type { PagePublication } from '#src/app/planning/emploi/edition/prevoir-publication.ts'
import { writeChangement } from '#src/app/planning/emploi/edition/write-avis.ts'
import { Notice } from '#src/ui/notice.tsx'
import { TableFrame } from '#src/ui/table.tsx'
import type { DemandeConnectee } from '../../shell/route.ts'
import { DispenseListe } from '../dispense/dispense-liste.tsx'

type Props = { readonly d: DemandeConnectee; readonly vue: PagePublication }

const Avertir = ({ d, vue: { publication } }: Props) => {
  const { t } = d
  return (
    <>
      <h3>{t('version.avertir')}</h3>
      <p className="aide">{t('version.avertir.aide')}</p>
      {publication.destinataires.length === 0 ? (
        <p>{t('version.personne')}</p>
      ) : (
        <TableFrame id="destinataires" caption={t('version.avertir')}>
          <thead>
            <tr>
              <th scope="col">{t('version.destinataire')}</th>
              <th scope="col">{t('version.adresse')}</th>
              <th scope="col" className="nombre">
                {t('version.nombre')}
              </th>
            </tr>
          </thead>
          <tbody>
            {publication.destinataires.map(({ qui, id, nom, courriel, changements }) => (
              <tr key={`${qui} ${id} ${courriel}`}>
                <th scope="row">
                  {nom} <span className="aide">({t(`version.qui.${qui}`)})</span>
                </th>
                <td>{courriel ?? t('version.sansAdresse')}</td>
                <td className="nombre">{changements.length}</td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
    </>
  )
}

const Dispenses = ({ d, vue: { situation, publication, publier } }: Props) => {
  const { t } = d
  const { dispenses, donnees, edition, seances } = situation
  const { nouvelles, levees } = publication.dispenses
  if (dispenses.length === 0 && levees === 0) return null
  const { id } = donnees.emploi
  return (
    <section aria-labelledby="dispenses">
      <h3 id="dispenses">{t('version.dispenses')}</h3>
      {levees > 0 && <p>{t('dispense.levees', { nombre: levees })}</p>}
      <DispenseListe
        {...{ d, dispenses, seances, nouvelles }}
        emploi={id}
        titres={situation.noms}
        retour={publier.shown ? `/emplois/${id}/versions?edition=${edition.id}` : null}
      />
    </section>
  )
}

const Avis = ({ d, vue: { publication } }: Props) => {
  const { t, langue } = d
  const { attente, preavis } = publication
  return (
    <>
      {attente.length > 0 && (
        <Notice poids="avertissement" title={t('version.incomplet', { nombre: attente.length })}>
          <p>{t('version.incomplet.texte')}</p>
        </Notice>
      )}
      {preavis && (
        <Notice poids="avertissement" title={t('version.preavis', { promis: preavis.promis })}>
          <p>
            {t('version.preavis.texte', {
              premiere: writeJour(langue, preavis.premiere),
              limite: writeJour(langue, preavis.limite),
            })}
          </p>
        </Notice>
      )}
    </>
  )
}

/** What publishing would change and whom it would tell, before anyone accepts. */
export const Publication = ({ d, vue }: Props) => {
  const { t } = d
  const { situation, publication, publier } = vue
  const { edition, donnees } = situation
  const { changements, publiee } = publication
  const said = changements.map((c) => writeChangement(d.langue, situation, c))
  return (
    <section aria-labelledby="publication">
      <h2 id="publication">
        {t(publiee ? 'version.compare' : 'version.premiere', { numero: edition.numero })}
      </h2>
      <Avis d={d} vue={vue} />
      {said.length === 0 ? (
        <p>{t('version.aucun')}</p>
      ) : (
        <details open={said.length <= 30}>
          <summary>{t('version.changements', { nombre: said.length })}</summary>
          <ul>
            {said.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
      <Avertir d={d} vue={vue} />
      <Dispenses d={d} vue={vue} />
      {publier.shown && (
        <form method="post" action={`/emplois/${donnees.emploi.id}/versions/publier`}>
          <input type="hidden" name="edition" value={edition.id} />
          <input type="hidden" name="revision" value={edition.revision} />
          <button disabled={!publier.open}>{t('version.publier', { numero: edition.numero })}</button>
          {publier.par && (
            <p>
              {t(`version.garde.${publier.par}`)}{' '}
              {publier.par === 'aucuneRegleRompue' && (
                <a href={`/emplois/${donnees.emploi.id}/non-places?edition=${edition.id}`}>
                  {t('emploi.page.non-places')}
                </a>
              )}
            </p>
          )}
        </form>
      )}
    </section>
  )
}
