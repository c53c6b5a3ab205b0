import type { ReactNode } from 'react'

export type Poids = 'info' | 'avertissement' | 'bloquant' | 'succes'

type NoticeProps = {
  readonly poids?: Poids
  /** Says the weight in words: the colour is never alone. */
  readonly title: ReactNode
  readonly children?: ReactNode
  /** True for what appears in answer to a deed: it is read out at once. */
  readonly live?: boolean
}

/** Something to know before going on. */
export const Notice = ({ poids = 'info', title, children, live = false }: NoticeProps) => {
  const role = live ? (poids === 'bloquant' ? 'alert' : 'status') : undefined
  return (
    <div className={`notice ${poids}`} role={role}>
      <p className="notice-titre">{title}</p>
      {children}
    </div>
  )
}
