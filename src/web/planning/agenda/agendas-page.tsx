import type { ReactNode } from 'react'
import { writeJour } from '#src/app/message/date-message.ts'
import { type AgendaPossible, type AgendasMontres, cleAgenda } from '#src/app/planning/agenda/list-agendas.ts'
import { nomSujet } from '#src/app/planning/vue/nom-sujet.ts'
import { jourOf } from '#src/kit/jour.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { TableFrame, TableHead } from '#src/ui/table.tsx'
import type { DemandeConnectee } from '../../shell/route.ts'

type Props = { readonly d: DemandeConnectee; readonly montres: AgendasMontres; readonly avis?: ReactNode }

const Etat = ({ d, ouvert }: { d: DemandeConnectee; ouvert: AgendaPossible['ouvert'] }) => {
  const { t, langue } = d
  if (!ouvert) return t('agenda.aucune')
  const lue = ouvert.luLe
    ? t('agenda.lue', { le: writeJour(langue, jourOf(ouvert.luLe)) })
    : t('agenda.jamaisLue')
  return `${t('agenda.ouverte', { le: writeJour(langue, jourOf(ouvert.creeLe)) })}, ${lue}`
}

const Ligne = ({ d, montres, agenda }: Props & { agenda: AgendaPossible }) => {
  const { t } = d
  const { cible, ouvert } = agenda
  const sujet = nomSujet({ ...montres, sujet: cible.sujet }, t)
  const nom = cible.nature === 'employeur' ? t('agenda.employeur', { nom: sujet }) : sujet
  const action = `/emplois/${cible.emploi}/agendas`
  const ouvrir = t(ouvert ? 'agenda.renouveler' : 'agenda.creer')
  return (
    <tr>
      <th scope="row">
        {nom}
        <small>
          <Etat d={d} ouvert={ouvert} />
        </small>
      </th>
      <td>
        <form method="post" action={action} className="geste">
          <button className="second" name="cle" value={cleAgenda(cible)} aria-label={`${ouvrir} : ${nom}`}>
            {ouvrir}
          </button>
          {ouvert && (
            <button
              className="second"
              name="cle"
              value={cleAgenda(cible)}
              formAction={`${action}/fermer`}
              aria-label={`${t('agenda.fermer')} : ${nom}`}
            >
              {t('agenda.fermer')}
            </button>
          )}
        </form>
      </td>
    </tr>
  )
}

/** Every calendar of a timetable, and whether somebody holds its address. */
export const AgendasPage = ({ d, montres, avis }: Props) => {
  const { t } = d
  const { emploi } = montres.donnees
  return (
    <>
      <Breadcrumb
        label={t('vue.emplois')}
        steps={[
          { text: t('vue.emplois'), href: '/emplois' },
          { text: emploi.intitule, href: `/emplois/${emploi.id}` },
          { text: t('agenda.titre') },
        ]}
      />
      <h1>
        {t('agenda.titre')} <small className="vue-quand">{emploi.intitule}</small>
      </h1>
      {avis}
      <p className="chapeau">{t('agenda.chapeau')}</p>
      <TableFrame id="agendas" caption={t('agenda.titre')}>
        <TableHead columns={[t('agenda.qui'), t('agenda.gestes')]} />
        <tbody>
          {montres.agendas.map((agenda) => (
            <Ligne key={cleAgenda(agenda.cible)} {...{ d, montres, agenda }} />
          ))}
        </tbody>
      </TableFrame>
    </>
  )
}
