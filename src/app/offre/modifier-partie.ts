import { type Acteur, can } from '#src/domain/acces/permission.ts'
import { readAt, writeAt } from '#src/domain/offre/edition/chemin.rules.ts'
import { type Choix, type Conflit, fusionner } from '#src/domain/offre/edition/fusion.rules.ts'
import { formePartie, pickPartie } from '#src/domain/offre/edition/partie.rules.ts'
import { type Erreurs, readSaisie, type Saisie } from '#src/domain/offre/edition/saisie.rules.ts'
import { programmeSchema } from '#src/domain/offre/programme.schema.ts'
import { isSame } from '#src/kit/egal.ts'
import { isId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { inTransaction } from '#src/store/database.ts'
import { lockMillesime, saveProgramme } from '#src/store/offre/millesime-store.ts'
import { lockOpenVersion } from '#src/store/offre/version-store.ts'
import type { Monde } from '../monde.ts'
import { recordAudit } from '../socle/record.ts'
import { lieuOf, readDraft } from './read-draft.ts'

export type Modification = {
  readonly millesime: string
  /** Address of the part: 'parcours', 'maquette.blocs[1]', an EC… */
  readonly chemin: string
  readonly saisie: Saisie
  /** The part as it stood when the form was opened. */
  readonly base: unknown
  readonly choix?: Readonly<Record<string, Choix>>
}

export type RefusModification =
  | { readonly code: 'introuvable' }
  | { readonly code: 'interdit' }
  | { readonly code: 'pas-en-brouillon' }
  | { readonly code: 'saisie'; readonly erreurs: Erreurs }
  | { readonly code: 'conflit'; readonly conflits: readonly Conflit[] }

/** What was kept: nothing changed is not a revision. */
export type Modifiee = { readonly revision: number; readonly changed: boolean }

/** Writes one part of the draft; what someone else changed meanwhile is kept, or asked field by field. */
export const modifierPartie = (
  monde: Monde,
  acteur: Acteur,
  { millesime, chemin, saisie, base, choix = {} }: Modification,
): Promise<Result<Modifiee, RefusModification>> =>
  inTransaction<Modifiee, RefusModification>(monde.db, async (tx) => {
    const place = isId(millesime) ? await lockMillesime(tx, millesime) : undefined
    const forme = formePartie(chemin)
    if (!place || !can(acteur, 'programme.lire', lieuOf(place))) return refus({ code: 'introuvable' })
    if (!can(acteur, 'programme.modifier', lieuOf(place))) return refus({ code: 'interdit' })
    const version = await lockOpenVersion(tx, millesime)
    if (version?.statut !== 'brouillon') return refus({ code: 'pas-en-brouillon' })

    const programme = await readDraft(tx, place)
    const before = readAt(programme, chemin)
    if (!forme || before === undefined) return refus({ code: 'introuvable' })
    const lue = readSaisie(forme, chemin, saisie)
    if (!lue.ok) return refus({ code: 'saisie', erreurs: lue.refus })
    const leur = pickPartie(forme, before)
    const { valeur, conflits } = fusionner({ base, mienne: lue.value, leur }, chemin, choix)
    if (conflits.length > 0) return refus({ code: 'conflit', conflits })
    if (isSame(valeur, leur)) return ok({ revision: place.revision, changed: false })

    const part = Array.isArray(valeur) ? valeur : { ...(before as object), ...(valeur as object) }
    const next = programmeSchema.parse(writeAt(programme, chemin, part))
    await saveProgramme(tx, { id: millesime, programme: next, le: monde.now() })
    const revision = place.revision + 1
    await recordAudit(
      tx,
      acteur,
      'programme.modifier',
      { type: 'millesime', id: millesime },
      { chemin, avant: leur, apres: valeur, revision },
    )
    return ok({ revision, changed: true })
  })
