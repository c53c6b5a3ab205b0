import type { ReactNode } from 'react'
import { writeMinute } from '#src/app/message/duree-message.ts'
import type { Carnet } from '#src/app/planning/vue/carnet.ts'
import { writeJourLong, writeJourSemaine } from '#src/app/planning/vue/ecrire-vue.ts'
import type { GrilleEmploi, Groupe, Seance } from '#src/domain/planning/emploi/emploi.ts'
import type { JourVue, Plage } from '#src/domain/planning/vue/jours.rules.ts'
import { voiesDe } from '#src/domain/planning/vue/voies.rules.ts'
import type { Jour } from '#src/kit/jour.ts'
import type { Demande } from '../../shell/route.ts'
import { bits, QUART, quartsDe } from './bits.ts'
import { ContenuPlage } from './plage.tsx'

type Props = {
  readonly d: Demande
  readonly carnet: Carnet
  readonly jours: readonly JourVue[]
  readonly grille: Pick<GrilleEmploi, 'ouverture' | 'fermeture'>
  readonly today: Jour
  /** Whose timetable it is: what concerns them all need not name them. */
  readonly montres: readonly Groupe[]
  /** What may be done to a séance, and what a script reads of it. */
  readonly gestes?: (seance: Seance) => ReactNode
  readonly donnees?: (seance: Seance) => Readonly<Record<`data-${string}`, string>>
}

const TEINTES = 4

/** Each cours keeps one tint all year: its rank among the cours. */
const teinteOf = (carnet: Carnet, plage: Plage): string =>
  plage.genre === 'seance' ? `teinte-${[...carnet.cours.keys()].indexOf(plage.seance.cours) % TEINTES}` : ''

const keyOf = (plage: Plage): string =>
  plage.genre === 'seance'
    ? plage.seance.id
    : plage.genre === 'evenement'
      ? plage.evenement.id
      : `${plage.genre} ${plage.debut} ${'groupes' in plage ? plage.groupes.join() : plage.id}`

/** From the earliest to the latest minute anything is held that week, the usual hours at least. */
const bornesOf = ({ jours, grille }: Pick<Props, 'jours' | 'grille'>): readonly [number, number] => {
  const all = jours.flatMap(({ plages }) => plages)
  return [
    Math.min(grille.ouverture, ...all.map(({ debut }) => debut)),
    Math.max(grille.fermeture, ...all.map(({ fin }) => fin)),
  ]
}

const UnJour = ({
  d,
  carnet,
  jour: j,
  montres,
  gestes,
  donnees,
  today,
  depuis,
}: Omit<Props, 'jours' | 'grille'> & { jour: JourVue; depuis: number }) => {
  const voies = voiesDe(j.plages)
  const lanes = Math.max(1, ...voies.map(({ sur }) => sur))
  return (
    <section
      className={`jour voies-${Math.min(lanes, 4)}${j.jour === today ? ' jour-ici' : ''}${(j.ferie ?? j.fermeture) ? ' jour-ferme' : ''}`}
      aria-labelledby={`j-${j.jour}`}
      data-jour={j.jour}
    >
      <h2 id={`j-${j.jour}`}>
        <span className="jour-nom">{writeJourSemaine(d.langue, j.jour)}</span>{' '}
        <span className="jour-date">{writeJourLong(d.langue, j.jour).replace(/^\S+ /, '')}</span>
      </h2>
      <div className="jour-note">
        {j.ferie && <p>{d.t('vue.ferie', { nom: j.ferie })}</p>}
        {j.fermeture && <p>{d.t('vue.fermeture', { nom: j.fermeture })}</p>}
        {j.plages.length === 0 && !j.ferie && !j.fermeture && (
          <p className="jour-libre">{d.t('vue.jour.libre')}</p>
        )}
      </div>
      <ol className="plages">
        {voies.map(({ plage, voie, sur }) => (
          <li
            key={keyOf(plage)}
            {...(plage.genre === 'seance' && {
              id: `s-${plage.seance.id}`,
              ...donnees?.(plage.seance),
            })}
            className={[
              'plage',
              `plage-${plage.genre}`,
              teinteOf(carnet, plage),
              sur === 1 ? 'voie-seule' : `voie-${Math.min(voie, 4)}`,
              bits('q', Math.max(0, Math.round((plage.debut - depuis) / QUART))),
              bits('d', quartsDe(plage.debut, plage.fin)),
            ].join(' ')}
          >
            <ContenuPlage {...{ d, carnet, plage, montres }} gestes={gestes} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** A week: side by side on the hours of the day where there is room, one day under the other where there is not. */
export const SemaineGrille = (props: Props) => {
  const { d, jours, grille } = props
  const [depuis, jusqu] = bornesOf({ jours, grille })
  const total = quartsDe(depuis, jusqu)
  const hours = Array.from(
    { length: Math.floor(jusqu / 60) - Math.ceil(depuis / 60) + 1 },
    (_, i) => (Math.ceil(depuis / 60) + i) * 60,
  ).filter((minute) => minute < jusqu)
  return (
    <div className={`semaine jours-${jours.length} ${bits('n', total)}`} data-ouverture={depuis}>
      <ol className="heures" aria-hidden="true">
        {hours.map((minute) => (
          <li key={minute} className={bits('q', (minute - depuis) / QUART)}>
            {writeMinute(d.langue, minute)}
          </li>
        ))}
      </ol>
      {jours.map((jour) => (
        <UnJour key={jour.jour} {...props} jour={jour} depuis={depuis} />
      ))}
    </div>
  )
}
