import type { Essai, ValeursDonnees } from '#src/app/echange/show-exports.ts'
import { champOf } from './valeur-demandee.tsx'

type Props = {
  readonly essai: Essai
  readonly donnees: ValeursDonnees
  /** Those asked again on the page. */
  readonly sauf?: readonly string[]
}

/** What was chosen and given travels with the form: the house keeps nothing of an export that was not taken. */
export const ChoixCaches = ({ essai, donnees, sauf = [] }: Props) => (
  <>
    <input type="hidden" name="profil" value={essai.profil} />
    <input type="hidden" name="source" value={essai.texte.source} />
    {Object.entries(donnees)
      .filter(([cle, valeur]) => valeur !== '' && !sauf.includes(cle))
      .map(([cle, valeur]) => (
        <input key={cle} type="hidden" name={champOf(cle)} value={valeur} />
      ))}
  </>
)
