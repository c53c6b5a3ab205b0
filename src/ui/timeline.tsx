import type { ReactNode } from 'react'

export type Moment = {
  readonly key: string
  /** Machine form, 'YYYY-MM-DD' or an instant. */
  readonly dateTime: string
  readonly date: ReactNode
  readonly children: ReactNode
  readonly current?: boolean
}

/** What happened, in order. */
export const Timeline = ({ moments }: { moments: readonly Moment[] }) => (
  <ol className="chronologie">
    {moments.map(({ key, dateTime, date, children, current }) => (
      <li key={key} aria-current={current ? 'true' : undefined}>
        <time dateTime={dateTime}>{date}</time>
        {children}
      </li>
    ))}
  </ol>
)
