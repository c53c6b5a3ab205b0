import type { InputHTMLAttributes, ReactNode } from 'react'
import { Field } from './field.tsx'
import { Options } from './select.tsx'

type Common = {
  /** Also the id of the control, unless one is given: a page with two forms needs it. */
  readonly name: string
  readonly id?: string
  readonly label: ReactNode
  readonly help?: ReactNode
  readonly error?: ReactNode
  readonly optional?: string
  readonly value?: string | null
}

type TextProps = Common &
  Pick<
    InputHTMLAttributes<HTMLInputElement>,
    'type' | 'autoComplete' | 'inputMode' | 'maxLength' | 'minLength' | 'accept' | 'spellCheck' | 'lang'
  >

/** One line to fill; asked for unless it is said optional. */
export const TextField = ({
  name,
  id = name,
  label,
  help,
  error,
  optional,
  value,
  type = 'text',
  ...rest
}: TextProps) => (
  <Field {...{ id, label, help, error, optional }}>
    {(ties) => (
      <input
        {...ties}
        {...rest}
        name={name}
        type={type}
        defaultValue={type === 'file' ? undefined : (value ?? '')}
        required={!optional && type !== 'file'}
      />
    )}
  </Field>
)

/** Several lines to fill. */
export const AreaField = ({
  name,
  id = name,
  label,
  help,
  error,
  optional,
  value,
  rows = 3,
}: Common & { rows?: number }) => (
  <Field {...{ id, label, help, error, optional }}>
    {(ties) => <textarea {...ties} name={name} rows={rows} defaultValue={value ?? ''} required={!optional} />}
  </Field>
)

type ChoiceProps = Common & {
  readonly none?: string
  readonly options: readonly (readonly [value: string, label: string])[]
}

/** One of a list. */
export const ChoiceField = ({
  name,
  id = name,
  label,
  help,
  error,
  optional,
  value,
  none,
  options,
}: ChoiceProps) => (
  <Field {...{ id, label, help, error, optional }}>
    {(ties) => (
      <select {...ties} name={name} defaultValue={value ?? ''} required={!optional}>
        <Options none={none} options={options} />
      </select>
    )}
  </Field>
)
