/** « When is this room free? »: what is left of a day between the hours of the house and of the room, and what is held there. */
import type { Jour } from '#src/kit/jour.ts'
import { ouvertLe } from '../emploi/disponibilite.rules.ts'
import type { Disponibilite, GrilleEmploi } from '../emploi/emploi.ts'
import type { JourVue } from './jours.rules.ts'

/** Minutes since midnight. */
export type Libre = { readonly debut: number; readonly fin: number }

type Cadre = {
  readonly grille: Pick<GrilleEmploi, 'ouverture' | 'fermeture' | 'pas'>
  /** What was said of the room. */
  readonly lignes: readonly Disponibilite[]
}

const libresDe = (
  { jour, ferie, fermeture, plages }: JourVue,
  { grille, lignes }: Cadre,
): readonly Libre[] => {
  if (ferie !== null || fermeture !== null) return []
  const isOpen = ouvertLe(lignes, jour)
  const free: { debut: number; fin: number }[] = []
  for (let debut = grille.ouverture; debut < grille.fermeture; debut += grille.pas) {
    const fin = Math.min(debut + grille.pas, grille.fermeture)
    if (!isOpen(debut) || plages.some((one) => one.debut < fin && debut < one.fin)) continue
    const last = free.at(-1)
    if (last?.fin === debut) last.fin = fin
    else free.push({ debut, fin })
  }
  return free
}

/** The free stretches of each day, in order; none on a day the house is shut. */
export const libresParJour = (jours: readonly JourVue[], cadre: Cadre): ReadonlyMap<Jour, readonly Libre[]> =>
  new Map(jours.map((one) => [one.jour, libresDe(one, cadre)]))
