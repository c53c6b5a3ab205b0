import type { ReactNode } from 'react'
import type { SemaineMontree } from '#src/app/planning/vue/show-semaine.ts'
import type { Seance } from '#src/domain/planning/emploi/emploi.ts'
import { Notice } from '#src/ui/notice.tsx'
import type { DemandeConnectee } from '../../shell/route.ts'
import { DispenseListe } from './dispense-liste.tsx'

type Props = { readonly d: DemandeConnectee; readonly semaine: SemaineMontree; readonly retour: string }

/** On a séance that stands by a waiver: that it does, and the way to who, why and when. */
export const marqueDispense =
  ({ d, semaine }: Pick<Props, 'd' | 'semaine'>) =>
  (seance: Seance): ReactNode => {
    const own = semaine.dispenses.find(({ bloc }) => bloc === seance.bloc)
    return (
      own && (
        <p className="ecran">
          <a href={`#dispense-${own.id}`}>{d.t('dispense.marque')}</a>
        </p>
      )
    )
  }

/** The rules waived for what the week shows, for whoever answers of the timetable. */
export const DispensesSemaine = ({ d, semaine, retour }: Props) => {
  const { t } = d
  const { vue, jours, dispenses } = semaine
  const seances = jours
    .flatMap(({ plages }) => plages)
    .flatMap((plage) => (plage.genre === 'seance' ? plage.seance : []))
  const shown = new Set(seances.flatMap(({ bloc, cours }) => [bloc, cours]))
  const own = dispenses.filter(({ bloc, cours }) => shown.has(bloc ?? cours))
  const said = d.c.req.query('fait') === 'dispense'
  if (own.length === 0 && !said) return null
  const titres = new Map(vue.donnees.cours.map(({ id, intitule }) => [id, intitule]))
  const emploi = vue.donnees.emploi.id
  return (
    <section aria-labelledby="dispenses" className="ecran">
      {said && <DispenseRetiree d={d} emploi={emploi} edition={vue.edition?.id ?? ''} />}
      {own.length > 0 && (
        <>
          <h2 id="dispenses">{t('dispense.semaine')}</h2>
          <DispenseListe
            {...{ d, emploi, titres, seances }}
            dispenses={own}
            retour={vue.modifiable ? retour : null}
          />
        </>
      )}
    </section>
  )
}

/** A rule is back: whether the séance still holds is said elsewhere. */
export const DispenseRetiree = ({
  d,
  emploi,
  edition,
}: Pick<Props, 'd'> & { readonly emploi: string; readonly edition: string }) => (
  <Notice poids="succes" live title={d.t('dispense.fait')}>
    <p>
      {d.t('dispense.fait.suite')}{' '}
      <a href={`/emplois/${emploi}/non-places?edition=${edition}`}>{d.t('emploi.page.non-places')}</a>
    </p>
  </Notice>
)
