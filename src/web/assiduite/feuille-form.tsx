import type { LigneFeuille, PageFeuille } from '#src/app/assiduite/show-feuille.ts'
import type { RefusFeuille } from '#src/app/assiduite/tenir-feuille.ts'
import { TextField } from '#src/ui/input.tsx'
import type { DemandeConnectee } from '../shell/route.ts'
import { ETATS, type EtatPresence, etatDe, type SaisieFeuille } from './saisie-feuille.ts'

type Props = {
  readonly d: DemandeConnectee
  readonly vue: PageFeuille
  /** What was typed, when the sheet was refused. */
  readonly saisie: SaisieFeuille | undefined
  readonly refus: RefusFeuille | undefined
}

const Choix = ({ d, id, etat }: { d: DemandeConnectee; id: string; etat: EtatPresence }) => (
  <div className="presence-choix">
    {ETATS.map((one) => (
      <label key={one} className="case">
        <input type="radio" name={`etat-${id}`} value={one} defaultChecked={one === etat} />
        {d.t(`presence.etat.${one}`)}
      </label>
    ))}
  </div>
)

const Ligne = ({ d, vue, saisie, refus, ligne }: Props & { ligne: LigneFeuille }) => {
  const { duree } = vue.seance
  const { apprenant, presence } = ligne
  const { id } = apprenant
  const typed = saisie?.lignes.get(id)
  const etat = typed?.etat ?? etatDe(presence, duree)
  const faute = refus?.code === 'fautes' ? refus.fautes.get(id) : undefined
  const words = faute && d.t(`presence.faute.${faute}`, { duree })
  const justification = typed?.justification ?? presence.justification
  const attestation = typed?.attestation ?? presence.attestation
  return (
    <fieldset className="presence" id={`presence-${id}`}>
      <legend>
        {apprenant.nom} {apprenant.prenom} <span className="aide">{presence.statut}</span>
      </legend>
      <Choix d={d} id={id} etat={etat} />
      <details open={faute !== undefined || etat === 'partiel' || !!justification || !!attestation}>
        <summary>{d.t('presence.details')}</summary>
        <div className="ligne-champs">
          <TextField
            name={`minutes-${id}`}
            inputMode="numeric"
            label={d.t('presence.minutes')}
            help={d.t('presence.minutes.aide', { duree })}
            optional={d.t('presence.facultatif')}
            value={typed?.minutes ?? (etat === 'partiel' ? String(presence.minutes) : '')}
            error={faute === 'attestation-vide' ? undefined : words}
          />
          <TextField
            name={`justification-${id}`}
            label={d.t('presence.justification')}
            optional={d.t('presence.facultatif')}
            value={justification}
          />
          <TextField
            name={`attestation-${id}`}
            label={d.t('presence.attestation')}
            help={d.t('presence.attestation.aide')}
            optional={d.t('presence.facultatif')}
            value={attestation}
            error={faute === 'attestation-vide' ? words : undefined}
          />
        </div>
      </details>
    </fieldset>
  )
}

/** Who was there: one question per learner, saved as often as wanted, closed once. */
export const FeuilleForm = (props: Props) => {
  const { d, vue } = props
  return (
    <form method="post" action={`/emargements/${vue.seance.bloc}`}>
      <input type="hidden" name="version" value={vue.feuille?.version ?? 0} />
      <p className="actions">
        <button className="second" name="geste" value="tous">
          {d.t('presence.tous')}
        </button>
      </p>
      {vue.lignes.map((ligne) => (
        <Ligne key={ligne.apprenant.id} {...props} ligne={ligne} />
      ))}
      <p className="actions">
        <button name="geste" value="clore">
          {d.t('presence.clore')}
        </button>
        <button className="second" name="geste" value="enregistrer">
          {d.t('presence.enregistrer')}
        </button>
      </p>
    </form>
  )
}
