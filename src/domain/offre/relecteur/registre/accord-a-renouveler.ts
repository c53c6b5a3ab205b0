/** A mobility rests on an agreement between two institutions: ended, or about to, it no longer opens the exchange. */
import { fold } from '#src/kit/text.ts'
import { finitBientot, isEchue } from '../../registre/validite.rules.ts'
import type { Controle } from '../controle.ts'

/** An agreement takes a term to sign again. */
const MOIS_AVANT = 6

export const accordARenouveler = {
  code: 'accord-a-renouveler',
  famille: 'promesse',
  gravite: 'avertissement',
  lit: ({ programme, registres, today }) =>
    programme.mobilite.flatMap(({ partenaires }, rang) =>
      (registres?.accord ?? [])
        .filter(({ partenaire }) => partenaires.some((nom) => fold(nom) === fold(partenaire)))
        .filter((accord) => isEchue(accord, today) || finitBientot(accord, today, MOIS_AVANT))
        .map(({ partenaire, pays, jusqua }) => ({
          chemin: `mobilite[${rang}].partenaires`,
          params: { partenaire, pays, jusqua },
        })),
    ),
} as const satisfies Controle
