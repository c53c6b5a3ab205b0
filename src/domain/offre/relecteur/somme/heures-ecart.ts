/** The hours announced are not those of the lines: 487 for 457. What a learner, an employer and a funder all pay by. */
import { type ConstatHeures, heuresMaquette } from '../../heures.rules.ts'
import { ecsOf } from '../../maquette/repere.rules.ts'
import type { Controle } from '../controle.ts'
import { lignesDe } from '../source.rules.ts'

/** A slip or a forgotten line: beyond a half, the lines are not all there. */
const PART_OUBLI = 0.5
const isProche = ({ annoncees, ecart }: ConstatHeures['params']): boolean =>
  Math.abs(ecart) <= annoncees * PART_OUBLI

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
        // While lines are unknown their sum is only a minimum; far from it, a table is missing: nobody can
        // say what to announce.
        ...(inconnues === 0 &&
          isProche(constat.params) && {
            reparation: [{ chemin: CHEMIN, avant: heuresAnnoncees, apres: sommees }],
          }),
      },
    ]
  },
} as const satisfies Controle
