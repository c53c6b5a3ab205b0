import {
  deciderMission,
  type MissionVue,
  type PageMissions,
  showMissions,
} from '#src/app/contrat/decider-mission.ts'
import { writeInstant } from '#src/app/message/date-message.ts'
import { DOMAINES_MISSION, type GardeMission, PAS_MISSION } from '#src/domain/contrat/mission.workflow.ts'
import { Badge, type Ton } from '#src/ui/badge.tsx'
import { Empty } from '#src/ui/empty.tsx'
import { AreaField } from '#src/ui/input.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { FilProgramme } from '../offre/programme/fil-programme.tsx'
import { readForm } from '../shell/form.ts'
import { errorPage, page, redirect } from '../shell/page.tsx'
import type { DemandeConnectee, Route } from '../shell/route.ts'

type RefusMontre = GardeMission | 'hors-statut'
const TON: Readonly<Record<MissionVue['statut'], Ton>> = {
  proposee: 'avertissement',
  validee: 'bon',
  refusee: 'bloquant',
}

type Props = { readonly d: DemandeConnectee; readonly vue: PageMissions; readonly mission: MissionVue }

const Decider = ({ d, vue, mission }: Props) => {
  const { t } = d
  const action = `/programmes/${vue.place.id}/missions/${mission.id}/decider`
  if (mission.statut !== 'proposee')
    return (
      <form method="post" action={action}>
        <input type="hidden" name="pas" value="rouvrir" />
        <button className="second">{t('mission.pas.rouvrir')}</button>
      </form>
    )
  return (
    <form method="post" action={action}>
      <fieldset>
        <legend>{t('mission.domaines')}</legend>
        <p className="aide">{t('mission.domaines.aide')}</p>
        {DOMAINES_MISSION.map((domaine) => (
          <label className="case" key={domaine}>
            <input type="checkbox" name="domaines" value={domaine} />
            {t(`mission.domaine.${domaine}`)}
          </label>
        ))}
      </fieldset>
      <AreaField
        id={`motif-${mission.id}`}
        name="motif"
        label={t('mission.motif')}
        optional={t('personne.facultatif')}
      />
      <p className="actions">
        <button name="pas" value="valider">
          {t('mission.pas.valider')}
        </button>
        <button name="pas" value="refuser" className="second">
          {t('mission.pas.refuser')}
        </button>
      </p>
    </form>
  )
}

const Mission = (props: Props) => {
  const { d, vue, mission } = props
  const { t, langue } = d
  return (
    <li className="carte" id={mission.id}>
      <h2>{mission.intitule ?? t('mission.confidentielle')}</h2>
      <p>
        <Badge ton={TON[mission.statut]}>{t(`mission.statut.${mission.statut}`)}</Badge>{' '}
        {mission.confidentielle && <Badge>{t('mission.confidentielle')}</Badge>}
      </p>
      <p className="aide">
        {[
          mission.organisme,
          t(`publication.statut.${mission.contrat}`),
          mission.siret && `SIRET ${mission.siret}`,
          t('mission.recue', { date: writeInstant(langue, mission.proposee_le) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {mission.description === null ? (
        <p>{t('mission.confidentielle.texte')}</p>
      ) : (
        <p>{mission.description}</p>
      )}
      {mission.courriel && (
        <p>
          <a href={`mailto:${mission.courriel}`}>{mission.courriel}</a>
        </p>
      )}
      {mission.domaines.length > 0 && (
        <p>
          {t('mission.domaines')} :{' '}
          {DOMAINES_MISSION.filter((domaine) => mission.domaines.includes(domaine))
            .map((domaine) => t(`mission.domaine.${domaine}`))
            .join(', ')}
        </p>
      )}
      {mission.motif && <p>{t('mission.motifDit', { motif: mission.motif })}</p>}
      {vue.decidable && <Decider {...props} />}
    </li>
  )
}

const idOf = (d: DemandeConnectee): string => d.c.req.param('id') ?? ''

const render = async (d: DemandeConnectee, refus?: RefusMontre, status = 200): Promise<Response> => {
  const shown = await showMissions(d.monde, d.acteur, idOf(d))
  if (!shown.ok) return errorPage(d, shown.refus)
  const { place, missions } = shown.value
  const titre = d.t('mission.titre.de', { nom: place.parcoursCode })
  return page(
    d,
    {
      titre,
      children: (
        <>
          <FilProgramme d={d} place={place} suite={[{ text: d.t('mission.titre') }]} />
          <h1>{titre}</h1>
          {d.c.req.query('fait') && <Notice poids="succes" live title={d.t('mission.fait')} />}
          {refus && (
            <Notice poids="bloquant" live title={d.t('mission.refus.titre')}>
              <p>{d.t(`mission.refus.${refus}`)}</p>
            </Notice>
          )}
          <p>
            <a href={`/formations/${place.adresse}/employeurs`}>{d.t('mission.page')}</a>
          </p>
          {missions.length === 0 ? (
            <Empty title={d.t('mission.vide')}>
              <p>{d.t('mission.vide.texte')}</p>
            </Empty>
          ) : (
            <ul className="grille">
              {missions.map((mission) => (
                <Mission key={mission.id} d={d} vue={shown.value} mission={mission} />
              ))}
            </ul>
          )}
        </>
      ),
    },
    status,
  )
}

const decider = async (d: DemandeConnectee): Promise<Response> => {
  const { domaines } = await d.c.req.parseBody({ all: true })
  const { pas, motif } = await readForm(d.c, ['pas', 'motif'])
  const found = PAS_MISSION.find((name) => name === pas)
  if (!found) return errorPage(d, 'introuvable')
  const done = await deciderMission(d.monde, d.acteur, {
    millesime: idOf(d),
    mission: d.c.req.param('mission') ?? '',
    pas: found,
    domaines: [domaines].flat().filter((one) => typeof one === 'string'),
    motif,
  })
  if (done.ok) return redirect(`/programmes/${idOf(d)}/missions?fait=1`)
  const { refus } = done
  if (refus.code === 'introuvable' || refus.code === 'interdit') return errorPage(d, refus.code)
  return refus.code === 'bloque' ? render(d, refus.par, 422) : render(d, 'hors-statut', 409)
}

/** The posts offered to a programme, and what its team decides of them. */
export const missionsRoutes: readonly Route[] = [
  {
    methode: 'GET',
    chemin: '/programmes/:id/missions',
    acces: 'programme.lire',
    repondre: (d) => render(d),
  },
  {
    methode: 'POST',
    chemin: '/programmes/:id/missions/:mission/decider',
    acces: 'mission.decider',
    repondre: decider,
  },
]
