/** The shelf a catalogue puts a programme on is not its mention: a candidate searching by one may miss the other. */
import { fold } from '#src/kit/text.ts'
import type { Controle } from '../controle.ts'

export const rubriqueMention = {
  code: 'rubrique-mention',
  famille: 'rncp',
  gravite: 'information',
  lit: ({ programme: { document, diplome } }) => {
    const { rubrique } = document
    const { mention } = diplome
    if (rubrique === null || mention === null) return []
    return fold(rubrique).includes(fold(mention))
      ? []
      : [{ chemin: 'document.rubrique', params: { rubrique, mention } }]
  },
} as const satisfies Controle
