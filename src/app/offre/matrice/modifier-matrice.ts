import type { Acteur } from '#src/domain/acces/permission.ts'
import { maquetteSchema } from '#src/domain/offre/maquette.schema.ts'
import { type Case, cocher, compareCoches } from '#src/domain/offre/matrice/coche.rules.ts'
import { type Axe, butsOf } from '#src/domain/offre/matrice/lien.rules.ts'
import { ok, type Result } from '#src/kit/result.ts'
import { inTransaction } from '#src/store/database.ts'
import { readMaquetteTenue } from '#src/store/offre/maquette-store.ts'
import { saveMaquette } from '#src/store/offre/millesime-store.ts'
import type { Monde } from '../../monde.ts'
import { recordAudit } from '../../socle/record.ts'
import { openDraft, type RefusBrouillon } from '../maquette/open-draft.ts'
import { readDraft } from '../read-draft.ts'

export type CochesDemandees = {
  readonly millesime: string
  readonly axe: Axe
  /** The cells ticked when the page was read, and those ticked now. */
  readonly lues: readonly Case[]
  readonly voulues: readonly Case[]
}

export type Cochees = {
  readonly ajoutes: number
  readonly retires: number
  /** Cells of an EC, or of words, that are no longer there. */
  readonly perdus: number
}

/** Makes and takes away links of the draft: what this person changed, upon what others did meanwhile. */
export const modifierMatrice = (
  monde: Monde,
  acteur: Acteur,
  { millesime, axe, lues, voulues }: CochesDemandees,
): Promise<Result<Cochees, RefusBrouillon>> =>
  inTransaction<Cochees, RefusBrouillon>(monde.db, async (tx) => {
    const opened = await openDraft(tx, acteur, millesime)
    if (!opened.ok) return opened
    const programme = await readDraft(tx, opened.value)
    const textes = butsOf(programme, axe).map(({ texte }) => texte)
    const before = await readMaquetteTenue(tx, millesime)
    const { maquette, faites, perdues } = cocher(before, { axe, textes }, compareCoches(lues, voulues))
    const { ajoute, retire } = faites
    const done = { ajoutes: ajoute.length, retires: retire.length, perdus: perdues.length }
    if (ajoute.length + retire.length === 0) return ok(done)
    maquetteSchema.parse(maquette)
    await saveMaquette(tx, { id: millesime, maquette, le: monde.now() })
    await recordAudit(
      tx,
      acteur,
      'matrice.modifier',
      { type: 'millesime', id: millesime },
      {
        axe,
        ajoute,
        retire,
        revision: opened.value.revision + 1,
      },
    )
    return ok(done)
  })
