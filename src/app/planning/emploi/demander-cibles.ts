import type { Acteur } from '#src/domain/acces/permission.ts'
import type { Jour } from '#src/kit/jour.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { convient } from '#src/planner/annee/modele.ts'
import { cibles } from '#src/planner/annee/pourquoi/cible.ts'
import { sallesLibres } from '#src/planner/annee/pourquoi/salles-libres.ts'
import type { Monde } from '../../monde.ts'
import { openEdition } from './acces-emploi.ts'
import { ailleurs } from './build-annee.ts'
import { explainCible, type RefusCible } from './cible-emploi.ts'
import { instantOf } from './grille-emploi.ts'
import { compileSituation, keepSituation, type Situation } from './read-situation.ts'

/** One start of a block, lit or refused with its reason. `salles` are free and suit, all of them. */
export type CibleEmploi = {
  readonly jour: Jour
  readonly debut: number
  readonly fin: number
  readonly refus: RefusCible | null
  /** Identifiers; empty where refused, and for a cours held elsewhere. */
  readonly salles: readonly string[]
}

type Demande = {
  readonly edition: string
  readonly bloc: string
  /** Both ends counted; the whole calendar when left out. */
  readonly du?: Jour
  readonly au?: Jour
}

export type RefusDemande =
  | { readonly code: 'introuvable' }
  /** The block is an outside event's: it is moved with the event. */
  | { readonly code: 'evenement' }

/** The same edition as if nothing had been waived for this block: where it stands by a waiver, it may leave. */
export const sansDispense = (situation: Situation, bloc: string): Situation =>
  situation.dispenses.some((d) => d.bloc === bloc)
    ? compileSituation(situation.edition, {
        ...situation,
        dispenses: situation.dispenses.filter((d) => d.bloc !== bloc),
      })
    : situation

/** The starts of a block between two days, asked of a compiled edition. */
export const listCibles = (
  asked: Situation,
  { bloc, du, au }: Omit<Demande, 'edition'>,
): Result<readonly CibleEmploi[], RefusDemande> => {
  const found = asked.donnees.cours
    .flatMap(({ id, blocs }) => blocs.map((one) => ({ cours: id, ...one })))
    .find(({ id }) => id === bloc)
  if (!found) return refus({ code: 'introuvable' })
  const situation = sansDispense(asked, bloc)
  const t = situation.taskOf(bloc)
  if (t === undefined) return refus({ code: 'evenement' })
  const { compiled, schedule, probleme } = situation
  const { grille } = probleme.annee
  const first = grille.jours.findIndex((jour) => du === undefined || jour >= du)
  const last = grille.jours.findLastIndex((jour) => au === undefined || jour <= au)
  if (first < 0 || last < first) return ok([])
  const module = probleme.annee.modules.find(({ id }) => id === found.cours)!
  const aSalle = probleme.annee.salles.some((salle) => convient(probleme.annee, module, salle))
  const libres = sallesLibres(compiled, schedule, t)
  return ok(
    cibles(compiled, schedule, t, first * grille.parJour, (last + 1) * grille.parJour).map((cible) => {
      const at = instantOf(grille, cible.debut)
      return {
        ...at,
        fin: at.debut + found.minutes,
        refus:
          cible.refus === null
            ? null
            : cible.refus.cause === 'salle' && !aSalle
              ? ({ code: 'aucune-salle', params: {} } as const)
              : explainCible(situation, { refus: cible.refus, debut: cible.debut, duree: found.minutes }),
        salles: cible.refus ? [] : libres(cible.debut).filter((id) => id !== ailleurs(found.cours)),
      }
    }),
  )
}

/** Where a block may go, and why not elsewhere: for the page that moves it, by hand or by keyboard. */
export const demanderCibles = async (
  monde: Pick<Monde, 'db'>,
  acteur: Acteur,
  { edition, ...demande }: Demande,
): Promise<Result<readonly CibleEmploi[], RefusDemande>> => {
  const open = await openEdition(monde.db, acteur, edition)
  const situation = open.ok ? await keepSituation(monde.db, edition) : undefined
  return situation ? listCibles(situation, demande) : refus({ code: 'introuvable' })
}
