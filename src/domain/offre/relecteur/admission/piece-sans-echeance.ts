/** « si disponible » says neither by when nor at which step the piece is wanted. */
import { fold } from '#src/kit/text.ts'
import type { Controle } from '../controle.ts'

const ECHEANCE =
  /\bavant\b|au plus tard|\bdes\b (l'|la |le )|\d{1,2}\s*(er)?\s*[a-z]+|apres l'admission|a l'inscription/

export const pieceSansEcheance = {
  code: 'piece-sans-echeance',
  famille: 'admission',
  gravite: 'avertissement',
  lit: ({ programme: { admission } }) =>
    admission.pieces.flatMap(({ intitule, exigence }, rang) =>
      exigence === 'si_disponible' && !ECHEANCE.test(fold(intitule))
        ? [{ chemin: `admission.pieces[${rang}]`, params: { intitule } }]
        : [],
    ),
} as const satisfies Controle
