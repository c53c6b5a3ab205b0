/** Individual support is promised, and no EC, hour nor person is set aside for it. */
import { fold } from '#src/kit/text.ts'
import { ecsOf } from '../../maquette/repere.rules.ts'
import type { Controle } from '../controle.ts'
import { themesOf } from '../theme.rules.ts'

const PROMESSE = /accompagn|prepar/

export const promesseSansMoyen = {
  code: 'promesse-sans-moyen',
  famille: 'promesse',
  gravite: 'avertissement',
  lit: ({ programme: { debouches, maquette } }) => {
    const { concours } = debouches
    if (concours === null || !PROMESSE.test(fold(concours))) return []
    const tenue = ecsOf(maquette).some(({ ec }) => themesOf(ec.intitule).has('concours'))
    return tenue ? [] : [{ chemin: 'debouches.concours', params: { promesse: concours } }]
  },
} as const satisfies Controle
