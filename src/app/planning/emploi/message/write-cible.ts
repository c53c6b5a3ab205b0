import { translator } from '../../../message/catalogue.ts'
import type { Langue } from '../../../message/langue.ts'
import type { RefusCible } from '../cible-emploi.ts'

/** The reason a block may not go there, in a sentence. */
export const writeCible = (langue: Langue, { code, params }: RefusCible): string =>
  translator(langue)(
    code === 'indisponible' && params['motif'] ? 'emploi.cible.indisponible-motif' : `emploi.cible.${code}`,
    params,
  )
