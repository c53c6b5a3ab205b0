/** A check that is a pattern: where it is met in the programme's texts, and what to write instead when that is sure. */
import type { Controle, Famille, Gravite } from './controle.ts'
import { textesOf } from './texte.rules.ts'

export type Motif<C extends string> = {
  readonly code: C
  readonly famille: Famille
  readonly gravite: Gravite
  /** Global. */
  readonly motif: RegExp
  /** Addresses it is looked for in; everywhere when absent. */
  readonly dans?: RegExp
  /** What to write instead of what was met; absent where only a person can say. */
  readonly remplace?: (trouve: string) => string
}

/** One finding per text, with the first extract met; the mend corrects them all. */
export const controleMotif = <const C extends string>({
  code,
  famille,
  gravite,
  motif,
  dans = /^/,
  remplace,
}: Motif<C>): Controle<C> => ({
  code,
  famille,
  gravite,
  lit: ({ programme }) =>
    textesOf(programme).flatMap(({ chemin, texte }) => {
      const extrait = dans.test(chemin) ? texte.match(motif)?.[0] : undefined
      if (extrait === undefined) return []
      const params = { extrait: extrait.trim(), propose: remplace ? remplace(extrait).trim() : null }
      if (!remplace) return [{ chemin, params }]
      return [
        { chemin, params, reparation: [{ chemin, avant: texte, apres: texte.replace(motif, remplace) }] },
      ]
    }),
})
