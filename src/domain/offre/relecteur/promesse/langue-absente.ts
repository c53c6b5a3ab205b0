/** A national master teaches a foreign language (arrêté of 22 January 2014); perhaps in the other year, and then it should say so. */
import { ecsOf } from '../../maquette/repere.rules.ts'
import type { Controle } from '../controle.ts'
import { citer } from '../droit-cite.ts'
import { intitulesOf, isMaster } from '../programme.rules.ts'
import { themesOf } from '../theme.rules.ts'

export const langueAbsente = {
  code: 'langue-absente',
  famille: 'promesse',
  gravite: 'avertissement',
  lit: (dossier) => {
    const { maquette, parcours } = dossier.programme
    const ecs = ecsOf(maquette)
    if (!isMaster(dossier.programme)) return []
    const cite = citer(dossier, 'master.langue_etrangere')
    const etrangere = parcours.langues.some((langue) => langue !== 'français')
    const enseignee = intitulesOf(maquette).some((intitule) => themesOf(intitule).has('langue étrangère'))
    return ecs.length === 0 || cite.length === 0 || etrangere || enseignee
      ? []
      : [{ chemin: 'maquette', lignes: [], params: { nombre: ecs.length }, cite }]
  },
} as const satisfies Controle
