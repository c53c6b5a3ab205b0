/** Erasmus+ between programme countries is one thing, with a third country it is another call (KA171), another budget, another agreement. */
import { z } from 'zod'
import pays from '#data/relecteur/pays-erasmus.json' with { type: 'json' }
import { fold } from '#src/kit/text.ts'
import type { Controle } from '../controle.ts'

const ASSOCIES = new Set(z.array(z.string()).parse(pays).map(fold))

export const mobilitePaysTiers = {
  code: 'mobilite-pays-tiers',
  famille: 'promesse',
  gravite: 'avertissement',
  lit: ({ programme: { mobilite } }) =>
    mobilite.flatMap(({ programme, pays: partenaire, texte }, rang) => {
      const isErasmus = fold(programme ?? '').includes('erasmus')
      const isTiers = partenaire !== null && !ASSOCIES.has(fold(partenaire))
      return isErasmus && isTiers && !/KA ?171/i.test(texte)
        ? [{ chemin: `mobilite[${rang}]`, params: { pays: partenaire, programme } }]
        : []
    }),
} as const satisfies Controle
