/** Filling attendance sheets in tests, as a person of the demonstration does. */
import assert from 'node:assert/strict'
import { type PageFeuille, showFeuille } from '#src/app/assiduite/show-feuille.ts'
import { type LigneDite, tenirFeuille } from '#src/app/assiduite/tenir-feuille.ts'
import type { Monde } from '#src/app/monde.ts'
import { acteurOf } from './acteur.ts'

/** Everyone on the sheet, with the minutes each attended. */
export const said = (
  { lignes }: PageFeuille,
  minutes: (rang: number) => number | null,
): readonly LigneDite[] =>
  lignes.map(({ apprenant: { id } }, rang) => ({
    apprenant: id,
    minutes: minutes(rang),
    justification: null,
    preuve: 'feuille',
    attestation: null,
  }))

export const openFeuille = async (monde: Monde, compte: string, bloc: string) => {
  const acteur = await acteurOf(monde, compte)
  const shown = await showFeuille(monde, acteur, bloc)
  assert.ok(shown.ok)
  return { acteur, vue: shown.value }
}

/** Fills and closes the sheet of a block, unless the demonstration did. */
export const closeFeuille = async (
  monde: Monde,
  { compte, bloc }: { compte: string; bloc: string },
  minutes: (duree: number, rang: number) => number,
): Promise<void> => {
  const { acteur, vue } = await openFeuille(monde, compte, bloc)
  if (vue.feuille?.statut === 'close') return
  const lignes = said(vue, (rang) => minutes(vue.seance.duree, rang))
  const version = vue.feuille?.version ?? 0
  const done = await tenirFeuille(monde, acteur, { bloc, version, lignes, clore: true })
  assert.deepEqual(done, { ok: true, value: true })
}
