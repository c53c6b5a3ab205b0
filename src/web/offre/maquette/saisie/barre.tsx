import type { MessageKey } from '#src/app/message/catalogue.ts'
import type { Sens, Sommet } from '#src/app/offre/maquette/annuler-operation.ts'
import { vifMessages } from '#src/app/offre/message/vif-messages.ts'
import type { DemandeConnectee } from '../../../shell/route.ts'
import { Piles } from './piles.tsx'

/** The sums are reckoned in the browser too, as the keys are pressed. */
const SOMMES: readonly MessageKey[] = [
  'maquette.somme',
  'maquette.inconnue',
  'maquette.sommeIncomplete',
  'maquette.sommeUe',
]

type Props = {
  readonly d: DemandeConnectee
  readonly piles: Readonly<Record<Sens, Sommet | null>>
  readonly action: string
  readonly revision: number
}

/** What may be taken back, and where the saving stands; in sight while the maquette scrolls. */
export const Barre = ({ d, piles, action, revision }: Props) => {
  const keys = [...(Object.keys(vifMessages.fr) as MessageKey[]), ...SOMMES]
  const textes = Object.fromEntries(keys.map((key) => [key, d.t(key)]))
  return (
    <>
      <div className="barre-vive" data-action={action} data-revision={revision}>
        <Piles d={d} piles={piles} action={action} />
        <output id="etat-saisie" className="etat-saisie" data-fixe="" data-textes={JSON.stringify(textes)} />
      </div>
      <output className="hors-vue" id="annonce" data-fixe="" />
      <p className="aide">{d.t('maquette.aide.saisie')}</p>
      <p className="aide avec-script" id="glisser-aide">
        {d.t('vif.glisser.aide')}
      </p>
    </>
  )
}
