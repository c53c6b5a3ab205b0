/** A fair or a congress is not a course: others set its dates, and it brings travel, cost and its own proof of attendance. */
import { fold } from '#src/kit/text.ts'
import { ecsOf } from '../../maquette/repere.rules.ts'
import type { Controle } from '../controle.ts'

const EVENEMENT = /^(salon|forum|congres|festival|assises|rencontres)\b/

export const evenementExterieur = {
  code: 'evenement-exterieur',
  famille: 'somme',
  gravite: 'avertissement',
  lit: ({ programme }) =>
    ecsOf(programme.maquette).flatMap(({ chemin, ec }) => {
      const isDit = ec.volumes.some(({ mode }) => mode === 'evenement')
      return !isDit && EVENEMENT.test(fold(ec.intitule))
        ? [{ chemin: `${chemin}.volumes`, params: { intitule: ec.intitule } }]
        : []
    }),
} as const satisfies Controle
