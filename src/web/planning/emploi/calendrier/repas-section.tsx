import { writeMinute } from '#src/app/message/duree-message.ts'
import {
  empreinteRepas,
  MODES_REPAS,
  type RefusRepas,
  type SaisieRepas,
} from '#src/app/planning/emploi/demande/regler-repas.ts'
import type { PageEmploi } from '#src/app/planning/emploi/show-emploi.ts'
import type { RepasGlissant } from '#src/domain/planning/emploi/emploi.ts'
import { ChoiceField, TextField } from '#src/ui/input.tsx'
import { Notice } from '#src/ui/notice.tsx'
import type { DemandeConnectee } from '../../../shell/route.ts'
import { writeHeure } from './write-heure.ts'

export type EchecRepas = { readonly refus: RefusRepas; readonly saisie: SaisieRepas }
type Props = {
  readonly d: DemandeConnectee
  readonly vue: PageEmploi
  readonly echec: EchecRepas | null
}

/** What a form offers to whoever has not said anything yet. */
const D_HABITUDE: RepasGlissant = { de: 690, a: 840, minutes: 45 }

const saisieOf = (repas: RepasGlissant | null): SaisieRepas => {
  const { de, a, minutes } = repas ?? D_HABITUDE
  const mode = repas ? 'glissant' : 'fixe'
  return { mode, de: writeHeure(de), a: writeHeure(a), minutes: String(minutes) }
}

const faute = (
  { t, langue }: DemandeConnectee,
  refus: RefusRepas,
): { champ: string; texte: string } | null => {
  switch (refus.code) {
    case 'introuvable':
    case 'interdit':
      return null
    case 'mode':
      return { champ: 'mode', texte: t('repas.faute.mode') }
    case 'heures':
      return { champ: 'de', texte: t('repas.faute.heures') }
    case 'hors-journee': {
      const params = {
        ouverture: writeMinute(langue, refus.ouverture),
        fermeture: writeMinute(langue, refus.fermeture),
      }
      return { champ: 'de', texte: t('repas.faute.hors-journee', params) }
    }
    case 'minutes':
      return { champ: 'minutes', texte: t('repas.faute.minutes', { place: refus.place }) }
    case 'change-entre-temps':
      return { champ: '', texte: t('repas.faute.change-entre-temps') }
  }
}

const Formulaire = ({ d, vue, echec }: Props) => {
  const { t } = d
  const { emploi } = vue.donnees
  const { repas, grille } = emploi
  const said = echec && faute(d, echec.refus)
  // What someone else wrote is shown, not overwritten.
  const saisie = echec && said?.champ !== '' ? echec.saisie : saisieOf(repas)
  const error = (champ: string) => said?.champ === champ && said.texte
  const fixe = {
    de: writeMinute(d.langue, grille.dejeunerDebut),
    a: writeMinute(d.langue, grille.dejeunerFin),
  }
  return (
    <details className="emploi-ajout" open={echec !== null}>
      <summary>{t('repas.changer')}</summary>
      {said?.champ === '' && <Notice poids="bloquant" live title={said.texte} />}
      <form method="post" action={`/emplois/${emploi.id}/repas`}>
        <input type="hidden" name="lu" value={empreinteRepas(repas)} />
        <ChoiceField
          name="mode"
          label={t('repas.mode')}
          value={saisie.mode}
          options={MODES_REPAS.map((mode) => [mode, t(`repas.mode.${mode}`, fixe)])}
          error={error('mode')}
        />
        <fieldset className="emploi-cases">
          <legend>{t('repas.glissant.champs')}</legend>
          <div className="emploi-champs">
            <TextField
              name="minutes"
              id="repas-minutes"
              inputMode="numeric"
              label={t('repas.minutes')}
              optional={t('edition.facultatif')}
              value={saisie.minutes}
              error={error('minutes')}
            />
            <TextField
              name="de"
              id="repas-de"
              type="time"
              label={t('repas.de')}
              optional={t('edition.facultatif')}
              value={saisie.de}
              error={error('de')}
            />
            <TextField
              name="a"
              id="repas-a"
              type="time"
              label={t('repas.a')}
              optional={t('edition.facultatif')}
              value={saisie.a}
            />
          </div>
        </fieldset>
        <p className="aide">{t('repas.aide', { pas: grille.pas })}</p>
        <button>{t('repas.enregistrer')}</button>
      </form>
    </details>
  )
}

/** When everyone has lunch, in a sentence; and the form that changes it. */
export const RepasSection = (props: Props) => {
  const { t, langue } = props.d
  const { repas, grille } = props.vue.donnees.emploi
  const { dejeunerDebut, dejeunerFin } = grille
  return (
    <section aria-labelledby="repas">
      <h2 id="repas">{t('repas.titre')}</h2>
      <p>
        {repas
          ? t('repas.glissant', {
              minutes: repas.minutes,
              de: writeMinute(langue, repas.de),
              a: writeMinute(langue, repas.a),
            })
          : t('repas.fixe', { de: writeMinute(langue, dejeunerDebut), a: writeMinute(langue, dejeunerFin) })}
      </p>
      {props.vue.modifiable && <Formulaire {...props} />}
    </section>
  )
}
