import { ANNEES_DIPLOME } from '#src/domain/offre/vocabulaire.ts'
import { ChoiceField, TextField } from '#src/ui/input.tsx'
import type { DemandeConnectee } from '../../shell/route.ts'

type Props = {
  readonly d: DemandeConnectee
  readonly values: Readonly<Record<'code' | 'intitule' | 'annee', string | null>>
  /** What is wrong with the code. */
  readonly erreur: string | undefined
}

/** What names a parcours that does not exist yet. */
export const NouveauParcoursChamps = ({ d: { t }, values, erreur }: Props) => (
  <fieldset>
    <legend>{t('brochure.creer.nouveauAide')}</legend>
    <TextField
      name="code"
      label={t('brochure.creer.code')}
      value={values.code}
      optional={t('edition.facultatif')}
      error={erreur}
    />
    <TextField
      name="intitule"
      label={t('brochure.creer.intitule')}
      value={values.intitule}
      optional={t('edition.facultatif')}
    />
    <ChoiceField
      name="annee"
      label={t('brochure.creer.annee')}
      value={values.annee}
      none={t('edition.inconnu')}
      optional={t('edition.facultatif')}
      options={ANNEES_DIPLOME.map((annee) => [annee, annee] as const)}
    />
  </fieldset>
)
