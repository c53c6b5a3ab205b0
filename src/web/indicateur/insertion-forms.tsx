import type { Enquete, Metier } from '#src/app/indicateur/show-insertion.ts'
import { SITUATIONS } from '#src/domain/indicateur/insertion.rules.ts'
import { AreaField, ChoiceField, TextField } from '#src/ui/input.tsx'
import { Options } from '#src/ui/select.tsx'
import { TableFrame, TableHead } from '#src/ui/table.tsx'
import type { DemandeConnectee } from '../shell/route.ts'

type Saisie = Readonly<Record<string, string>>

/** Every job held, and the target job it is coded to. */
export const CoderForm = ({
  d,
  action,
  enquete,
  metiers,
}: {
  d: DemandeConnectee
  action: string
  enquete: Enquete
  metiers: readonly Metier[]
}) => {
  const jobs = enquete.reponses.filter(({ situation }) => situation === 'emploi')
  if (jobs.length === 0) return null
  const options = metiers.map(({ id, intitule }) => [id, intitule] as const)
  return (
    <form method="post" action={`${action}/${enquete.id}/coder`}>
      <TableFrame
        id={`coder-${enquete.id}`}
        caption={d.t('insertion.coder', { promotion: enquete.promotion, mois: enquete.mois })}
      >
        <TableHead columns={[d.t('insertion.emploi'), d.t('insertion.metier')]} />
        <tbody>
          {jobs.map(({ id, emploi, metier }) => (
            <tr key={id}>
              <th scope="row">{emploi ?? d.t('socle.inconnu')}</th>
              <td>
                <select
                  name={`reponse-${id}`}
                  defaultValue={metier ?? ''}
                  aria-label={`${d.t('insertion.metier')} : ${emploi ?? ''}`}
                >
                  <Options none={d.t('insertion.nonCode')} options={options} />
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
      <p className="actions">
        <button>{d.t('insertion.enregistrer')}</button>
      </p>
    </form>
  )
}

export const NoterForm = ({ d, action, id }: { d: DemandeConnectee; action: string; id: string }) => (
  <details>
    <summary>{d.t('insertion.noter')}</summary>
    <form method="post" action={`${action}/${id}/reponses`}>
      <ChoiceField
        id={`situation-${id}`}
        name="situation"
        label={d.t('insertion.situation')}
        options={SITUATIONS.map((one) => [one, d.t(`insertion.situation.${one}`)])}
      />
      <AreaField
        id={`emplois-${id}`}
        name="emplois"
        label={d.t('insertion.noter.emplois')}
        optional={d.t('personne.facultatif')}
        rows={5}
      />
      <TextField
        id={`nombre-${id}`}
        name="nombre"
        label={d.t('insertion.noter.nombre')}
        optional={d.t('personne.facultatif')}
        inputMode="numeric"
      />
      <p className="actions">
        <button>{d.t('insertion.enregistrer')}</button>
      </p>
    </form>
  </details>
)

export const OuvrirForm = ({
  d,
  action,
  mois,
  saisie,
}: {
  d: DemandeConnectee
  action: string
  mois: readonly number[]
  saisie: Saisie | undefined
}) => (
  <details open={saisie !== undefined}>
    <summary>{d.t('insertion.ouvrir')}</summary>
    <form method="post" action={action}>
      <TextField
        name="promotion"
        label={d.t('insertion.promotion')}
        inputMode="numeric"
        value={saisie?.promotion}
      />
      <ChoiceField
        name="mois"
        label={d.t('insertion.mois')}
        options={mois.map((one) => [String(one), String(one)])}
        value={saisie?.mois}
      />
      <TextField
        name="interroges"
        label={d.t('insertion.interroges')}
        optional={d.t('personne.facultatif')}
        inputMode="numeric"
        value={saisie?.interroges}
      />
      <TextField name="source" label={d.t('insertion.champ.source')} value={saisie?.source} />
      <p className="actions">
        <button>{d.t('insertion.enregistrer')}</button>
      </p>
    </form>
  </details>
)
