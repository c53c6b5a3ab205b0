import type { RefusChangement, SessionVue } from '#src/app/acces/compte.ts'
import { writeHeure, writeInstant, writeJour } from '#src/app/message/date-message.ts'
import type { AffectationNommee } from '#src/app/personne/list-affectations.ts'
import { MOT_DE_PASSE_MAX, MOT_DE_PASSE_MIN } from '#src/domain/acces/mot-de-passe.rules.ts'
import { Badge } from '#src/ui/badge.tsx'
import { TextField } from '#src/ui/input.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { TableFrame, TableHead } from '#src/ui/table.tsx'
import { page } from '../shell/page.tsx'
import type { DemandeConnectee } from '../shell/route.ts'
import { nameNavigateur } from './navigateur.ts'

export type EtatCompte = {
  readonly roles: readonly AffectationNommee[]
  readonly sessions: readonly SessionVue[]
  /** False for whoever only ever signed in by link. */
  readonly aMotDePasse: boolean
  readonly fait?: 'fermee' | 'autresFermees' | 'change'
  readonly refus?: RefusChangement
}

const Roles = ({ d, roles }: { d: DemandeConnectee; roles: readonly AffectationNommee[] }) => (
  <section aria-labelledby="roles">
    <h2 id="roles">{d.t('acces.compte.roles')}</h2>
    {roles.length === 0 ? (
      <p>{d.t('acces.compte.sansRole')}</p>
    ) : (
      <ul>
        {roles.map((role) => (
          <li key={role.id}>
            {role.titre ?? d.t(`acces.role.${role.role}`)}
            {' · '}
            {role.perimetre ?? d.t(`acces.perimetre.${role.perimetreType}`)}
            {' · '}
            {writeJour(d.langue, role.debut)}
            {role.fin && ` – ${writeJour(d.langue, role.fin)}`}
          </li>
        ))}
      </ul>
    )}
  </section>
)

const SessionLine = ({ d, session }: { d: DemandeConnectee; session: SessionVue }) => {
  const navigateur = nameNavigateur(session.navigateur) ?? d.t('acces.compte.session.inconnu')
  const vue = writeInstant(d.langue, session.vueLe)
  return (
    <tr>
      <th scope="row">{navigateur}</th>
      <td>{writeInstant(d.langue, session.ouverteLe)}</td>
      <td>{vue}</td>
      <td>
        {session.ici ? (
          <Badge ton="info">{d.t('acces.compte.session.ici')}</Badge>
        ) : (
          <form method="post" action={`/compte/sessions/${session.id}/fermer`}>
            <button
              className="second"
              aria-label={d.t('acces.compte.session.fermerLaquelle', { navigateur, vue })}
            >
              {d.t('acces.compte.session.fermer')}
            </button>
          </form>
        )}
      </td>
    </tr>
  )
}

const Sessions = ({ d, sessions }: { d: DemandeConnectee; sessions: readonly SessionVue[] }) => (
  <>
    <TableFrame id="sessions" caption={d.t('acces.compte.sessions')}>
      <TableHead
        columns={[
          d.t('acces.compte.session.navigateur'),
          d.t('acces.compte.session.ouverte'),
          d.t('acces.compte.session.vue'),
          d.t('acces.compte.session.action'),
        ]}
      />
      <tbody>
        {sessions.map((session) => (
          <SessionLine key={session.id} d={d} session={session} />
        ))}
      </tbody>
    </TableFrame>
    {sessions.length > 1 && (
      <form method="post" action="/compte/sessions/fermer-les-autres">
        <p className="actions">
          <button className="second">{d.t('acces.compte.session.fermerAutres')}</button>
        </p>
      </form>
    )}
  </>
)

const MotDePasse = ({ d, etat: { refus, aMotDePasse } }: { d: DemandeConnectee; etat: EtatCompte }) => {
  const limits = { min: MOT_DE_PASSE_MIN, max: MOT_DE_PASSE_MAX }
  const word =
    refus && refus.code !== 'limite' ? d.t(`acces.motDePasse.refus.${refus.code}`, limits) : undefined
  return (
    <section aria-labelledby="mot-de-passe">
      <h2 id="mot-de-passe">{d.t('acces.motDePasse.titre')}</h2>
      <form method="post" action="/compte/mot-de-passe">
        {aMotDePasse && (
          <TextField
            name="ancien"
            type="password"
            label={d.t('acces.motDePasse.ancien')}
            autoComplete="current-password"
            error={refus?.code === 'ancien' ? word : undefined}
          />
        )}
        <TextField
          name="nouveau"
          type="password"
          label={d.t('acces.motDePasse.nouveau')}
          help={d.t('acces.motDePasse.nouveau.aide', limits)}
          autoComplete="new-password"
          error={refus?.code === 'ancien' ? undefined : word}
        />
        <p className="actions">
          <button>{d.t('acces.motDePasse.changer')}</button>
        </p>
      </form>
    </section>
  )
}

const FAIT = {
  fermee: 'acces.compte.session.fermee',
  autresFermees: 'acces.compte.session.autresFermees',
  change: 'acces.motDePasse.change',
} as const

/** « Mon compte »: my roles, my sessions, my password. */
export const comptePage = (d: DemandeConnectee, etat: EtatCompte, status = 200): Response => {
  const titre = d.t('acces.compte.titre')
  const { refus, fait } = etat
  return page(
    d,
    {
      titre,
      children: (
        <>
          <h1>{titre}</h1>
          <p>
            <a href="/mon-planning">{d.t('vue.monPlanning')}</a>
          </p>
          {fait && <Notice poids="succes" live title={d.t(FAIT[fait])} />}
          {refus?.code === 'limite' && (
            <Notice poids="bloquant" live title={d.t('acces.limite.titre')}>
              <p>{d.t('acces.limite.texte', { heure: writeHeure(d.langue, refus.jusqu) })}</p>
            </Notice>
          )}
          <Roles d={d} roles={etat.roles} />
          <Sessions d={d} sessions={etat.sessions} />
          <MotDePasse d={d} etat={etat} />
        </>
      ),
    },
    status,
  )
}
