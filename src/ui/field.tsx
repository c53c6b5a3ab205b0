import type { ReactNode } from 'react'

/** What a control needs to be tied to its help and its error. */
export type ControlTies = {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

type FieldProps = {
  readonly id: string
  readonly label: ReactNode
  readonly help?: ReactNode
  /** What is wrong with what was typed; shown beside the field and read with it. */
  readonly error?: ReactNode
  /** The word that says a field may be left blank; no star anywhere. */
  readonly optional?: string
  readonly children: (ties: ControlTies) => ReactNode
}

/** One question of a form: label, help, error, control, tied together for every reader. */
export const Field = ({ id, label, help, error, optional, children }: FieldProps) => {
  const described = [help ? `${id}-aide` : '', error ? `${id}-erreur` : ''].filter(Boolean).join(' ')
  return (
    <div className="champ">
      <label htmlFor={id}>
        {label}
        {optional && <span className="facultatif"> ({optional})</span>}
      </label>
      {help && (
        <p className="aide" id={`${id}-aide`}>
          {help}
        </p>
      )}
      {error && (
        <p className="champ-erreur" id={`${id}-erreur`}>
          {error}
        </p>
      )}
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
    </div>
  )
}
