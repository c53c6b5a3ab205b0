import { type Acteur, can } from '#src/domain/acces/permission.ts'
import { type PlanCollage, planCollage } from '#src/domain/offre/maquette/collage.rules.ts'
import type { MaquetteTenue } from '#src/domain/offre/maquette/identite.rules.ts'
import { parseCsv, type RefusCsv } from '#src/formats/tableau/csv.ts'
import { type ColonneCollee, readCollage } from '#src/formats/tableau/read-collage.ts'
import { newId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { inTransaction } from '#src/store/database.ts'
import { readMaquetteTenue } from '#src/store/offre/maquette-store.ts'
import type { MillesimeRow } from '#src/store/offre/millesime-store.ts'
import type { Monde } from '../../monde.ts'
import { lieuOf } from '../read-draft.ts'
import { showMaquette } from '../show-partie.ts'
import { type Agi, agir } from './agir.ts'
import { openDraft, type RefusBrouillon } from './open-draft.ts'

const LIGNES_MAX = 500

export type RefusLecture =
  | RefusCsv
  | { readonly code: 'sans-colonne' }
  | { readonly code: 'trop-long'; readonly max: number }

export type Apercu = PlanCollage & { readonly colonnes: readonly ColonneCollee[] }

const plan = (maquette: MaquetteTenue, texte: string): Result<Apercu, RefusLecture> => {
  const table = parseCsv(texte)
  if (!table.ok) return table
  if (table.value.lignes.length > LIGNES_MAX) return refus({ code: 'trop-long', max: LIGNES_MAX })
  const { colonnes, lignes } = readCollage(table.value)
  if (!colonnes.some(({ champ }) => champ === 'intitule' || champ === 'code'))
    return refus({ code: 'sans-colonne' })
  return ok({ colonnes, ...planCollage(maquette, lignes, newId) })
}

export type PageCollage = {
  readonly place: MillesimeRow
  readonly modifiable: boolean
  /** Null until something is pasted. */
  readonly apercu: Result<Apercu, RefusLecture> | null
}

/** What a pasted table would do to a maquette; nothing is written. */
export const showCollage = async (
  monde: Monde,
  acteur: Acteur,
  { millesime, texte }: { millesime: string; texte: string },
): Promise<Result<PageCollage, 'introuvable' | 'interdit'>> => {
  const shown = await showMaquette(monde, acteur, millesime)
  if (!shown.ok) return shown
  const { place, modifiable, tenue } = shown.value
  if (!can(acteur, 'programme.modifier', lieuOf(place))) return refus('interdit')
  return ok({ place, modifiable, apercu: texte.trim() === '' ? null : plan(tenue, texte) })
}

export type RefusColle =
  | RefusBrouillon
  /** Somebody changed the maquette since the preview: it is shown again. */
  | { readonly code: 'change-entre-temps' }
  | { readonly code: 'rien-a-faire' }

/** Writes what the preview showed, as one act. */
export const collerTableau = (
  monde: Monde,
  acteur: Acteur,
  { millesime, texte, revision }: { millesime: string; texte: string; revision: number },
): Promise<Result<Agi, RefusColle>> =>
  inTransaction<Agi, RefusColle>(monde.db, async (tx) => {
    const place = await openDraft(tx, acteur, millesime)
    if (!place.ok) return place
    if (place.value.revision !== revision) return refus({ code: 'change-entre-temps' })
    const maquette = await readMaquetteTenue(tx, millesime)
    const planned = plan(maquette, texte)
    if (!planned.ok || planned.value.acte === null) return refus({ code: 'rien-a-faire' })
    const atelier = { monde, acteur, millesime, revision, maquette }
    const done = await agir(tx, atelier, { acte: planned.value.acte, geste: 'coller' })
    return done.ok ? done : refus({ code: 'change-entre-temps' })
  })
