import { type Acteur, can } from '#src/domain/acces/permission.ts'
import { pickConvenu } from '#src/domain/offre/mutualisation/ecart.rules.ts'
import {
  type Cote,
  cotesDe,
  type GardeMutualisation,
  mutualisationWorkflow,
  type PasMutualisation,
  type StatutMutualisation,
} from '#src/domain/offre/mutualisation/mutualisation.workflow.ts'
import { isId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { apply, type Blocked } from '#src/kit/workflow.ts'
import { inTransaction, type Tx } from '#src/store/database.ts'
import type { MillesimeRow } from '#src/store/offre/millesime-store.ts'
import {
  findMutualisation,
  lockMutualisation,
  type MutualisationRow,
  updateMutualisation,
} from '#src/store/offre/mutualisation-store.ts'
import type { Monde } from '../../monde.ts'
import { recordAudit } from '../../socle/record.ts'
import { lieuOf } from '../read-draft.ts'
import { findEc, gardesMutualisation, lockDeux, type Maquettes, readMaquettes } from './deux-cotes.ts'
import { prevenirAutre } from './prevenir-mutualisation.ts'

/** A step taken from the page of one of the two programmes, on what that page showed. */
export type Vue = {
  readonly millesime: string
  readonly mutualisation: string
  readonly revision: number
  readonly revisionPorteur: number
}

export type RefusDecision =
  | { readonly code: 'introuvable' | 'interdit' | 'autre-cote' | 'motif-absent' | 'change-entre-temps' }
  | Blocked<GardeMutualisation>

type Ouverte = {
  readonly row: MutualisationRow
  readonly cote: Cote
  readonly here: MillesimeRow
  readonly there: MillesimeRow
  readonly porteur: MillesimeRow
  readonly maquettes: Maquettes
}

/** Locks all there is of a mutualisation, seen from one of its programmes. */
const openMutualisation = async (
  tx: Tx,
  acteur: Acteur,
  { millesime, mutualisation }: Vue,
): Promise<Result<Ouverte, RefusDecision>> => {
  const seen = isId(mutualisation) ? await findMutualisation(tx, mutualisation) : undefined
  const cote = (['porteur', 'associe'] as const).find((one) => seen?.[`${one}_millesime_id`] === millesime)
  const deux = seen && (await lockDeux(tx, seen.porteur_millesime_id, seen.associe_millesime_id))
  const row = deux && (await lockMutualisation(tx, mutualisation))
  if (!row || !cote || !can(acteur, 'programme.lire', lieuOf(deux[cote])))
    return refus({ code: 'introuvable' })
  const maquettes = await readMaquettes(tx, row)
  const there = deux[cote === 'porteur' ? 'associe' : 'porteur']
  return ok({ row, cote, here: deux[cote], there, porteur: deux.porteur, maquettes })
}

const conclude = async (
  tx: Tx,
  monde: Monde,
  {
    acteur,
    pas,
    motif,
    ouverte,
  }: { acteur: Acteur; pas: PasMutualisation | 'reconnaitre'; motif: string; ouverte: Ouverte },
): Promise<void> => {
  const { row, here, there, maquettes } = ouverte
  const ec = findEc(maquettes.porteur, row.porteur_ec_id)?.intitule ?? row.convenu?.intitule ?? ''
  const detail = { mutualisation: row.id, ec, ...(motif && { motif }) }
  for (const { id } of [here, there])
    await recordAudit(tx, acteur, `mutualisation.${pas}`, { type: 'millesime', id }, detail)
  await prevenirAutre(tx, monde, { acteur, pas, ec, de: here, a: there, motif })
}

export type Decision = Vue & { readonly pas: PasMutualisation; readonly motif?: string }

/** Accepts, refuses, withdraws or ends a mutualisation; refusing and ending say why. */
export const deciderMutualisation = (
  monde: Monde,
  acteur: Acteur,
  { pas, motif: saisi = '', ...vue }: Decision,
): Promise<Result<StatutMutualisation, RefusDecision>> =>
  inTransaction<StatutMutualisation, RefusDecision>(monde.db, async (tx) => {
    const opened = await openMutualisation(tx, acteur, vue)
    if (!opened.ok) return opened
    const { row, cote, here, porteur, maquettes } = opened.value
    const action = pas === 'retirer' ? 'mutualisation.proposer' : 'mutualisation.decider'
    if (!can(acteur, action, lieuOf(here))) return refus({ code: 'interdit' })
    if (!cotesDe(pas, row.proposee_par_cote).includes(cote)) return refus({ code: 'autre-cote' })
    const motif = saisi.trim()
    if ((pas === 'refuser' || pas === 'terminer') && motif === '') return refus({ code: 'motif-absent' })
    const moved = pas === 'accepter' && porteur.revision !== vue.revisionPorteur

    const gardes = await gardesMutualisation(tx, row, maquettes)
    const next = apply(mutualisationWorkflow, row.statut, pas, gardes)
    if (!next.ok) return next
    // One accepts what one has read.
    if (row.revision !== vue.revision || moved) return refus({ code: 'change-entre-temps' })
    const ec = findEc(maquettes.porteur, row.porteur_ec_id)
    const le = monde.now()
    await updateMutualisation(tx, row.id, {
      statut: next.value,
      decidee_par: acteur.id,
      decidee_le: le,
      motif: motif || null,
      ...(pas === 'accepter' && ec && { convenu: JSON.stringify(pickConvenu(ec)), convenu_le: le }),
    })
    await conclude(tx, monde, { acteur, pas, motif, ouverte: opened.value })
    return next
  })

/** The associated programme has read what changed: from now on, that is what was agreed. Its own text is left as it is. */
export const reconnaitreEcart = (
  monde: Monde,
  acteur: Acteur,
  vue: Vue,
): Promise<Result<null, RefusDecision>> =>
  inTransaction<null, RefusDecision>(monde.db, async (tx) => {
    const opened = await openMutualisation(tx, acteur, vue)
    if (!opened.ok) return opened
    const { row, cote, here, porteur, maquettes } = opened.value
    if (!can(acteur, 'mutualisation.decider', lieuOf(here))) return refus({ code: 'interdit' })
    if (cote !== 'associe') return refus({ code: 'autre-cote' })
    const ec = findEc(maquettes.porteur, row.porteur_ec_id)
    if (row.statut !== 'acceptee') return refus({ code: 'hors-statut' })
    if (!ec) return refus({ code: 'bloque', par: 'ecsPresents' })
    if (row.revision !== vue.revision || porteur.revision !== vue.revisionPorteur)
      return refus({ code: 'change-entre-temps' })
    await updateMutualisation(tx, row.id, {
      convenu: JSON.stringify(pickConvenu(ec)),
      convenu_le: monde.now(),
    })
    await conclude(tx, monde, { acteur, pas: 'reconnaitre', motif: '', ouverte: opened.value })
    return ok(null)
  })
