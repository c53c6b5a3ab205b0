import type { ReactNode } from 'react'
import { writePlage } from '#src/app/message/duree-message.ts'
import { type Carnet, direSeance, writeRang } from '#src/app/planning/vue/carnet.ts'
import type { Groupe, Seance } from '#src/domain/planning/emploi/emploi.ts'
import type { PlageTenue } from '#src/domain/planning/vue/jours.rules.ts'
import { clock } from '#src/kit/duree.ts'
import { Badge } from '#src/ui/badge.tsx'
import type { Demande } from '../../shell/route.ts'

type Props<P> = {
  readonly d: Demande
  readonly carnet: Carnet
  readonly plage: P
  /** Groupes of the view: what concerns them all, and nobody else, does not name them. */
  readonly montres: readonly Groupe[]
  /** The lecturer or the room the view is about: not named again on each séance. */
  readonly sauf?: string | undefined
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

type PourProps = Pick<Props<PlageTenue>, 'd' | 'carnet' | 'montres'> & { readonly groupes: readonly string[] }

/** The promotions all of whose groupes are there. */
const promotionsEntieres = ({ carnet, groupes }: PourProps): readonly string[] =>
  [...carnet.promotions.keys()].filter((promotion) => {
    const own = [...carnet.groupes.values()].filter(({ millesime }) => millesime === promotion)
    return own.length > 1 && own.every(({ id }) => groupes.includes(id))
  })

/** Who is there, where the view does not say it already: some of those it shows, or others beside them all. */
const Pour = (props: PourProps) => {
  const { d, carnet, montres, groupes } = props
  const tous = montres.length > 0 && montres.every(({ id }) => groupes.includes(id))
  const entieres = promotionsEntieres(props)
  const shown = new Set(tous ? montres.map(({ millesime }) => millesime) : [])
  const autres = [...carnet.groupes.values()].filter(
    ({ id, millesime }) =>
      groupes.includes(id) &&
      !entieres.includes(millesime ?? '') &&
      !(tous && montres.some((one) => one.id === id)),
  )
  const noms = [
    ...entieres
      .filter((id) => !shown.has(id))
      .map((id) => d.t('vue.promotion', { nom: carnet.promotions.get(id)! })),
    ...autres.map(({ nom }) => nom),
  ]
  return (
    noms.length > 0 && (
      <p className="plage-pour">
        {d.t(tous ? 'vue.partage' : 'vue.pour')} {noms.join(', ')}
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
  sauf,
  niveau: Titre = 'h3',
}: Props<Extract<PlageTenue, { genre: 'seance' }>>) => {
  const { seance } = plage
  const dite = direSeance(carnet, seance)
  const salle = seance.salle === sauf ? null : dite.salle
  const moi = sauf === undefined ? undefined : carnet.intervenants.get(sauf)?.nom
  const avec = dite.intervenants.filter((nom) => nom !== moi)
  return (
    <>
      <Heures d={d} plage={plage} />
      <Titre>{dite.titre}</Titre>
      <p className="plage-detail">
        {writeRang(d.t, dite)}
        {gestes && seance.verrouillee && <Badge>{d.t('vue.verrouillee')}</Badge>}
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
      {avec.length > 0 && (
        <p>
          {d.t('vue.avec')} {avec.join(', ')}
        </p>
      )}
      <Pour {...{ d, carnet, montres }} groupes={seance.groupes} />
      {gestes?.(seance)}
    </>
  )
}

const DEvenement = ({ d, carnet, plage, montres }: Props<Extract<PlageTenue, { genre: 'evenement' }>>) => {
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
export const ContenuPlage = ({ d, carnet, plage, montres, gestes, sauf, niveau }: Props<PlageTenue>) => {
  if (plage.genre === 'seance') return <DeSeance {...{ d, carnet, plage, montres, gestes, sauf, niveau }} />
  if (plage.genre === 'evenement') return <DEvenement {...{ d, carnet, plage, montres }} />
  return (
    <>
      <Heures d={d} plage={plage} />
      <h3>{d.t('vue.occupee')}</h3>
      <p>{plage.emploi}</p>
    </>
  )
}
