import { fold } from '#src/kit/text.ts'
import { ecsOf } from '../../maquette/repere.rules.ts'
import type { Maquette } from '../../maquette.schema.ts'

/** EC of such a title whose hours nobody said how they are taught: each with the hours, as a finding. */
export const heuresSansMode = (maquette: Maquette, titre: RegExp) =>
  ecsOf(maquette).flatMap(({ chemin, ec }) => {
    const heures = ec.volumes.filter(({ mode }) => mode === null).reduce((n, volume) => n + volume.heures, 0)
    return heures > 0 && titre.test(fold(ec.intitule))
      ? [{ chemin: `${chemin}.volumes`, params: { intitule: ec.intitule, heures } }]
      : []
  })
