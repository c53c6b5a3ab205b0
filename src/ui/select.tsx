/** A choice in a list: value and words; the first line is what no choice means, when there is one. */
export const Options = ({
  none,
  options,
}: {
  none?: string
  options: readonly (readonly [value: string, label: string])[]
}) => (
  <>
    {none !== undefined && <option value="">{none}</option>}
    {options.map(([value, label]) => (
      <option key={value} value={value}>
        {label}
      </option>
    ))}
  </>
)
