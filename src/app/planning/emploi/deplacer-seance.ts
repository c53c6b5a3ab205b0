import type { Acteur } from '#src/domain/acces/permission.ts'
import type { Seance } from '#src/domain/planning/emploi/emploi.ts'
import { newId } from '#src/kit/id.ts'
import type { Jour } from '#src/kit/jour.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { inTransaction, type Tx } from '#src/store/database.ts'
import { bumpEdition, deleteDispensesOf, insertDispense } from '#src/store/planning/edition-store.ts'
import { insertSeances, updateSeance } from '#src/store/planning/seance-store.ts'
import type { Monde } from '../../monde.ts'
import { recordAudit } from '../../socle/record.ts'
import { openBrouillon, type RefusBrouillonEmploi } from './acces-emploi.ts'
import type { RefusCible } from './cible-emploi.ts'
import { listCibles } from './demander-cibles.ts'
import { buildSeances } from './plan-emploi.ts'
import { readSituation, type Situation } from './read-situation.ts'

export type Deplacement = {
  readonly edition: string
  readonly bloc: string
  readonly jour: Jour
  readonly debut: number
  /** null: its own room where it is free, else the smallest that suits. */
  readonly salle: string | null
  /** Where the page saw it stand; null: it waited, or the page does not know. */
  readonly depuis: { readonly jour: Jour; readonly debut: number } | null
  /** Said to pass over a refusal: the rule is waived for this block, here, with this reason. */
  readonly motif: string | null
}

export type RefusDeplacement =
  | RefusBrouillonEmploi
  | { readonly code: 'evenement' }
  /** Someone held it in place: the lock is taken off first. */
  | { readonly code: 'verrouillee' }
  /** The rules say no; a motif would pass over it. */
  | { readonly code: 'refusee'; readonly pourquoi: RefusCible }
  /** Someone else moved it since the page was read. */
  | { readonly code: 'change-entre-temps'; readonly seance: Seance | null }

export type Deplacee = {
  readonly seance: string
  readonly revision: number
  /** The rule that was passed over, where one was. */
  readonly dispense: RefusCible | null
}

const MINUTES_JOUR = 1440

type Choix = { readonly salle: string | null; readonly pourquoi: RefusCible | null }

/** What the rules say of this place, and the room it would take. */
const judge = (
  situation: Situation,
  d: Deplacement,
  seance: Seance | undefined,
): Result<Choix, RefusDeplacement> => {
  const listed = listCibles(situation, { bloc: d.bloc, du: d.jour, au: d.jour })
  if (!listed.ok) return listed
  const cours = situation.donnees.cours.find(({ blocs }) => blocs.some(({ id }) => id === d.bloc))!
  const cible = listed.value.find(({ debut }) => debut === d.debut)
  if (!cible) {
    const pourquoi = { code: 'hors-journee', params: {} } as const
    const { debut, fin } = situation.donnees.emploi.grille
    const { minutes } = cours.blocs.find(({ id }) => id === d.bloc)!
    const isDansAnnee = d.jour >= debut && d.jour <= fin && d.debut + minutes <= MINUTES_JOUR
    // An evening may be chosen with a reason; another year, or the night after, may not.
    return isDansAnnee ? ok({ salle: null, pourquoi }) : refus({ code: 'refusee', pourquoi })
  }
  const kept = d.salle ?? seance?.salle ?? null
  if (cible.refus) return ok({ salle: cours.horsSite ? null : kept, pourquoi: cible.refus })
  if (cours.horsSite) return ok({ salle: null, pourquoi: null })
  if (d.salle !== null && !cible.salles.includes(d.salle))
    return ok({ salle: d.salle, pourquoi: { code: 'salle', params: {} } })
  const capacite = new Map(situation.donnees.salles.map(({ id, capacite }) => [id, capacite ?? 0]))
  const smallest = cible.salles.toSorted((a, b) => capacite.get(a)! - capacite.get(b)!)[0] ?? null
  return ok({ salle: kept !== null && cible.salles.includes(kept) ? kept : smallest, pourquoi: null })
}

const write = async (
  tx: Tx,
  {
    situation,
    d,
    seance,
    salle,
  }: { situation: Situation; d: Deplacement; seance?: Seance; salle: string | null },
): Promise<string> => {
  const { jour, debut } = d
  if (seance) {
    await updateSeance(tx, seance.id, { jour, debut, salle, verrouillee: seance.verrouillee })
    return seance.id
  }
  const cadre = { edition: d.edition, newId }
  const [row] = buildSeances(situation.donnees, [{ bloc: d.bloc, jour, debut, salle }], cadre)
  await insertSeances(tx, [row!])
  return row!.id
}

/** Puts one block somewhere, or somewhere else, by hand: refused with the reason, or passed over with a trace. */
export const deplacerSeance = (
  monde: Monde,
  acteur: Acteur,
  d: Deplacement,
): Promise<Result<Deplacee, RefusDeplacement>> =>
  inTransaction<Deplacee, RefusDeplacement>(monde.db, async (tx) => {
    const open = await openBrouillon(tx, acteur, d.edition)
    if (!open.ok) return open
    const situation = await readSituation(tx, d.edition)
    if (!situation) return refus({ code: 'introuvable' })
    const seance = situation.seances.find(({ bloc }) => bloc === d.bloc)
    if (d.depuis && (seance?.jour !== d.depuis.jour || seance.debut !== d.depuis.debut))
      return refus({ code: 'change-entre-temps', seance: seance ?? null })

    const judged = judge(situation, d, seance)
    if (!judged.ok) return judged
    if (seance?.verrouillee) return refus({ code: 'verrouillee' })
    const { salle, pourquoi } = judged.value
    const motif = d.motif?.trim() ?? ''
    if (pourquoi && motif === '') return refus({ code: 'refusee', pourquoi })

    await deleteDispensesOf(tx, d.edition, d.bloc)
    const id = await write(tx, { situation, d, salle, ...(seance ? { seance } : {}) })
    const cours = situation.donnees.cours.find(({ blocs }) => blocs.some((bloc) => bloc.id === d.bloc))!
    if (pourquoi)
      await insertDispense(tx, {
        id: newId(),
        edition: d.edition,
        regle: pourquoi.code,
        cours: cours.id,
        bloc: d.bloc,
        params: pourquoi.params,
        motif,
        par: acteur.id,
        le: monde.now(),
      })
    const revision = await bumpEdition(tx, d.edition)
    await recordAudit(
      tx,
      acteur,
      pourquoi ? 'seance.deplacer-malgre' : 'seance.deplacer',
      { type: 'edition', id: d.edition },
      {
        cours: cours.intitule,
        bloc: d.bloc,
        avant: seance ? `${seance.jour} ${seance.debut}` : null,
        apres: `${d.jour} ${d.debut}`,
        salle,
        ...(pourquoi ? { regle: pourquoi.code, ...pourquoi.params, motif } : {}),
      },
    )
    return ok({ seance: id, revision, dispense: pourquoi })
  })
