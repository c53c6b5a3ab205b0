/** A check that tells what the watch of the fiche RNCP says (rncp/veille.rules.ts): the fiche warns, it never blocks. */
import { type ConstatVeille, veiller } from '../../rncp/veille.rules.ts'
import type { Controle } from '../controle.ts'
import { citer } from '../droit-cite.ts'

const CHEMIN = 'diplome.rncp'

const paramsOf = (constat: ConstatVeille): Readonly<Record<string, string | number | null>> =>
  Object.fromEntries(
    Object.entries(constat)
      .filter(([nom]) => nom !== 'code')
      .map(([nom, valeur]) => [nom, Array.isArray(valeur) ? valeur.join(', ') : valeur]),
  )

/** One code of the relecteur for one or more findings of the watch that say the same thing to a reader. */
export const controleVeille = <const C extends string>(
  code: C,
  ...dits: readonly ConstatVeille['code'][]
): Controle<C> => ({
  code,
  famille: 'rncp',
  gravite: 'avertissement',
  lit: (dossier) => {
    const { rncp, programme } = dossier
    if (!rncp) return []
    return veiller(programme, rncp, dossier)
      .filter((constat) => dits.includes(constat.code))
      .map((constat) => ({
        chemin: CHEMIN,
        params: paramsOf(constat),
        ...(constat.code === 'rncp.expire_bientot' && { cite: citer(dossier, 'rncp.alerte_fin') }),
      }))
  },
})
