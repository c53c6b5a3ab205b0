import { slotsOf } from '../../grille/grille.ts'
import { inDomain, place, remove, type Schedule } from '../../kernel/schedule.ts'
import { causeAt } from '../../kernel/why.ts'
import { calendriers, participants } from '../domaine.ts'
import type { Compiled } from '../modele.ts'
import { type Occupant, occupantOf } from './explication.ts'

/** A start a block could be dragged to; null refus: it may stand there, the rest of the plan untouched. */
export type Cible = { readonly debut: number; readonly refus: Refus | null }

/** Why not. `ferme`: closed to everyone, or past the end of the day; `indisponible`: someone is not there. */
export type Refus =
  | { readonly cause: 'ferme'; readonly qui: string }
  | { readonly cause: 'indisponible'; readonly qui: string }
  | { readonly cause: Occupant['cause']; readonly qui: string }

/** Every start between two slots, lit or refused with its reason. The schedule is left as it was. */
export const cibles = (
  compiled: Compiled,
  s: Schedule,
  t: number,
  from: number,
  to: number,
): readonly Cible[] => {
  const { annee, blocs, model } = compiled
  const { grille, modules } = annee
  const module = modules[blocs[t]!.module]!
  const length = slotsOf(grille, module.blocs[blocs[t]!.rang]!)
  const { commun, de } = calendriers(annee)
  const people = participants(module).map((id) => [id, de.get(id)!] as const)
  const stood = s.start[t]!
  const ask = causeAt(s)

  const shut = (open: Uint8Array, debut: number): boolean => open.subarray(debut, debut + length).includes(0)
  const refusAt = (debut: number): Refus | null => {
    if ((debut % grille.parJour) + length > grille.parJour || shut(commun, debut))
      return { cause: 'ferme', qui: '' }
    const absent = people.find(([, open]) => shut(open, debut))
    if (absent) return { cause: 'indisponible', qui: absent[0] }
    if (!inDomain(model, t, debut)) return { cause: 'salle', qui: '' }
    const cause = ask(t, debut)
    return cause && occupantOf(compiled, cause)
  }
  // The block is lifted while its starts are asked, and put back: a copy of a whole year costs more than the answers.
  if (stood >= 0) remove(s, t)
  const said = Array.from({ length: to - from }, (_, i) => ({ debut: from + i, refus: refusAt(from + i) }))
  if (stood >= 0) place(s, t, stood)
  return said
}
