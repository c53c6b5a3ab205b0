import { writeInstant } from '#src/app/message/date-message.ts'
import type { PageProgramme } from '#src/app/offre/show-programme.ts'
import { Badge } from '#src/ui/badge.tsx'
import { Timeline } from '#src/ui/timeline.tsx'
import type { DemandeConnectee } from '../../shell/route.ts'
import { TON_STATUT } from '../statut-badge.ts'

type Props = { readonly d: DemandeConnectee; readonly programme: PageProgramme }

/** A person as the page names them; empty when unknown. */
export const nom = (prenom: string | null, famille: string | null): string =>
  `${prenom ?? ''} ${famille ?? ''}`.trim()

/** The versions of the programme, newest first. */
export const Historique = ({ d, programme }: Props) => {
  const { t, langue } = d
  return (
    <section className="partie-page" aria-labelledby="versions">
      <h2 id="versions">{t('offre.historique.titre')}</h2>
      <Timeline
        moments={programme.historique.map((version) => ({
          key: String(version.numero),
          dateTime: version.ouverteLe.toISOString(),
          date: t('offre.historique.ouverte', { date: writeInstant(langue, version.ouverteLe) }),
          current: version.statut === 'publiee',
          children: (
            <>
              <p>
                <strong>{t('offre.version', { numero: version.numero })}</strong>{' '}
                <Badge ton={TON_STATUT[version.statut]}>{t(`offre.statut.${version.statut}`)}</Badge>
              </p>
              {version.approuveeLe && (
                <p>
                  {t('offre.historique.approuvee', {
                    par: nom(version.approbateurPrenom, version.approbateurNom),
                    date: writeInstant(langue, version.approuveeLe),
                  })}
                </p>
              )}
              {version.publieeLe && (
                <p>
                  {t('offre.historique.publiee', {
                    par: nom(version.editeurPrenom, version.editeurNom),
                    date: writeInstant(langue, version.publieeLe),
                  })}
                </p>
              )}
              {version.remplaceeLe && (
                <p>{t('offre.historique.remplacee', { date: writeInstant(langue, version.remplaceeLe) })}</p>
              )}
            </>
          ),
        }))}
      />
      {programme.historique.length > 1 && (
        <p className="actions">
          <a className="bouton second" href={`/programmes/${programme.place.id}/comparer`}>
            {t('offre.comparer')}
          </a>
        </p>
      )}
    </section>
  )
}
