import type { ReactNode } from 'react'
import { writeMinute, writePlage } from '#src/app/message/duree-message.ts'
import type { Carnet } from '#src/app/planning/vue/carnet.ts'
import { writeJourLong, writeJourSemaine } from '#src/app/planning/vue/ecrire-vue.ts'
import type { GrilleEmploi, Groupe, Seance } from '#src/domain/planning/emploi/emploi.ts'
import {
  isAilleurs,
  type JourVue,
  type PlageAilleurs,
  type PlageTenue,
} from '#src/domain/planning/vue/jours.rules.ts'
import type { Libre } from '#src/domain/planning/vue/libres.rules.ts'
import { voiesDe } from '#src/domain/planning/vue/voies.rules.ts'
import { clock } from '#src/kit/duree.ts'
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
  /** Of a room: what is left of each day. */
  readonly libres: ReadonlyMap<Jour, readonly Libre[]> | null
  /** The lecturer or the room it is about. */
  readonly sauf?: string | undefined
  /** What may be done to a séance, and what a script reads of it. */
  readonly gestes?: (seance: Seance) => ReactNode
  readonly donnees?: (seance: Seance) => Readonly<Record<`data-${string}`, string>>
}

const TEINTES = 4

/** Each cours keeps one tint all year: its rank among the cours. */
const teinteOf = (carnet: Carnet, plage: PlageTenue): string =>
  plage.genre === 'seance' ? `teinte-${[...carnet.cours.keys()].indexOf(plage.seance.cours) % TEINTES}` : ''

const keyOf = (plage: PlageTenue): string =>
  plage.genre === 'seance'
    ? plage.seance.id
    : plage.genre === 'evenement'
      ? plage.evenement.id
      : `${plage.genre} ${plage.id} ${plage.debut}`

/** From the earliest to the latest minute anything is held that week, the usual hours at least. */
const bornesOf = ({ jours, grille }: Pick<Props, 'jours' | 'grille'>): readonly [number, number] => {
  const all = jours.flatMap(({ plages }) => plages.filter((one) => !isAilleurs(one)))
  return [
    Math.min(grille.ouverture, ...all.map(({ debut }) => debut)),
    Math.max(grille.fermeture, ...all.map(({ fin }) => fin)),
  ]
}

type BandeProps = Pick<Props, 'd' | 'carnet' | 'montres' | 'grille'> & {
  readonly plages: readonly PlageAilleurs[]
}

/** Time spent elsewhere, at the head of the day: nothing has to be placed there. */
const Bande = ({ d, carnet, montres, grille, plages }: BandeProps) =>
  plages.length > 0 && (
    <ul className="bande">
      {plages.map((plage) => {
        const whole = plage.debut <= grille.ouverture && plage.fin >= grille.fermeture
        const noms = plage.groupes.flatMap((id) => carnet.groupes.get(id)?.nom ?? [])
        return (
          <li
            key={`${plage.genre} ${plage.debut} ${plage.groupes.join()}`}
            className={`bande-${plage.genre}`}
          >
            <strong>{d.t(`vue.${plage.genre}`)}</strong>{' '}
            {!whole && <time dateTime={clock(plage.debut)}>{`${writePlage(d.langue, plage)} `}</time>}
            {montres.length > 1 && <span>{noms.join(', ')}</span>}
          </li>
        )
      })}
    </ul>
  )

const Libres = ({ d, libres, grille }: Pick<Props, 'd' | 'grille'> & { libres: readonly Libre[] }) => {
  const [first] = libres
  const whole = first && first.debut <= grille.ouverture && first.fin >= grille.fermeture
  if (libres.length === 0) return <p className="jour-pris">{d.t('vue.salle.prise')}</p>
  return (
    <p className="jour-libres">
      {whole
        ? d.t('vue.salle.libre')
        : d.t('vue.salle.libres', { quand: libres.map((one) => writePlage(d.langue, one)).join(', ') })}
    </p>
  )
}

type JourProps = Omit<Props, 'jours' | 'libres'> & {
  readonly jour: JourVue
  readonly depuis: number
  readonly libres: readonly Libre[] | null
}

const Notes = ({ d, carnet, montres, grille, jour: j, libres }: JourProps) => (
  <div className="jour-note">
    {j.ferie && <p>{d.t('vue.ferie', { nom: j.ferie })}</p>}
    {j.fermeture && <p>{d.t('vue.fermeture', { nom: j.fermeture })}</p>}
    {libres !== null && !j.ferie && !j.fermeture && <Libres {...{ d, libres, grille }} />}
    <Bande {...{ d, carnet, montres, grille }} plages={j.plages.filter(isAilleurs)} />
    {libres === null && j.plages.length === 0 && !j.ferie && !j.fermeture && (
      <p className="jour-libre">{d.t('vue.jour.libre')}</p>
    )}
  </div>
)

const UnJour = (props: JourProps) => {
  const { d, carnet, jour: j, montres, sauf, gestes, donnees, today, depuis } = props
  const tenues = j.plages.filter((one) => !isAilleurs(one))
  const voies = voiesDe(tenues)
  const lanes = Math.max(1, ...voies.map(({ sur }) => sur))
  const classes = [
    `jour voies-${Math.min(lanes, 4)}`,
    j.jour === today && 'jour-ici',
    j.jour < today && 'jour-passe',
    (j.ferie ?? j.fermeture) && 'jour-ferme',
    tenues.length === 0 && 'jour-vide',
    tenues.length === 0 && j.plages.length > 0 && 'jour-ailleurs',
  ]
  return (
    <section className={classes.filter(Boolean).join(' ')} aria-labelledby={`j-${j.jour}`} data-jour={j.jour}>
      <h2 id={`j-${j.jour}`} aria-current={j.jour === today ? 'date' : undefined}>
        <span className="jour-nom">{writeJourSemaine(d.langue, j.jour)}</span>{' '}
        <span className="jour-date">{writeJourLong(d.langue, j.jour).replace(/^\S+ /, '')}</span>
        {j.jour === today && <span className="jour-marque">{d.t('vue.aujourdhui')}</span>}
      </h2>
      <Notes {...props} />
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
            <ContenuPlage {...{ d, carnet, plage, montres, sauf }} gestes={gestes} />
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
        <UnJour
          key={jour.jour}
          {...props}
          jour={jour}
          depuis={depuis}
          libres={props.libres?.get(jour.jour) ?? null}
        />
      ))}
    </div>
  )
}
