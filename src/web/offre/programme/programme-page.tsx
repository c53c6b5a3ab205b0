import type { MessageKey } from '#src/app/message/catalogue.ts'
import type { PageProgramme } from '#src/app/offre/show-programme.ts'
import type { GardeVersion } from '#src/domain/offre/version.workflow.ts'
import { Badge } from '#src/ui/badge.tsx'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Notice } from '#src/ui/notice.tsx'
import type { DemandeConnectee } from '../../shell/route.ts'
import { PasVersion, pourquoi } from '../pas-version.tsx'
import { TON_STATUT } from '../statut-badge.ts'
import { Historique } from './historique.tsx'
import { Journal } from './journal.tsx'
import { Liens } from './liens.tsx'
import { Texte } from './texte.tsx'

export type Etat = {
  readonly fait?: MessageKey | undefined
  readonly alerte?: MessageKey
  readonly bloque?: GardeVersion
  readonly motifAbsent?: boolean
}
type Props = { readonly d: DemandeConnectee; readonly programme: PageProgramme }

/** A UE by its title and its mark; by its mark alone while it has no title. */
const ueName = (
  d: DemandeConnectee,
  { intitule, repere }: Readonly<Record<string, string | number>>,
): string =>
  intitule === undefined || intitule === repere
    ? `${d.t('maquette.ueImplicite')} (${repere ?? ''})`
    : `« ${intitule} » (${repere ?? ''})`

const Constats = ({ d, programme }: Props) =>
  programme.constats.length > 0 && (
    <section className="partie-page" aria-labelledby="constats">
      <h2 id="constats">{d.t('offre.constats.titre')}</h2>
      <ul>
        {programme.constats.map(({ code, cle, params }) => (
          <li key={`${code}${cle}`}>{d.t(`offre.constat.${code}`, { ...params, ue: ueName(d, params) })}</li>
        ))}
      </ul>
    </section>
  )

const Fratrie = ({ d, programme }: Props) => (
  <section className="partie-page" aria-labelledby="fratrie">
    <h2 id="fratrie">{d.t('offre.fratrie')}</h2>
    <ul>
      {programme.mention.parcours.map(({ id, code, intitule }) => (
        <li key={id}>
          {code} · {intitule}
          {id === programme.place.parcours && <span className="aide"> ({d.t('offre.ici')})</span>}
        </li>
      ))}
    </ul>
  </section>
)

/** One programme as its team sees it. */
export const ProgrammePage = ({ d, programme, etat }: Props & { etat: Etat }) => {
  const { t } = d
  const { place, ouverte, mention } = programme
  const publiee = programme.historique.find(({ statut }) => statut === 'publiee')
  return (
    <>
      <Breadcrumb
        label={t('offre.programmes')}
        steps={[
          { text: t('offre.programmes'), href: '/programmes' },
          { text: mention.nom, href: `/programmes/mentions/${mention.id}` },
          { text: place.parcoursCode },
        ]}
      />
      <h1>
        {place.parcoursCode} · {place.parcoursIntitule}
      </h1>
      <ul className="badges">
        {ouverte && (
          <li>
            <Badge ton={TON_STATUT[ouverte.statut]}>
              {t('offre.version', { numero: ouverte.numero })} : {t(`offre.statut.${ouverte.statut}`)}
            </Badge>
          </li>
        )}
        {publiee && (
          <li>
            <Badge ton="bon">
              {t('offre.version', { numero: publiee.numero })} : {t('offre.statut.publiee')}
            </Badge>
          </li>
        )}
      </ul>
      {etat.fait && <Notice poids="succes" title={t(etat.fait)} live />}
      {etat.alerte && <Notice poids="avertissement" title={t(etat.alerte)} live />}
      {etat.bloque && <Notice poids="bloquant" title={pourquoi(d, etat.bloque, programme)} live />}
      {publiee && (
        <p>
          <a href={`/formations/${place.adresse}`}>{t('offre.voirFiche')}</a>
        </p>
      )}
      <Liens d={d} millesime={place.id} />
      <PasVersion d={d} programme={programme} motifAbsent={etat.motifAbsent ?? false} />
      <Constats d={d} programme={programme} />
      <Texte d={d} programme={programme} />
      <Historique d={d} programme={programme} />
      <Journal d={d} programme={programme} />
      <Fratrie d={d} programme={programme} />
    </>
  )
}
