/**
 * When someone or something may be used. Nothing said: always. Weekly hours said: within them only. « Indisponible », weekly
 * or dated, outweighs a habit; a dated « disponible » outweighs everything: it was granted for that very day.
 */
import { type Jour, weekday } from '#src/kit/jour.ts'
import type { Disponibilite } from './emploi.ts'

type Instant = { readonly jour: Jour; readonly minute: number }

const bears = (d: Disponibilite, { jour, minute }: Instant): boolean =>
  (d.jourSemaine === null || d.jourSemaine === weekday(jour)) &&
  (d.du === null || d.du <= jour) &&
  (d.au === null || jour <= d.au) &&
  (d.debut === null || (d.debut <= minute && minute < (d.fin ?? 1440)))

/** Whether it is open; `base` is what holds when no line opens (a groupe's rhythm; true for a person or a room). */
export const isOuvert = (list: readonly Disponibilite[], at: Instant, base = true): boolean => {
  const opening = list.filter(({ sens }) => sens === 'disponible')
  if (opening.some((d) => d.jourSemaine === null && bears(d, at))) return true
  if (list.some((d) => d.sens === 'indisponible' && bears(d, at))) return false
  const weekly = opening.filter(({ jourSemaine }) => jourSemaine !== null)
  return weekly.length > 0 ? weekly.some((d) => bears(d, at)) : base
}

/** Whether one would rather not, that minute. Saying what one prefers says the rest is second best. */
export const isEvite = (list: readonly Disponibilite[], at: Instant): boolean => {
  if (list.some((d) => d.sens === 'evite' && bears(d, at))) return true
  const preferred = list.filter(({ sens }) => sens === 'prefere')
  return preferred.length > 0 && !preferred.some((d) => bears(d, at))
}
