import { writeJour } from '#src/app/message/date-message.ts'
import { type FicheRncp, VOIES_RNCP } from '#src/domain/offre/rncp/rncp.schema.ts'
import type { DemandeConnectee } from '../../shell/route.ts'

type Props = { readonly d: DemandeConnectee; readonly fiche: FicheRncp }

const CERTIFICATEURS_DITS = 6

const Noms = ({ noms }: { noms: readonly string[] }) => (
  <>
    {noms.slice(0, CERTIFICATEURS_DITS).join(' ; ')}
    {noms.length > CERTIFICATEURS_DITS && (
      <details>
        <summary>+ {noms.length - CERTIFICATEURS_DITS}</summary>
        {noms.slice(CERTIFICATEURS_DITS).join(' ; ')}
      </details>
    )}
  </>
)

/** What a fiche says of itself, in a list of facts; what it does not say is said to be unknown. */
export const FicheFaits = ({ d, fiche }: Props) => {
  const { t, langue } = d
  const inconnu = t('socle.inconnu')
  const day = (texte: string | null): string => (texte === null ? inconnu : writeJour(langue, texte))
  const voies = VOIES_RNCP.filter((voie) => fiche.voies[voie] === true)
  const noms = fiche.certificateurs.flatMap(({ nom, siret }) => nom ?? siret ?? [])
  const faits = [
    [t('rncp.fiches.intitule'), fiche.intitule ?? inconnu],
    [t('rncp.fiche.abrege'), fiche.abrege ?? inconnu],
    [t('rncp.fiches.niveau'), fiche.niveau ?? inconnu],
    [
      t('rncp.fiche.enregistrement'),
      fiche.enregistrement === null ? inconnu : t(`rncp.enregistrement.${fiche.enregistrement}`),
    ],
    [t('rncp.fiche.effet'), day(fiche.dateEffet)],
    [t('rncp.fiches.fin'), day(fiche.finEnregistrement)],
    [t('rncp.fiche.certificateurs'), noms.length === 0 ? inconnu : <Noms key="noms" noms={noms} />],
    [t('rncp.fiche.voies'), voies.map((voie) => t(`rncp.voie.${voie}`)).join(', ') || inconnu],
    ...(fiche.nouvelles.length > 0 ? [[t('rncp.fiche.nouvelles'), fiche.nouvelles.join(', ')]] : []),
    ...(fiche.anciennes.length > 0 ? [[t('rncp.fiche.anciennes'), fiche.anciennes.join(', ')]] : []),
  ]
  return (
    <dl className="fiche-lignes">
      {faits.map(([nom, valeur]) => (
        <div key={String(nom)}>
          <dt>{nom}</dt>
          <dd>{valeur}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The blocks of a fiche and their skills. */
export const FicheBlocs = ({ d, fiche }: Props) => (
  <>
    {fiche.blocs.map((bloc, rang) => (
      <details key={bloc.code ?? rang}>
        <summary>
          {bloc.code ?? String(rang + 1)} · {bloc.intitule ?? d.t('socle.inconnu')}
        </summary>
        <ul>
          {bloc.competences.map((texte) => (
            <li key={texte}>{texte}</li>
          ))}
        </ul>
      </details>
    ))}
  </>
)
