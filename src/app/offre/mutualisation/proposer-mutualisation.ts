import type { Acteur } from '#src/domain/acces/permission.ts'
import type { Cote } from '#src/domain/offre/mutualisation/mutualisation.workflow.ts'
import { parsePart, type RefusPart } from '#src/domain/offre/mutualisation/part.rules.ts'
import { isId, newId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { inTransaction } from '#src/store/database.ts'
import { readMaquetteTenue } from '#src/store/offre/maquette-store.ts'
import { findMillesimeOfEc, insertMutualisation, partColumns } from '#src/store/offre/mutualisation-store.ts'
import type { Monde } from '../../monde.ts'
import { recordAudit } from '../../socle/record.ts'
import { openPlace } from '../place.ts'
import { findEc, gardesMutualisation, lockDeux } from './deux-cotes.ts'
import { listCandidats } from './list-candidats.ts'
import { prevenirAutre } from './prevenir-mutualisation.ts'

export type Proposition = {
  readonly millesime: string
  /** The EC of this programme, and that of the other. */
  readonly ec: string
  readonly autre: string
  /** Which side this programme is on. */
  readonly cote: Cote
  /** What the associated programme takes of the cost, as typed. */
  readonly part: string
}

export type RefusProposition =
  | {
      readonly code:
        | 'introuvable'
        | 'interdit'
        | 'ec-absent'
        | 'autre-absent'
        | 'pas-libre'
        | 'part-trop-grande'
    }
  | { readonly code: RefusPart }

/** Proposes to teach an EC once for two programmes of one establishment. */
export const proposerMutualisation = (
  monde: Monde,
  acteur: Acteur,
  { millesime, ec, autre, cote, part: saisie }: Proposition,
): Promise<Result<string, RefusProposition>> =>
  inTransaction<string, RefusProposition>(monde.db, async (tx) => {
    const opened = await openPlace(tx, acteur, { id: millesime, action: 'mutualisation.proposer' })
    if (!opened.ok) return opened
    const here = opened.value
    const there = isId(autre) ? await findMillesimeOfEc(tx, autre) : undefined
    const deux =
      there &&
      (await lockDeux(tx, cote === 'porteur' ? millesime : there, cote === 'porteur' ? there : millesime))
    const candidats = await listCandidats(tx, acteur, here)
    const candidat = candidats.find(({ ecs }) => ecs.some(({ id }) => id === autre))
    if (!deux || !candidat) return refus({ code: 'autre-absent' })
    const own = await readMaquetteTenue(tx, millesime)
    const found = findEc(own, ec)
    if (!found) return refus({ code: 'ec-absent' })
    const part = parsePart(saisie)
    if (!part.ok) return refus({ code: part.refus })

    const carries = cote === 'porteur'
    const paire = {
      porteur_ec_id: carries ? ec : autre,
      associe_ec_id: carries ? autre : ec,
      ...partColumns(part.value),
    }
    const maquettes = carries
      ? { porteur: own, associe: candidat.maquette }
      : { porteur: candidat.maquette, associe: own }
    const gardes = await gardesMutualisation(tx, paire, maquettes)
    if (!gardes.ecsLibres) return refus({ code: 'pas-libre' })
    if (!gardes.partDansTotal) return refus({ code: 'part-trop-grande' })

    const id = newId()
    await insertMutualisation(tx, {
      id,
      porteur_millesime_id: deux.porteur.id,
      associe_millesime_id: deux.associe.id,
      ...paire,
      statut: 'proposee',
      proposee_par_cote: cote,
      proposee_par: acteur.id,
      proposee_le: monde.now(),
    })
    const detail = { mutualisation: id, ec: found.intitule, cote, part: part.value }
    for (const { id: objet } of [deux.porteur, deux.associe])
      await recordAudit(tx, acteur, 'mutualisation.proposer', { type: 'millesime', id: objet }, detail)
    await prevenirAutre(tx, monde, {
      acteur,
      pas: 'proposer',
      ec: found.intitule,
      de: here,
      a: carries ? deux.associe : deux.porteur,
    })
    return ok(id)
  })
