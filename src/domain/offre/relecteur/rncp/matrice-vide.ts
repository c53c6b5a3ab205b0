/** Competences and objectives that no EC is linked to: one thing to do, not one finding for each of them. */
import { ecsOf } from '../../maquette/repere.rules.ts'
import { isCommencee } from '../../matrice/couverture.rules.ts'
import { AXES, butsOf } from '../../matrice/lien.rules.ts'
import type { Controle, Remarque } from '../controle.ts'

const CHEMINS = { competences: 'competences', objectifs: 'parcours.objectifs' } as const

export const matriceVide = {
  code: 'matrice-vide',
  famille: 'rncp',
  gravite: 'avertissement',
  lit: ({ programme }): readonly Remarque[] => {
    const [premier] = AXES.filter((axe) => butsOf(programme, axe).length > 0 && !isCommencee(programme, axe))
    const ecs = ecsOf(programme.maquette).length
    if (premier === undefined || ecs === 0) return []
    const count = (axe: (typeof AXES)[number]): number =>
      isCommencee(programme, axe) ? 0 : butsOf(programme, axe).length
    const params = { competences: count('competences'), objectifs: count('objectifs'), ecs }
    return [{ chemin: CHEMINS[premier], params }]
  },
} as const satisfies Controle
