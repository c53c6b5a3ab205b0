/** The entries of the law register a check rests on, as they stood when the session began, else today. */
import type { CodeDroit } from '#src/domain/droit/code.ts'
import type { Entree } from '#src/domain/droit/entree.schema.ts'
import { parseJour } from '#src/kit/jour.ts'
import type { Dossier } from './controle.ts'

/** Nothing for a code unknown on that day: the check then rests on no text. */
export const citer = (
  { droit, programme, today }: Dossier,
  ...codes: readonly CodeDroit[]
): readonly Entree[] => {
  const debut = parseJour(programme.organisation.debut ?? '')
  return codes.flatMap((code) => {
    const lue = droit.at(code, debut.ok ? debut.value : today)
    return lue.ok ? [lue.value as Entree] : []
  })
}
