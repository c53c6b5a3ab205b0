import type { StatutVersion } from '#src/domain/offre/version.workflow.ts'
import type { Ton } from '#src/ui/badge.tsx'

/** The word says it all; the tone only helps. */
export const TON_STATUT: Readonly<Record<StatutVersion, Ton>> = {
  brouillon: 'info',
  en_relecture: 'avertissement',
  approuvee: 'accent',
  publiee: 'bon',
  remplacee: 'info',
}
