import type { Acteur } from '#src/domain/acces/permission.ts'
import { gardesTexte } from '#src/domain/offre/garde.rules.ts'
import type { Programme } from '#src/domain/offre/programme.schema.ts'
import { rechercheText } from '#src/domain/offre/recherche.rules.ts'
import { bloquants } from '#src/domain/offre/relecteur/relire.rules.ts'
import {
  type GardeVersion,
  type PasVersion,
  type StatutVersion,
  versionWorkflow,
} from '#src/domain/offre/version.workflow.ts'
import { newId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { apply, type Blocked, type Facts } from '#src/kit/workflow.ts'
import { inTransaction, type Tx } from '#src/store/database.ts'
import type { MillesimeRow } from '#src/store/offre/millesime-store.ts'
import {
  insertVersion,
  listVersions,
  lockOpenVersion,
  lockPublicVersion,
  updateVersion,
  type VersionRow,
} from '#src/store/offre/version-store.ts'
import type { Monde } from '../monde.ts'
import { recordAudit } from '../socle/record.ts'
import { withCommuns } from './mutualisation/with-communs.ts'
import { lockPlace } from './place.ts'
import { prevenir } from './prevenir.ts'
import { readDraft } from './read-draft.ts'
import { type Constat, relireMillesime } from './relecteur/show-relecture.ts'

export type RefusAvance =
  | { readonly code: 'introuvable' }
  | { readonly code: 'interdit' }
  | { readonly code: 'motif-absent' }
  | Blocked<GardeVersion>
type Reponse = Result<StatutVersion, RefusAvance>

/** Every guard of the lifecycle, for the text, its proofreading and the version as they stand. */
export const gardesVersion = (
  programme: Programme,
  { version, constats }: { version: Pick<VersionRow, 'approuvee_par'>; constats: readonly Constat[] },
): Facts<GardeVersion> => ({
  ...gardesTexte(programme, bloquants(constats)),
  approuveeParResponsable: version.approuvee_par !== null,
})

/** The public one steps aside, and the text is frozen: what `publier` writes beside the statut. */
const freeze = async (
  tx: Tx,
  { place, programme, le }: { place: MillesimeRow; programme: Programme; le: Date },
) => {
  const before = await lockPublicVersion(tx, place.id)
  if (before) await updateVersion(tx, before.id, { statut: versionWorkflow.remplacer.to, remplacee_le: le })
  const { variantes } = await tx
    .selectFrom('composante')
    .select('variantes')
    .where('id', '=', place.composante)
    .executeTakeFirstOrThrow()
  const contenu = JSON.stringify(await withCommuns(tx, place.id, programme))
  return { contenu, recherche: rechercheText(programme, variantes) }
}

const stamp = (pas: PasVersion, acteur: Acteur, le: Date) => {
  if (pas === 'approuver') return { approuvee_le: le, approuvee_par: acteur.id }
  if (pas === 'publier') return { publiee_le: le, publiee_par: acteur.id }
  // Sent back, an approval no longer holds: the next text needs its own.
  return pas === 'renvoyer' ? { approuvee_le: null, approuvee_par: null } : {}
}

export type Avance = { readonly millesime: string; readonly pas: PasVersion; readonly motif?: string }

/** One step of a version's life: audit line, mail and, when published, the frozen text, all or nothing. */
export const avancerVersion = (
  monde: Monde,
  acteur: Acteur,
  { millesime, pas, motif = '' }: Avance,
): Promise<Reponse> =>
  inTransaction<StatutVersion, RefusAvance>(monde.db, async (tx) => {
    const opened = await lockPlace(tx, acteur, { id: millesime, action: `programme.${pas}` })
    if (!opened.ok) return opened
    const place = opened.value
    const version = await lockOpenVersion(tx, millesime)
    if (!version) return refus({ code: 'hors-statut' })
    if (pas === 'renvoyer' && motif.trim() === '') return refus({ code: 'motif-absent' })

    const programme = await readDraft(tx, place)
    const { constats } = await relireMillesime(monde, tx, { place, programme })
    const next = apply(versionWorkflow, version.statut, pas, gardesVersion(programme, { version, constats }))
    if (!next.ok) return next
    const le = monde.now()
    const frozen = pas === 'publier' ? await freeze(tx, { place, programme, le }) : {}
    await updateVersion(tx, version.id, { statut: next.value, ...stamp(pas, acteur, le), ...frozen })
    const detail = { numero: version.numero, ...(motif.trim() && { motif: motif.trim() }) }
    await recordAudit(tx, acteur, `programme.${pas}`, { type: 'millesime', id: millesime }, detail)
    await prevenir(tx, monde, { acteur, place, pas, motif: motif.trim() })
    return next
  })

/** Opens the next version on the text as it stands; only one is open at a time. */
export const ouvrirVersion = (
  monde: Monde,
  acteur: Acteur,
  millesime: string,
): Promise<Result<number, RefusAvance>> =>
  inTransaction<number, RefusAvance>(monde.db, async (tx) => {
    const opened = await lockPlace(tx, acteur, { id: millesime, action: 'programme.modifier' })
    if (!opened.ok) return opened
    if (await lockOpenVersion(tx, millesime)) return refus({ code: 'hors-statut' })
    const [last] = await listVersions(tx, millesime)
    const numero = (last?.numero ?? 0) + 1
    await insertVersion(tx, {
      id: newId(),
      millesime_id: millesime,
      numero,
      statut: 'brouillon',
      ouverte_le: monde.now(),
    })
    await recordAudit(tx, acteur, 'programme.ouvrir', { type: 'millesime', id: millesime }, { numero })
    return ok(numero)
  })
