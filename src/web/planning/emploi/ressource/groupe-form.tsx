import {
  empreinteGroupe,
  type RefusGroupe,
  type SaisieGroupe,
} from '#src/app/planning/emploi/demande/modifier-groupe.ts'
import type { Groupe } from '#src/domain/planning/emploi/emploi.ts'
import { TextField } from '#src/ui/input.tsx'
import { Notice } from '#src/ui/notice.tsx'
import type { DemandeConnectee } from '../../../shell/route.ts'
import { writeHeures } from '../calendrier/write-heure.ts'

export type EchecGroupe = {
  readonly id: string
  readonly saisie: SaisieGroupe
  readonly code: RefusGroupe['code']
}

/** How many, how long at work, and who is told. */
export const GroupeForm = ({
  d,
  emploi,
  groupe,
  echec,
}: {
  readonly d: DemandeConnectee
  readonly emploi: string
  readonly groupe: Groupe
  readonly echec: EchecGroupe | null
}) => {
  const { t } = d
  const own = echec?.id === groupe.id ? echec : null
  const { entrepriseSemaine: minutes } = groupe
  // What someone else wrote is shown, not overwritten.
  const gone = own?.code === 'change-entre-temps'
  const saisie: SaisieGroupe = (!gone && own?.saisie) || {
    effectif: String(groupe.effectif ?? ''),
    entreprise: writeHeures(minutes),
    courriel: groupe.courriel ?? '',
    contacts: groupe.contacts.join(', '),
  }
  const field = (name: keyof SaisieGroupe) => (
    <TextField
      name={name}
      id={`${name}-g-${groupe.id}`}
      label={t(`emploi.groupe.${name}`)}
      optional={t('edition.facultatif')}
      value={saisie[name]}
      error={
        own !== null &&
        (own.code === name || (own.code === 'courriel' && name === 'contacts')) &&
        t(`emploi.groupe.faute.${name}`)
      }
    />
  )
  return (
    <details className="emploi-lignes" open={own !== null}>
      <summary>{t('emploi.groupe.modifier')}</summary>
      <form
        method="post"
        action={`/emplois/${emploi}/groupes/${groupe.id}`}
        aria-label={`${t('emploi.groupe.modifier')} · ${groupe.nom}`}
      >
        <input type="hidden" name="lu" value={empreinteGroupe(groupe)} />
        {gone && <Notice poids="bloquant" live title={t('emploi.groupe.faute.change-entre-temps')} />}
        <div className="emploi-champs">
          {field('effectif')}
          {field('entreprise')}
          {field('courriel')}
          {field('contacts')}
        </div>
        <button className="second">{t('emploi.groupe.enregistrer')}</button>
      </form>
    </details>
  )
}
