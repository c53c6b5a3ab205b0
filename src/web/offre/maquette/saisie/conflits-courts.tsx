import type { ConflitCourt } from '#src/app/offre/maquette/ecrire-champs.ts'
import { Notice } from '#src/ui/notice.tsx'
import type { DemandeConnectee } from '../../../shell/route.ts'
import { LABELS } from './champ-vif.tsx'

type Props = {
  readonly d: DemandeConnectee
  readonly action: string
  readonly noeud: string
  readonly conflits: readonly ConflitCourt[]
}

const COTES = ['mienne', 'leur', 'base'] as const

/** A field two people wrote: mine, theirs and what stood before, each one button away. */
export const ConflitsCourts = ({ d, action, noeud, conflits }: Props) => {
  const { t } = d
  return (
    <Notice poids="avertissement" title={t('edition.conflit.titre')}>
      {conflits.map((conflit) => {
        const champ = t(LABELS[conflit.champ])
        const par = conflit.par ?? t('maquette.conflit.quelquun')
        return (
          <form
            key={conflit.champ}
            method="post"
            action={`${action}/champs`}
            className="conflit-champ"
            data-conflit={conflit.champ}
          >
            <p>{t('maquette.conflit.champ', { champ, par })}</p>
            <input type="hidden" name="noeud" value={noeud} />
            <input type="hidden" name="base" value={JSON.stringify({ [conflit.champ]: conflit.leur })} />
            {COTES.map((cote) => {
              const texte = conflit[cote]
              return (
                <button key={cote} className="second" name={`texte.${conflit.champ}`} value={texte}>
                  <span>
                    <strong>{t(`maquette.conflit.${cote}`)}</strong> : {texte || t('edition.inconnu')}
                  </span>
                </button>
              )
            })}
          </form>
        )
      })}
    </Notice>
  )
}
