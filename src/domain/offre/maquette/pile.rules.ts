/**
 * What a person may take back and do again, read from the audit: nothing else is kept. Taking back is a deed like
 * another, so is doing again; a new deed closes what could be done again.
 */

/** One line of the audit; `vise` is the line it takes back or does again. */
export type LignePile = {
  readonly id: string
  readonly action: 'modifier' | 'annuler' | 'retablir' | 'passer'
  readonly vise: string | null
}
/** Lines that can be taken back, and lines that can be done again: the next one is the last. */
export type Pile = { readonly annuler: readonly string[]; readonly retablir: readonly string[] }

const without = (list: readonly string[], vise: string | null): string[] => list.filter((one) => one !== vise)

/** The two piles of one person, from their own lines in order. */
export const pileOf = (lignes: readonly LignePile[]): Pile => {
  let annuler: string[] = []
  let retablir: string[] = []
  for (const { id, action, vise } of lignes) {
    if (action !== 'modifier') {
      annuler = without(annuler, vise)
      retablir = without(retablir, vise)
    }
    if (action === 'modifier') retablir = []
    if (action === 'annuler') retablir.push(id)
    if (action === 'modifier' || action === 'retablir') annuler.push(id)
  }
  return { annuler, retablir }
}
