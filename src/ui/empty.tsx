import type { ReactNode } from 'react'

/** Nothing here: says so, and says what to do about it. */
export const Empty = ({ title, children }: { title: ReactNode; children?: ReactNode }) => (
  <section className="vide">
    <h2>{title}</h2>
    {children}
  </section>
)
