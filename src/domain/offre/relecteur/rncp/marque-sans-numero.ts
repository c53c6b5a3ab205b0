/** « Enregistrée au RNCP » without a number: the mark is lent with a code, its certifier and its end date. */
import { marquesSansCode } from '../../garde.rules.ts'
import type { Controle } from '../controle.ts'

export const marqueSansNumero = {
  code: 'marque-sans-numero',
  famille: 'rncp',
  gravite: 'bloquant',
  dispensable: false,
  lit: ({ programme }) => {
    const sansCode = marquesSansCode(programme)
    return programme.marque.marques.flatMap((texte, rang) =>
      sansCode.includes(texte) ? [{ chemin: `marque.marques[${rang}]`, params: { texte } }] : [],
    )
  },
} as const satisfies Controle
