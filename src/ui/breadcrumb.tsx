import type { ReactNode } from 'react'

export type Step = { readonly text: ReactNode; readonly href?: string }

/** Where one is, from the whole to the part; the last step is the page itself. */
export const Breadcrumb = ({ label, steps }: { label: string; steps: readonly Step[] }) => (
  <nav className="fil" aria-label={label}>
    <ol>
      {steps.map(({ text, href }, i) => (
        <li key={href ?? i} aria-current={i === steps.length - 1 ? 'page' : undefined}>
          {href ? <a href={href}>{text}</a> : <span>{text}</span>}
        </li>
      ))}
    </ol>
  </nav>
)
