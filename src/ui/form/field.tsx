import type { InputHTMLAttributes, ReactNode } from 'react'

type Common = {
  readonly name: string
  readonly label: ReactNode
  /** Said beside the field, and read with it. */
  readonly error?: string | undefined
  readonly hint?: ReactNode
  readonly required?: boolean
  readonly lang?: string
}

const describedBy = (name: string, error: unknown, hint: unknown): string | undefined =>
  [hint ? `${name}-aide` : '', error ? `${name}-erreur` : ''].filter(Boolean).join(' ') || undefined

const Frame = ({ name, label, error, hint, children }: Common & { children: ReactNode }) => (
  <div className="champ">
    <label htmlFor={name}>{label}</label>
    {hint && (
      <p className="aide" id={`${name}-aide`}>
        {hint}
      </p>
    )}
    {children}
    {error && (
      <p className="champ-erreur" id={`${name}-erreur`}>
        {error}
      </p>
    )}
  </div>
)

type FieldProps = Common &
  Pick<
    InputHTMLAttributes<HTMLInputElement>,
    'type' | 'autoComplete' | 'inputMode' | 'maxLength' | 'minLength' | 'accept' | 'pattern' | 'spellCheck'
  > & { readonly value?: string | null }

/** One line to fill, with its label, its hint and its error tied to it. */
export const Field = ({ name, label, error, hint, value, required, type = 'text', ...rest }: FieldProps) => (
  <Frame {...{ name, label, error, hint }}>
    <input
      id={name}
      name={name}
      type={type}
      defaultValue={type === 'file' ? undefined : (value ?? '')}
      required={required}
      aria-invalid={error ? true : undefined}
      aria-describedby={describedBy(name, error, hint)}
      {...rest}
    />
  </Frame>
)

type AreaProps = Common & { readonly value?: string | null; readonly rows?: number }

/** Several lines to fill. */
export const Area = ({ name, label, error, hint, value, required, lang, rows = 4 }: AreaProps) => (
  <Frame {...{ name, label, error, hint }}>
    <textarea
      id={name}
      name={name}
      rows={rows}
      lang={lang}
      defaultValue={value ?? ''}
      required={required}
      aria-invalid={error ? true : undefined}
      aria-describedby={describedBy(name, error, hint)}
    />
  </Frame>
)

export type Option = { readonly value: string; readonly text: string; readonly group?: string }
type ChoiceProps = Common & { readonly value?: string | null; readonly options: readonly Option[] }

const Options = ({ options }: { options: readonly Option[] }) =>
  options.map(({ value, text }) => (
    <option key={value} value={value}>
      {text}
    </option>
  ))

/** One of a list; options with a group are gathered under it. */
export const Choice = ({ name, label, error, hint, value, required, options }: ChoiceProps) => (
  <Frame {...{ name, label, error, hint }}>
    <select
      id={name}
      name={name}
      defaultValue={value ?? ''}
      required={required}
      aria-invalid={error ? true : undefined}
      aria-describedby={describedBy(name, error, hint)}
    >
      {[...Map.groupBy(options, (option) => option.group ?? '')].map(([group, inside]) =>
        group ? (
          <optgroup key={group} label={group}>
            <Options options={inside} />
          </optgroup>
        ) : (
          <Options key="" options={inside} />
        ),
      )}
    </select>
  </Frame>
)
