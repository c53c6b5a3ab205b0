/**
 * What of the registers may be shown on a day. A membership that has ended is no longer claimed, in the text or by its logo;
 * an agreement that has ended opens no mobility.
 */
import type { Jour } from '#src/kit/jour.ts'
import { fold } from '#src/kit/text.ts'
import type { Contenu, Registres } from './registre.ts'
import { isEchue } from './validite.rules.ts'

export type RegistresPublics = {
  readonly adhesions: readonly Contenu<'adhesion'>[]
  /** Bodies whose every membership has ended, and partners whose every agreement has: not to be named. */
  readonly echus: readonly string[]
  readonly signes: readonly Contenu<'signe'>[]
  readonly accords: readonly Contenu<'accord'>[]
  readonly taux: readonly Contenu<'taux'>[]
  readonly metiers: readonly (Contenu<'metier'> & { readonly id: string })[]
}

/** Names that may no longer be claimed: ended, and not taken up again. */
const endedNames = (
  lignes: readonly { readonly nom: string; readonly jusqua: string | null }[],
  today: Jour,
): readonly string[] => {
  const held = new Set(lignes.filter((ligne) => !isEchue(ligne, today)).map(({ nom }) => fold(nom)))
  const ended = lignes.filter((ligne) => isEchue(ligne, today)).map(({ nom }) => fold(nom))
  return [...new Set(ended)].filter((nom) => !held.has(nom))
}

export const isNomme = (echus: readonly string[], nom: string | null): boolean =>
  nom !== null && echus.includes(fold(nom))

export const publishRegistres = (registres: Registres, today: Jour): RegistresPublics => {
  const adhesions = registres.adhesion.map(({ organisme, jusqua }) => ({ nom: organisme, jusqua }))
  const accords = registres.accord.map(({ partenaire, jusqua }) => ({ nom: partenaire, jusqua }))
  const echus = [...endedNames(adhesions, today), ...endedNames(accords, today)]
  return {
    adhesions: registres.adhesion.filter((ligne) => !isEchue(ligne, today)),
    echus,
    signes: registres.signe.filter(({ organisme }) => !isNomme(echus, organisme)),
    accords: registres.accord.filter((ligne) => !isEchue(ligne, today)),
    taux: registres.taux,
    metiers: registres.metier,
  }
}
