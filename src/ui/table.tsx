import type { ReactNode } from 'react'

/** The frame of a table: scrolls sideways in its own region where narrow; the caption names it. */
export const TableFrame = ({
  id,
  caption,
  children,
}: {
  /** Unique on the page. */
  id: string
  caption: ReactNode
  children: ReactNode
}) => (
  <section
    className="cadre"
    aria-labelledby={id}
    // A region that scrolls must be reachable by the keyboard alone (RGAA 13.8, WCAG 2.1.1).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    tabIndex={0}
  >
    <table>
      <caption id={id}>{caption}</caption>
      {children}
    </table>
  </section>
)

/** The titles of a table, one word or two each; those above figures stand to the right with them. */
export const TableHead = ({ columns }: { columns: readonly (string | { readonly nombre: string })[] }) => (
  <thead>
    <tr>
      {columns.map((column) => {
        const title = typeof column === 'string' ? column : column.nombre
        return (
          <th key={title} scope="col" className={typeof column === 'string' ? undefined : 'nombre'}>
            {title}
          </th>
        )
      })}
    </tr>
  </thead>
)
