import type { ReactNode } from 'react'
import { writePlage } from '#src/app/message/duree-message.ts'
import { type Carnet, direSeance, writeRang } from '#src/app/planning/vue/carnet.ts'
import type { Groupe, Seance } from '#src/domain/planning/emploi/emploi.ts'
import type { Plage } from '#src/domain/planning/vue/jours.rules.ts'
import { clock } from '#src/kit/duree.ts'
import { Badge } from '#src/ui/badge.tsx'
import type { Demande } from '../../shell/route.ts'

type Props<P> = {
  readonly d: Demande
  readonly carnet: Carnet
  readonly plage: P
  /** Groupes of the view: what concerns them all, and nobody else, does not name them. */
  readonly montres: readonly Groupe[]
  /** Level of the title of a séance under the day's. */
  readonly niveau?: 'h3' | 'h4'
  /** What may be done to a séance here. */
  readonly gestes?: (seance: Seance) => ReactNode
}

const Heures = ({ d, plage }: { d: Demande; plage: { readonly debut: number; readonly fin: number } }) => (
  <p className="plage-heures">
    <time dateTime={clock(plage.debut)}>{writePlage(d.langue, plage)}</time>
  </p>
)

type PourProps = Pick<Props<Plage>, 'd' | 'carnet' | 'montres'> & { readonly groupes: readonly string[] }

const Pour = ({ d, carnet, montres, groupes }: PourProps) => {
  const tous = groupes.length === montres.length && montres.every(({ id }) => groupes.includes(id))
  const noms = groupes.flatMap((id) => carnet.groupes.get(id)?.nom ?? [])
  return (
    !tous && (
      <p className="plage-pour">
        {d.t('vue.pour')} {noms.join(', ')}
      </p>
    )
  )
}

const HorsSite = ({
  d,
  adresse,
  transport,
}: {
  d: Demande
  adresse: string | null
  transport: string | null
}) => (
  <>
    <p className="plage-lieu">
      <Badge ton="avertissement">{d.t('vue.horsSite')}</Badge> {adresse ?? d.t('vue.lieu.inconnu')}
    </p>
    <p>
      {d.t('vue.transport')} : {transport ?? d.t('vue.transport.inconnu')}
    </p>
  </>
)

const DeSeance = ({
  d,
  carnet,
  plage,
  montres,
  gestes,
  niveau: Titre = 'h3',
}: Props<Extract<Plage, { genre: 'seance' }>>) => {
  const { seance } = plage
  const dite = direSeance(carnet, seance)
  const { salle } = dite
  return (
    <>
      <Heures d={d} plage={plage} />
      <Titre>{dite.titre}</Titre>
      <p className="plage-detail">
        {writeRang(d.t, dite)}
        {seance.verrouillee && <Badge>{d.t('vue.verrouillee')}</Badge>}
      </p>
      {seance.horsSite ? (
        <HorsSite d={d} adresse={seance.adresse} transport={seance.transport} />
      ) : (
        (salle ?? seance.adresse) && (
          <p className="plage-lieu">
            {salle?.nom ?? seance.adresse}
            {salle?.accessible === false && <small> · {d.t('vue.salle.inaccessible')}</small>}
          </p>
        )
      )}
      {dite.intervenants.length > 0 && (
        <p>
          {d.t('vue.avec')} {dite.intervenants.join(', ')}
        </p>
      )}
      <Pour {...{ d, carnet, montres }} groupes={seance.groupes} />
      {gestes?.(seance)}
    </>
  )
}

const DEvenement = ({ d, carnet, plage, montres }: Props<Extract<Plage, { genre: 'evenement' }>>) => {
  const { nom, adresse, horsSite, transport, groupes } = plage.evenement
  return (
    <>
      <Heures d={d} plage={plage} />
      <h3>{nom}</h3>
      <p className="plage-detail">{d.t('vue.evenement')}</p>
      {horsSite ? (
        <HorsSite d={d} adresse={adresse} transport={transport} />
      ) : (
        adresse && <p className="plage-lieu">{adresse}</p>
      )}
      <Pour {...{ d, carnet, montres, groupes }} />
    </>
  )
}

/** What a stretch of a day holds. */
export const ContenuPlage = ({ d, carnet, plage, montres, gestes, niveau }: Props<Plage>) => {
  if (plage.genre === 'seance') return <DeSeance {...{ d, carnet, plage, montres, gestes, niveau }} />
  if (plage.genre === 'evenement') return <DEvenement {...{ d, carnet, plage, montres }} />
  if (plage.genre === 'occupee')
    return (
      <>
        <Heures d={d} plage={plage} />
        <h3>{d.t('vue.occupee')}</h3>
        <p>{plage.emploi}</p>
      </>
    )
  return (
    <>
      <h3>{d.t(`vue.${plage.genre}`)}</h3>
      {montres.length > 1 && (
        <p>{plage.groupes.flatMap((id) => carnet.groupes.get(id)?.nom ?? []).join(', ')}</p>
      )}
    </>
  )
}
