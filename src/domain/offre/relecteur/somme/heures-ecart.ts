/** The hours announced are not those of the lines: 487 for 457. What a learner, an employer and a funder all pay by. */
import { heuresMaquette } from '../../heures.rules.ts'
import { ecsOf } from '../../maquette/repere.rules.ts'
import type { Controle } from '../controle.ts'
import { lignesDe } from '../source.rules.ts'

const CHEMIN = 'organisation.heuresAnnoncees'

export const heuresEcart = {
  code: 'heures-ecart',
  famille: 'somme',
  gravite: 'bloquant',
  lit: ({ programme, lecture }) => {
    const { heuresAnnoncees } = programme.organisation
    const constat = heuresMaquette(heuresAnnoncees, programme.maquette)
    if (constat?.poids !== 'bloque') return []
    const { sommees, inconnues } = constat.params
    const volumes = ecsOf(programme.maquette)
      .filter(({ ec }) => ec.volumes.length > 0)
      .map(({ chemin }) => chemin)
    return [
      {
        chemin: CHEMIN,
        lignes: lignesDe(lecture, CHEMIN, ...volumes),
        params: { ...constat.params },
        // While lines are unknown their sum is only a minimum: nobody can say what to announce.
        ...(inconnues === 0 && { reparation: [{ chemin: CHEMIN, avant: heuresAnnoncees, apres: sommees }] }),
      },
    ]
  },
} as const satisfies Controle
