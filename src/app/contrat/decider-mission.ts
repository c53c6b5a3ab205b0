import { type Acteur, can } from '#src/domain/acces/permission.ts'
import {
  DOMAINES_MISSION,
  type GardeMission,
  missionWorkflow,
  type PasMission,
} from '#src/domain/contrat/mission.workflow.ts'
import { isId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { apply, type Blocked } from '#src/kit/workflow.ts'
import { listMissions, lockMission, saveMission } from '#src/store/contrat/mission-store.ts'
import { inTransaction } from '#src/store/database.ts'
import type { MillesimeRow } from '#src/store/offre/millesime-store.ts'
import type { Monde } from '../monde.ts'
import { findPlace } from '../offre/place.ts'
import { lieuOf } from '../offre/read-draft.ts'
import { recordAudit } from '../socle/record.ts'

type MissionRow = Awaited<ReturnType<typeof listMissions>>[number]
/** A post as this person may read it: what is confidential is left out, not hidden by the page. */
export type MissionVue = Omit<MissionRow, 'organisme' | 'intitule' | 'description' | 'courriel'> & {
  readonly organisme: string | null
  readonly intitule: string | null
  readonly description: string | null
  readonly courriel: string | null
}
export type PageMissions = {
  readonly place: MillesimeRow
  readonly missions: readonly MissionVue[]
  readonly decidable: boolean
}

/** The posts offered to a programme. */
export const showMissions = async (
  monde: Monde,
  acteur: Acteur,
  id: string,
): Promise<Result<PageMissions, 'introuvable'>> => {
  const place = await findPlace(monde.db, acteur, id)
  if (!place) return refus('introuvable')
  const whole = can(acteur, 'mission.lire', lieuOf(place))
  const missions = await listMissions(monde.db, place.parcours)
  return ok({
    place,
    missions: missions.map((mission) =>
      mission.confidentielle && !whole
        ? { ...mission, intitule: null, description: null, courriel: null, organisme: null, siret: null }
        : mission,
    ),
    decidable: can(acteur, 'mission.decider', lieuOf(place)),
  })
}

export type Decision = {
  readonly millesime: string
  readonly mission: string
  readonly pas: PasMission
  readonly domaines: readonly string[]
  readonly motif: string
}
export type RefusDecision = { readonly code: 'introuvable' | 'interdit' } | Blocked<GardeMission>

/** Accepts a post with at least one field, refuses it with a reason, or takes the decision back. */
export const deciderMission = (
  monde: Monde,
  acteur: Acteur,
  { millesime, mission: id, pas, domaines: asked, motif }: Decision,
): Promise<Result<true, RefusDecision>> =>
  inTransaction(monde.db, async (tx): Promise<Result<true, RefusDecision>> => {
    const place = await findPlace(tx, acteur, millesime)
    const mission = place && isId(id) ? await lockMission(tx, { id, parcours: place.parcours }) : undefined
    if (!place || !mission) return refus({ code: 'introuvable' })
    if (!can(acteur, 'mission.decider', lieuOf(place))) return refus({ code: 'interdit' })

    const domaines = DOMAINES_MISSION.filter((domaine) => asked.includes(domaine))
    const facts = { domaineChoisi: domaines.length > 0, motifDit: motif !== '' }
    const next = apply(missionWorkflow, mission.statut, pas, facts)
    if (!next.ok) return next
    const undone = pas === 'rouvrir'
    await saveMission(tx, id, {
      statut: next.value,
      domaines: pas === 'valider' ? domaines : [],
      motif: pas === 'refuser' ? motif : null,
      decidee_le: undone ? null : monde.now(),
      decidee_par: undone ? null : acteur.id,
    })
    const detail = { pas, domaines, motif: motif || null }
    await recordAudit(tx, acteur, 'mission.decider', { type: 'mission', id }, detail)
    return ok(true)
  })
