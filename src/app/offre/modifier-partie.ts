import type { Acteur } from '#src/domain/acces/permission.ts'
import { genericChemin, readAt, writeAt } from '#src/domain/offre/edition/chemin.rules.ts'
import { type Choix, type Conflit, fusionner } from '#src/domain/offre/edition/fusion.rules.ts'
import { formePartie, pickPartie } from '#src/domain/offre/edition/partie.rules.ts'
import { type Erreurs, readSaisie, type Saisie } from '#src/domain/offre/edition/saisie.rules.ts'
import { cheminOf } from '#src/domain/offre/maquette/lieu.rules.ts'
import { programmeSchema } from '#src/domain/offre/programme.schema.ts'
import { isSame } from '#src/kit/egal.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { inTransaction } from '#src/store/database.ts'
import { readMaquetteTenue } from '#src/store/offre/maquette-store.ts'
import { saveProgramme } from '#src/store/offre/millesime-store.ts'
import type { Monde } from '../monde.ts'
import { recordAudit } from '../socle/record.ts'
import { agir } from './maquette/agir.ts'
import { openDraft, type RefusBrouillon } from './maquette/open-draft.ts'
import { readDraft } from './read-draft.ts'

export type Modification = {
  readonly millesime: string
  /** Address of the part: 'parcours', 'maquette.blocs[1]', an EC… */
  readonly chemin: string
  /** Of a node of the maquette, its identifier: it may have moved since the form was opened. */
  readonly noeud?: string | undefined
  readonly saisie: Saisie
  /** The part as it stood when the form was opened. */
  readonly base: unknown
  readonly choix?: Readonly<Record<string, Choix>>
}

export type RefusModification =
  | RefusBrouillon
  | { readonly code: 'saisie'; readonly erreurs: Erreurs }
  | { readonly code: 'conflit'; readonly conflits: readonly Conflit[] }
  /** Another BCC of the maquette has this code. */
  | { readonly code: 'code-pris' }

/** What was kept: nothing changed is not a revision. */
export type Modifiee = { readonly revision: number; readonly changed: boolean }

/** The fields of a node that are no longer what they were. */
const changedOf = (avant: unknown, apres: unknown): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(apres as object).filter(
      ([nom, valeur]) => !isSame(valeur, (avant as Record<string, unknown>)[nom]),
    ),
  )

/** Writes one part of the draft; what someone else changed meanwhile is kept, or asked field by field. */
export const modifierPartie = (
  monde: Monde,
  acteur: Acteur,
  { millesime, chemin, noeud, saisie, base, choix = {} }: Modification,
): Promise<Result<Modifiee, RefusModification>> =>
  inTransaction<Modifiee, RefusModification>(monde.db, async (tx) => {
    const opened = await openDraft(tx, acteur, millesime)
    if (!opened.ok) return opened
    const place = opened.value
    const forme = formePartie(chemin)

    const programme = await readDraft(tx, place)
    const tenue = await readMaquetteTenue(tx, millesime)
    const ici = noeud ? cheminOf(tenue, noeud) : chemin
    if (ici === undefined || genericChemin(ici) !== genericChemin(chemin))
      return refus({ code: 'introuvable' })
    const before = readAt(programme, ici)
    if (!forme || before === undefined) return refus({ code: 'introuvable' })
    const lue = readSaisie(forme, chemin, saisie)
    if (!lue.ok) return refus({ code: 'saisie', erreurs: lue.refus })
    const leur = pickPartie(forme, before)
    const { valeur, conflits } = fusionner({ base, mienne: lue.value, leur }, chemin, choix)
    if (conflits.length > 0) return refus({ code: 'conflit', conflits })
    if (isSame(valeur, leur)) return ok({ revision: place.revision, changed: false })

    const { id } = (readAt({ maquette: tenue }, ici) ?? {}) as { id?: string }
    if (id !== undefined) {
      const atelier = { monde, acteur, millesime, revision: place.revision, maquette: tenue }
      const acte = { genre: 'ecrire', id, champs: changedOf(leur, valeur) } as const
      const done = await agir(tx, atelier, { acte, geste: 'ecrire' })
      if (done.ok) return ok({ revision: done.value.revision, changed: true })
      return refus({ code: done.refus === 'code-pris' ? 'code-pris' : 'introuvable' })
    }
    const part = Array.isArray(valeur) ? valeur : { ...(before as object), ...(valeur as object) }
    const next = programmeSchema.parse(writeAt(programme, ici, part))
    await saveProgramme(tx, { id: millesime, programme: next, le: monde.now() })
    const revision = place.revision + 1
    await recordAudit(
      tx,
      acteur,
      'programme.modifier',
      { type: 'millesime', id: millesime },
      { chemin: ici, touche: [], avant: leur, apres: valeur, revision },
    )
    return ok({ revision, changed: true })
  })
