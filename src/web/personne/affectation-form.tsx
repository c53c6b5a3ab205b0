import { writeJour } from '#src/app/message/date-message.ts'
import type { AffectationDemandee, RefusAffectation } from '#src/app/personne/affectation.ts'
import type { AffectationNommee } from '#src/app/personne/list-affectations.ts'
import type { Endroit } from '#src/app/socle/list-endroits.ts'
import { isEnCours, ROLES } from '#src/domain/acces/role.ts'
import { Badge } from '#src/ui/badge.tsx'
import { ChoiceField, TextField } from '#src/ui/input.tsx'
import { TableFrame, TableHead } from '#src/ui/table.tsx'
import type { DemandeConnectee } from '../shell/route.ts'

/** The places of the list, each with its kind before its name. */
export const endroitOptions = (d: DemandeConnectee, endroits: readonly Endroit[]) =>
  endroits.map(
    ({ type, id, nom }) => [`${type}:${id}`, `${d.t(`acces.perimetre.${type}`)} · ${nom}`] as const,
  )

type RoleProps = {
  readonly d: DemandeConnectee
  /** Value and words of each place. */
  readonly endroits: readonly (readonly [string, string])[]
  readonly saisie: { readonly role: string; readonly perimetre: string } | undefined
  readonly wrong: (name: 'role' | 'perimetre') => string | undefined
}

/** Which role, and where it is held. */
export const RoleFields = ({ d, endroits, saisie, wrong }: RoleProps) => (
  <>
    <ChoiceField
      name="role"
      label={d.t('personne.role')}
      none={d.t('personne.role.choisir')}
      options={ROLES.map((role) => [role, d.t(`acces.role.${role}`)])}
      value={saisie?.role}
      error={wrong('role')}
    />
    <ChoiceField
      name="perimetre"
      label={d.t('personne.perimetre')}
      none={d.t('personne.role.choisir')}
      options={endroits}
      value={saisie?.perimetre}
      error={wrong('perimetre')}
    />
  </>
)

const Etat = ({ d, role }: { d: DemandeConnectee; role: AffectationNommee }) => {
  if (isEnCours(role, d.acteur.today)) return <Badge ton="bon">{d.t('personne.etat.en_cours')}</Badge>
  return role.debut > d.acteur.today ? (
    <Badge ton="info">{d.t('personne.etat.a_venir')}</Badge>
  ) : (
    <Badge>{d.t('personne.etat.finie')}</Badge>
  )
}

const Terminer = ({
  d,
  role,
  perimetre,
}: {
  d: DemandeConnectee
  role: AffectationNommee
  perimetre: string
}) => (
  <form method="post" action={`/administration/affectations/${role.id}/terminer`} className="ligne-champs">
    <input
      type="date"
      name="fin"
      required
      min={role.debut}
      defaultValue={role.fin ?? d.acteur.today}
      aria-label={d.t('personne.terminer.lequel', { role: d.t(`acces.role.${role.role}`), perimetre })}
    />
    <button className="second">{d.t('personne.terminer')}</button>
  </form>
)

/** Every role the person held, holds or will hold. */
export const AffectationTable = ({
  d,
  roles,
}: {
  d: DemandeConnectee
  roles: readonly AffectationNommee[]
}) => (
  <TableFrame id="affectations" caption={d.t('personne.roles')}>
    <TableHead
      columns={[
        d.t('personne.role'),
        d.t('personne.perimetre'),
        d.t('personne.debut'),
        d.t('personne.fin'),
        d.t('personne.etat'),
        d.t('personne.terminer.dernier'),
      ]}
    />
    <tbody>
      {roles.map((role) => {
        const perimetre = role.perimetre ?? d.t(`acces.perimetre.${role.perimetreType}`)
        const isOver = role.fin !== null && role.fin < d.acteur.today
        return (
          <tr key={role.id}>
            <th scope="row">
              {d.t(`acces.role.${role.role}`)}
              {role.titre && <span className="aide"> {role.titre}</span>}
            </th>
            <td>{perimetre}</td>
            <td>{writeJour(d.langue, role.debut)}</td>
            <td>{role.fin ? writeJour(d.langue, role.fin) : '–'}</td>
            <td>
              <Etat d={d} role={role} />
            </td>
            <td>{isOver ? '–' : <Terminer d={d} role={role} perimetre={perimetre} />}</td>
          </tr>
        )
      })}
    </tbody>
  </TableFrame>
)

type FormProps = {
  readonly d: DemandeConnectee
  readonly personneId: string
  readonly endroits: readonly Endroit[]
  readonly saisie?: AffectationDemandee | undefined
  readonly refus?: RefusAffectation | undefined
}

/** A role to give: which, where, since when. */
export const AffectationForm = ({ d, personneId, endroits, saisie, refus }: FormProps) => {
  const fautes = refus?.code === 'fautes' ? refus.fautes : {}
  const wrong = (name: keyof typeof fautes): string | undefined => {
    const faute = fautes[name]
    return faute && d.t(`personne.faute.${faute}`)
  }
  return (
    <section aria-labelledby="donner">
      <h2 id="donner">{d.t('personne.donner')}</h2>
      <form method="post" action={`/administration/personnes/${personneId}/affectations`}>
        <RoleFields
          d={d}
          endroits={[['installation', d.t('acces.perimetre.installation')], ...endroitOptions(d, endroits)]}
          saisie={saisie}
          wrong={wrong}
        />
        <TextField
          name="titre"
          label={d.t('personne.titre')}
          help={d.t('personne.titre.aide')}
          optional={d.t('personne.facultatif')}
          value={saisie?.titre}
        />
        <TextField
          name="debut"
          type="date"
          label={d.t('personne.debut')}
          value={saisie?.debut ?? d.acteur.today}
          error={wrong('debut')}
        />
        <TextField
          name="fin"
          type="date"
          label={d.t('personne.fin')}
          help={d.t('personne.fin.aide')}
          optional={d.t('personne.facultatif')}
          value={saisie?.fin}
          error={wrong('fin')}
        />
        <p className="actions">
          <button>{d.t('personne.donner')}</button>
        </p>
      </form>
    </section>
  )
}
