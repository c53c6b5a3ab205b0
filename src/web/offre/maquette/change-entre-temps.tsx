import type { GenreTrace } from '#src/app/offre/maquette/agir.ts'
import type { Changement } from '#src/app/offre/maquette/changement.ts'
import { champLabel } from '#src/app/offre/message/champ-label.ts'
import { Notice } from '#src/ui/notice.tsx'
import type { DemandeConnectee } from '../../shell/route.ts'

/** What was asked, as its form sent it; `sur` is the deed, under the maquette's own address. */
export type Demandee = {
  readonly geste: GenreTrace
  readonly sur: '' | '/bloc'
  readonly champs: Readonly<Record<string, string>>
}

type Props = {
  readonly d: DemandeConnectee
  readonly changements: readonly Changement[]
  readonly demande: Demandee
  readonly action: string
  readonly revision: number
}

/** What someone else did to the same node, before and now; what was asked can be asked again, knowingly. */
export const ChangeEntreTemps = ({ d, changements, demande, action, revision }: Props) => {
  const { t } = d
  const geste = t(`maquette.geste.${demande.geste}`)
  const state = (value: unknown): string => (value === null ? t('edition.inconnu') : String(value))
  return (
    <Notice poids="avertissement" title={t('maquette.conflit.titre')} live>
      <p>{t('maquette.conflit.texte', { geste })}</p>
      <ul>
        {changements.flatMap(({ par, geste: fait, nom, avant, apres, champs }, rang) => {
          const who = `${par ?? t('offre.journal.systeme')}, ${t(`maquette.fait.${fait}`).toLowerCase()}`
          const lines =
            champs.length > 0
              ? champs.map((champ) => ({
                  nom: champLabel(t, champ.chemin),
                  avant: state(champ.avant),
                  apres: state(champ.apres),
                }))
              : [
                  {
                    nom: nom ?? t('maquette.sansNom'),
                    avant: avant ?? t('maquette.conflit.nullePart'),
                    apres: apres ?? t('maquette.conflit.nullePart'),
                  },
                ]
          return lines.map((line) => (
            <li key={`${rang}${line.nom}`}>
              {who} : {line.nom}. {t('maquette.conflit.avant')} : {line.avant}. {t('maquette.conflit.apres')}{' '}
              : {line.apres}.
            </li>
          ))
        })}
      </ul>
      <form method="post" action={`${action}${demande.sur}`} className="geste">
        <input type="hidden" name="revision" value={revision} />
        {Object.entries(demande.champs).map(([nom, valeur]) => (
          <input key={nom} type="hidden" name={nom} value={valeur} />
        ))}
        <button className="second" name="geste" value={demande.geste}>
          {t('maquette.conflit.quandMeme', { geste })}
        </button>
      </form>
    </Notice>
  )
}
