/** Blocks are validated one by one and may be obtained alone: each has its official code (RNCP…BC…). */
import type { Controle } from '../controle.ts'

export const blocsSansCode = {
  code: 'blocs-sans-code',
  famille: 'rncp',
  gravite: 'avertissement',
  lit: ({ programme: { competences, diplome } }) => {
    const sans = competences.blocs.filter(({ code }) => code === null).length
    if (sans === 0) return []
    return [
      { chemin: 'competences.blocs', params: { sans, total: competences.blocs.length, rncp: diplome.rncp } },
    ]
  },
} as const satisfies Controle
