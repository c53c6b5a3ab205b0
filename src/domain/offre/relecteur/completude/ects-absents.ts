/** A master is 120 ECTS and a year 60: a maquette that gives neither credits nor coefficients cannot be graded. */
import { ecsOf, uesOf } from '../../maquette/repere.rules.ts'
import type { Controle } from '../controle.ts'
import { citer } from '../droit-cite.ts'
import { isMaster } from '../programme.rules.ts'

export const ectsAbsents = {
  code: 'ects-absents',
  famille: 'completude',
  gravite: 'avertissement',
  lit: (dossier) => {
    const { maquette } = dossier.programme
    const nombre = ecsOf(maquette).length
    const isDit =
      ecsOf(maquette).some(({ ec }) => ec.ects !== null || ec.coefficient !== null) ||
      uesOf(maquette).some(({ ue }) => ue.ects !== null || ue.coefficient !== null)
    if (nombre === 0 || isDit) return []
    return [
      {
        chemin: 'maquette',
        params: { nombre },
        cite: isMaster(dossier.programme) ? citer(dossier, 'master.ects_annee') : [],
      },
    ]
  },
} as const satisfies Controle
