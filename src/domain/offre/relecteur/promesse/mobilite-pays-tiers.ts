/** Erasmus+ between programme countries is one thing, with a third country it is another call (KA171), another budget, another agreement. */
import { fold } from '#src/kit/text.ts'
import { isAssocie } from '../../registre/accord.rules.ts'
import type { Controle } from '../controle.ts'

export const mobilitePaysTiers = {
  code: 'mobilite-pays-tiers',
  famille: 'promesse',
  gravite: 'avertissement',
  lit: ({ programme: { mobilite } }) =>
    mobilite.flatMap(({ programme, pays: partenaire, texte }, rang) => {
      const isErasmus = fold(programme ?? '').includes('erasmus')
      const isTiers = partenaire !== null && !isAssocie(partenaire)
      return isErasmus && isTiers && !/KA ?171/i.test(texte)
        ? [{ chemin: `mobilite[${rang}]`, params: { pays: partenaire, programme } }]
        : []
    }),
} as const satisfies Controle
