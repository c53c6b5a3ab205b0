import type { Changement } from '#src/app/offre/maquette/modifier-maquette.ts'
import { champLabel } from '#src/app/offre/message/champ-label.ts'
import type { Geste } from '#src/domain/offre/maquette/geste.rules.ts'
import { Notice } from '#src/ui/notice.tsx'
import type { DemandeConnectee } from '../../shell/route.ts'

type Props = {
  readonly d: DemandeConnectee
  readonly changements: readonly Changement[]
  readonly geste: Geste
  readonly action: string
  readonly revision: number
}

/** What someone else did to the same node, before and now; what was asked can be asked again, knowingly. */
export const ChangeEntreTemps = ({ d, changements, geste, action, revision }: Props) => {
  const { t } = d
  const demande = t(`maquette.geste.${geste.geste}`)
  const state = (value: unknown): string => (value === null ? t('edition.inconnu') : String(value))
  return (
    <Notice poids="avertissement" title={t('maquette.conflit.titre')} live>
      <p>{t('maquette.conflit.texte', { geste: demande })}</p>
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
      <form method="post" action={action} className="geste">
        <input type="hidden" name="revision" value={revision} />
        <input type="hidden" name="noeud" value={geste.noeud ?? ''} />
        <input type="hidden" name="vers" value={geste.vers ?? ''} />
        <input type="hidden" name="texte" value={geste.texte ?? ''} />
        <button className="second" name="geste" value={geste.geste}>
          {t('maquette.conflit.quandMeme', { geste: demande })}
        </button>
      </form>
    </Notice>
  )
}
