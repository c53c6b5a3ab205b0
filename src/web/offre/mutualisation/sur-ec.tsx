import type { DemandeConnectee } from '../../shell/route.ts'

/** The way from an EC of the maquette to what it may be shared with. */
export const SurEc = ({
  d,
  maquette,
  ec,
  nom,
}: {
  d: DemandeConnectee
  /** Address of the maquette it stands in. */
  maquette: string
  ec: string
  nom: string
}) => (
  <p className="geste">
    <a
      href={`${maquette.replace(/maquette$/, 'mutualisations')}?ec=${ec}#proposer`}
      aria-label={`${d.t('mutualisation.surEc')} : ${nom}`}
    >
      {d.t('mutualisation.surEc')}
    </a>
  </p>
)
