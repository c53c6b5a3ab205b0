/** Rules voted for the year stand once the first month of teaching is over (code de l’éducation, L613-1): no text may change them. */
import { mccChangees as changees, isMccVerrouillees, limiteMcc } from '../../registre/mcc.rules.ts'
import type { Controle } from '../controle.ts'
import { citer } from '../droit-cite.ts'

export const mccChangees = {
  code: 'mcc-changees',
  famille: 'completude',
  gravite: 'bloquant',
  lit: (dossier) => {
    const { programme, registres, publie, droit, today } = dossier
    if (registres === null || publie === null) return []
    if (!isMccVerrouillees(publie, registres, { droit, today })) return []
    const found = changees(publie.maquette, programme.maquette)
    if (found.length === 0) return []
    const params = {
      intitules: [...new Set(found.map(({ nom }) => nom))].join(', '),
      limite: limiteMcc(droit, publie.organisation.debut),
    }
    return [{ chemin: 'maquette', params, cite: citer(dossier, 'mcc.delai_fixation') }]
  },
} as const satisfies Controle
