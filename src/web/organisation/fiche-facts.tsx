import type { ReactNode } from 'react'
import type { DemandeConnectee } from '../shell/route.ts'

type Valeurs = Readonly<Record<string, string>>

/** One line of facts; what is not known is said so, never left out. */
export const Fact = ({ d, name, children }: { d: DemandeConnectee; name: string; children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children || d.t('socle.inconnu')}</dd>
  </>
)

/** A postal address on one line, or nothing when none is known. */
export const writeAdresse = ({ voie, codePostal, ville }: Valeurs): string =>
  [voie, [codePostal, ville].filter(Boolean).join(' ')].filter(Boolean).join(', ')
