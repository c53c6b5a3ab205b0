import type { ReactNode } from 'react'

export type Ton = 'bon' | 'info' | 'avertissement' | 'bloquant' | 'accent'

/** A word that classes; the colour only helps. */
export const Badge = ({ ton, children }: { ton?: Ton; children: ReactNode }) => (
  <span className={ton ? `badge ${ton}` : 'badge'}>{children}</span>
)
