import type { Acteur } from '#src/domain/acces/permission.ts'
import { compareProgrammes, type Difference } from '#src/domain/offre/edition/compare.rules.ts'
import {
  type Acte,
  accomplir,
  findObjet,
  type Laisses,
  laissesOf,
  type Objet,
  type RefusActe,
} from '#src/domain/offre/maquette/acte.rules.ts'
import type { Geste } from '#src/domain/offre/maquette/geste.rules.ts'
import type { MaquetteTenue } from '#src/domain/offre/maquette/identite.rules.ts'
import { cheminOf, describeLieu, nomOf } from '#src/domain/offre/maquette/lieu.rules.ts'
import { maquetteSchema } from '#src/domain/offre/maquette.schema.ts'
import { newId } from '#src/kit/id.ts'
import { ok, type Result } from '#src/kit/result.ts'
import type { Tx } from '#src/store/database.ts'
import { saveMaquette } from '#src/store/offre/millesime-store.ts'
import type { Monde } from '../../monde.ts'
import { recordAudit } from '../../socle/record.ts'

/** What a person asked for, as it is told to them and to the others. */
export type GenreTrace = Geste['geste'] | 'ecrire' | 'ajouterBloc' | 'supprimerBloc' | 'coller'

/** What the audit keeps of an act: enough to tell it, to take it back, and to see what it would erase. */
export type Trace = {
  readonly geste: GenreTrace
  readonly niveau: Objet['niveau']
  readonly nom: string | null
  readonly noeud: string
  readonly touche: readonly string[]
  readonly avant: string | null
  readonly apres: string | null
  /** The words that changed, for `ecrire`. */
  readonly champs: readonly Difference[]
  readonly inverse: Acte
  readonly laisses: Laisses
  readonly revision: number
  /** The line of the audit that was taken back or done again. */
  readonly vise: string | null
}

export type Atelier = {
  readonly monde: Monde
  readonly acteur: Acteur
  readonly millesime: string
  readonly revision: number
  readonly maquette: MaquetteTenue
}
export type Demande = {
  readonly acte: Acte
  readonly geste: GenreTrace
  readonly action?: 'modifier' | 'annuler' | 'retablir'
  readonly vise?: string
}
/** What was touched, and its parent before: where a deleted node was. */
export type Agi = { readonly noeud: string; readonly parent: string | null; readonly revision: number }

const differences = (avant: MaquetteTenue, apres: MaquetteTenue, id: string): readonly Difference[] => {
  const [old, now] = [findObjet(avant, id)?.objet.champs, findObjet(apres, id)?.objet.champs]
  const stem = cheminOf(apres, id)
  if (!old || !now || stem === undefined) return []
  return compareProgrammes(old, now).map((one) => ({ ...one, chemin: `${stem}.${one.chemin}` }))
}

/** One act on a draft that is locked: the maquette is written, the audit says what, and how to take it back. */
export const agir = async (
  tx: Tx,
  { monde, acteur, millesime, revision, maquette }: Atelier,
  { acte, geste, action = 'modifier', vise }: Demande,
): Promise<Result<Agi, RefusActe>> => {
  const fait = accomplir(maquette, acte, newId)
  if (!fait.ok) return fait
  const { objet, touche, inverse, maquette: next } = fait.value
  maquetteSchema.parse(next)
  await saveMaquette(tx, { id: millesime, maquette: next, le: monde.now() })
  const trace: Trace = {
    geste,
    niveau: objet.niveau,
    nom: nomOf(objet),
    noeud: objet.id,
    touche,
    avant: describeLieu(maquette, objet.id),
    apres: describeLieu(next, objet.id),
    champs: geste === 'ecrire' ? differences(maquette, next, objet.id) : [],
    inverse,
    laisses: laissesOf(next, inverse),
    revision: revision + 1,
    vise: vise ?? null,
  }
  await recordAudit(tx, acteur, `maquette.${action}`, { type: 'millesime', id: millesime }, trace)
  const place = (findObjet(maquette, objet.id) ?? findObjet(next, objet.id))?.place
  return ok({ noeud: objet.id, parent: place?.parent ?? null, revision: revision + 1 })
}
