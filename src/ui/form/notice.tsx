import type { ReactNode } from 'react'

/** What just happened, or what stops the form: read aloud at once when it is a refusal. */
export const Notice = ({ kind, children }: { kind: 'bon' | 'alerte' | 'info'; children: ReactNode }) => (
  <div className={`avis ${kind}`} role={kind === 'alerte' ? 'alert' : 'status'}>
    {children}
  </div>
)
