/** Who must be told of what changes: each only what bears on them, and whoever cannot be written to is named. */
import { type Changement } from '#src/domain/planning/emploi/changements.rules.ts'
import type { Donnees } from '#src/domain/planning/emploi/emploi.ts'

export type Destinataire = {
  readonly qui: 'intervenant' | 'apprenants' | 'contact'
  /** The lecturer, or the groupe. */
  readonly id: string
  readonly nom: string
  /** null: no address is known, somebody must call. */
  readonly courriel: string | null
  readonly changements: readonly Changement[]
}

/** Lecturers, learners' lists, employers' and CFA's contacts. A groupe without any address is named too. */
export const listDestinataires = (
  { intervenants, groupes }: Pick<Donnees, 'intervenants' | 'groupes'>,
  changements: readonly Changement[],
): readonly Destinataire[] => [
  ...intervenants.flatMap(({ id, nom, courriel }): Destinataire[] => {
    const own = changements.filter((c) => c.intervenants.includes(id))
    return own.length > 0 ? [{ qui: 'intervenant', id, nom, courriel, changements: own }] : []
  }),
  ...groupes.flatMap(({ id, nom, courriel, contacts }): Destinataire[] => {
    const own = changements.filter((c) => c.groupes.includes(id))
    if (own.length === 0) return []
    return [
      { qui: 'apprenants', id, nom, courriel, changements: own },
      ...contacts.map(
        (contact): Destinataire => ({ qui: 'contact', id, nom, courriel: contact, changements: own }),
      ),
    ]
  }),
]
