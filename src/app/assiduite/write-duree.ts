import type { Langue } from '../message/langue.ts'

const DEUX = 2

/** '3 h 30', '45 min', '20 h'; minutes are never rounded into hours. */
export const writeDuree = (langue: Langue, minutes: number): string => {
  const heures = Math.floor(minutes / 60)
  const reste = minutes % 60
  if (heures === 0) return `${reste}\u00a0min`
  if (reste === 0) return `${heures}\u00a0h`
  const deux = String(reste).padStart(DEUX, '0')
  return langue === 'fr' ? `${heures}\u00a0h\u00a0${deux}` : `${heures}\u00a0h\u00a0${deux}\u00a0min`
}

/** '08:30' from minutes since midnight. */
export const writeMinute = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(DEUX, '0')}:${String(minute % 60).padStart(DEUX, '0')}`
