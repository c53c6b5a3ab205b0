import { translator } from '../../../message/catalogue.ts'
import { writeMinute } from '../../../message/duree-message.ts'
import type { Langue } from '../../../message/langue.ts'
import type { RefusCible } from '../cible-emploi.ts'

/** The params that are minutes since midnight. */
const HEURES = ['de', 'a'] as const

/** The reason a block may not go there, in a sentence. */
export const writeCible = (langue: Langue, { code, params }: RefusCible): string => {
  const heures = HEURES.flatMap((nom) => {
    const minute = params[nom]
    return minute === undefined ? [] : [[nom, writeMinute(langue, Number(minute))] as const]
  })
  return translator(langue)(
    code === 'indisponible' && params['motif'] ? 'emploi.cible.indisponible-motif' : `emploi.cible.${code}`,
    { ...params, ...Object.fromEntries(heures) },
  )
}
