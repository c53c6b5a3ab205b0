import type { ReactNode } from 'react'
import { writeDuree } from '#src/app/message/duree-message.ts'
import { today } from '#src/app/monde.ts'
import type { MonPlanning, SeanceMienne } from '#src/app/planning/agenda/show-mon-planning.ts'
import { writeJourLong, writeMois } from '#src/app/planning/vue/ecrire-vue.ts'
import type { JourVue } from '#src/domain/planning/vue/jours.rules.ts'
import { Empty } from '#src/ui/empty.tsx'
import { TableFrame } from '#src/ui/table.tsx'
import type { DemandeConnectee } from '../../shell/route.ts'
import { ContenuPlage } from '../vue/plage.tsx'

type Props = { readonly d: DemandeConnectee; readonly planning: MonPlanning; readonly avis?: ReactNode }

const Jour = ({
  d,
  jour,
  seances,
}: {
  d: DemandeConnectee
  jour: JourVue['jour']
  seances: readonly SeanceMienne[]
}) => (
  <section className={jour === today(d.monde) ? 'jour jour-ici' : 'jour'} aria-labelledby={`j-${jour}`}>
    <h3 id={`j-${jour}`} className="mon-jour">
      {writeJourLong(d.langue, jour)}
    </h3>
    <ol className="plages">
      {seances.map(({ seance, carnet, emploi, moi }) => (
        <li key={seance.id} className={`plage teinte-${[...carnet.cours.keys()].indexOf(seance.cours) % 4}`}>
          <ContenuPlage
            d={d}
            carnet={carnet}
            plage={{ genre: 'seance', seance, debut: seance.debut, fin: seance.debut + seance.duree }}
            montres={[]}
            sauf={moi}
            niveau="h4"
          />
          <p className="plage-detail">{emploi}</p>
        </li>
      ))}
    </ol>
  </section>
)

const Jours = ({ d, seances }: { d: DemandeConnectee; seances: readonly SeanceMienne[] }) => (
  <div className="mes-jours">
    {[...Map.groupBy(seances, ({ seance }) => seance.jour)].map(([jour, list]) => (
      <Jour key={jour} d={d} jour={jour} seances={list} />
    ))}
  </div>
)

const Agenda = ({ d, planning }: Props) => {
  const { t } = d
  return (
    <section aria-labelledby="mon-agenda">
      <h2 id="mon-agenda">{t('agenda.moi.titre')}</h2>
      <p>{t('agenda.moi.texte')}</p>
      <form method="post" action="/mon-planning/agenda" className="geste">
        <button className="second">{t(planning.agenda ? 'agenda.renouveler' : 'agenda.creer')}</button>
        {planning.agenda && (
          <button className="second" formAction="/mon-planning/agenda/fermer">
            {t('agenda.fermer')}
          </button>
        )}
      </form>
    </section>
  )
}

/** This month first; the others when one asks. */
const Heures = ({ d, planning }: Props) => {
  const { t, langue } = d
  const { mois, ceMois, minutes, avenir, passees } = planning
  const said = (one: string): string => writeMois(langue, one)
  return (
    <>
      <p className="chapeau">
        {t('vue.monPlanning.ceMois', {
          mois: said(ceMois.mois),
          heures: writeDuree(langue, ceMois.minutes),
          passees: writeDuree(langue, ceMois.passees),
        })}{' '}
        {t('vue.monPlanning.heures', {
          heures: writeDuree(langue, minutes),
          n: avenir.length + passees.length,
        })}
      </p>
      <details>
        <summary>{t('vue.monPlanning.parMois')}</summary>
        <TableFrame id="heures-mois" caption={t('vue.monPlanning.parMois')}>
          <thead>
            <tr>
              <th scope="col">{t('vue.monPlanning.mois')}</th>
              <th scope="col" className="nombre">
                {t('vue.colonne.heures')}
              </th>
              <th scope="col" className="nombre">
                {t('vue.monPlanning.faites')}
              </th>
            </tr>
          </thead>
          <tbody>
            {mois.map((one) => (
              <tr key={one.mois} aria-current={one.mois === ceMois.mois ? 'date' : undefined}>
                <th scope="row">{said(one.mois)}</th>
                <td className="nombre">{writeDuree(langue, one.minutes)}</td>
                <td className="nombre">{writeDuree(langue, one.passees)}</td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      </details>
    </>
  )
}

/** What the person who is there teaches. */
export const MonPlanningPage = ({ d, planning, avis }: Props) => {
  const { t } = d
  const { avenir, passees } = planning
  const n = avenir.length + passees.length
  return (
    <>
      <h1>{t('vue.monPlanning')}</h1>
      {avis}
      {n === 0 ? (
        <Empty title={t('vue.monPlanning.vide')}>
          <p>{t('vue.monPlanning.vide.texte')}</p>
        </Empty>
      ) : (
        <>
          <Heures d={d} planning={planning} />
          <h2>{t('vue.monPlanning.avenir')}</h2>
          {avenir.length === 0 ? <p>{t('vue.jour.libre')}</p> : <Jours d={d} seances={avenir} />}
          <Agenda d={d} planning={planning} />
          {passees.length > 0 && (
            <details className="mes-passees">
              <summary>{t('vue.monPlanning.passees', { n: passees.length })}</summary>
              <Jours d={d} seances={passees} />
            </details>
          )}
        </>
      )}
    </>
  )
}
