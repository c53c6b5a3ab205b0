/** « UEMobiliser »: the heading and the title have run together, and what was read between them is a guess. */
import { readAt } from '../../edition/chemin.rules.ts'
import type { Controle } from '../controle.ts'
import { champsDe, lignesSource } from '../source.rules.ts'

const COLLE = /^(UE|EC|BCC)(?=\p{Lu}\p{Ll})/u

export const enteteColle = {
  code: 'entete-colle',
  famille: 'arbre',
  gravite: 'bloquant',
  lit: ({ programme, lecture }) => {
    if (lecture === null) return []
    return lignesSource(lecture).flatMap(({ n, texte }) => {
      const entete = COLLE.exec(texte)?.[0]
      const champ = champsDe(lecture, n).find(({ chemin }) => chemin.endsWith('.intitule'))
      // Once the title was rewritten, what the paper said no longer matters.
      if (entete === undefined || !champ || readAt(programme, champ.chemin) !== champ.valeur) return []
      return [{ chemin: champ.chemin, lignes: [n], params: { texte, entete, lu: String(champ.valeur) } }]
    })
  },
} as const satisfies Controle
