import type { Part } from '#src/domain/offre/mutualisation/part.rules.ts'
import type { Fraction } from '#src/kit/fraction.ts'
import type { Translate } from '../../message/catalogue.ts'
import type { Langue } from '../../message/langue.ts'
import { writeNombre } from '../../message/nombre-message.ts'

/** A part as it was settled: « 1/3 », « 10,5 h »; unknown is said. */
export const writePart = (t: Translate, part: Part | null, langue: Langue = 'fr'): string => {
  if (part === null) return t('mutualisation.part.inconnue')
  return part.genre === 'heures'
    ? t('mutualisation.part.heures', { heures: writeNombre(langue, part.heures) })
    : `${part.numerateur}/${part.denominateur}`
}

/** Exact hours: « 20 h », « 6 h 2/3 »; unknown is said. */
export const writeHeures = (t: Translate, langue: Langue, value: Fraction | null): string => {
  if (value === null) return t('maquette.inconnue')
  const { n, d } = value
  const decimal = 100 % d === 0
  if (decimal) return t('mutualisation.part.heures', { heures: writeNombre(langue, n / d) })
  const whole = Math.floor(n / d)
  const rest = `${n - whole * d}/${d}`
  return t('mutualisation.part.heuresReste', { heures: writeNombre(langue, whole), reste: rest })
}
