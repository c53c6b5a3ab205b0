import { writeDuree } from '#src/app/message/duree-message.ts'
import {
  empreinteEvenement,
  type RefusEvenement,
  type SaisieEvenement,
} from '#src/app/planning/emploi/demande/evenement.ts'
import type { PageEmploi } from '#src/app/planning/emploi/show-emploi.ts'
import type { Evenement } from '#src/domain/planning/emploi/emploi.ts'
import { ChoiceField, TextField } from '#src/ui/input.tsx'
import type { DemandeConnectee } from '../../../shell/route.ts'
import { LieuFields, QuiFields } from '../cours/champs-seance.tsx'
import { fauteDates } from './calendrier-page.tsx'
import { writeHeure } from './write-heure.ts'

/** What a form shows of an event; blank for a new one. */
export const saisieEvenement = (e: Evenement | undefined): SaisieEvenement => ({
  nom: e?.nom ?? '',
  du: e?.du ?? '',
  au: e?.au ?? '',
  debut: writeHeure(e?.debut ?? null),
  fin: writeHeure(e?.fin ?? null),
  adresse: e?.adresse ?? '',
  transport: e?.transport ?? '',
  horsSite: e?.horsSite ?? true,
  cours: e?.cours ?? '',
  groupes: e?.groupes ?? [],
  intervenants: e?.intervenants ?? [],
})

export type FauteEvenement = { readonly champ: string; readonly texte: string }

/** The words of a refusal and the field they belong to. */
export const fauteEvenement = (
  d: DemandeConnectee,
  vue: PageEmploi,
  refus: RefusEvenement,
): FauteEvenement | null => {
  const { t } = d
  switch (refus.code) {
    case 'introuvable':
    case 'interdit':
      return null
    case 'nom-vide':
      return { champ: 'nom', texte: t('calendrier.faute.nom-vide') }
    case 'dates':
    case 'hors-annee':
      return { champ: 'du', texte: fauteDates(d, vue, refus.code) }
    case 'heures':
    case 'cours-heures':
      return { champ: 'debut', texte: t(`calendrier.faute.${refus.code}`) }
    case 'cours-pris':
      return { champ: 'cours', texte: t('calendrier.faute.cours-pris') }
    case 'cours-jours': {
      const { blocs, jours } = refus
      return { champ: 'cours', texte: t('calendrier.faute.cours-jours', { blocs, jours }) }
    }
    case 'cours-long': {
      const params = { bloc: writeDuree(d.langue, refus.bloc), place: writeDuree(d.langue, refus.place) }
      return { champ: 'cours', texte: t('calendrier.faute.cours-long', params) }
    }
    case 'qui':
    case 'cours-groupes':
    case 'change-entre-temps':
      return { champ: '', texte: t(`calendrier.faute.${refus.code}`) }
  }
}

type Props = {
  readonly d: DemandeConnectee
  readonly vue: PageEmploi
  readonly evenement: Evenement | undefined
  readonly saisie: SaisieEvenement
  readonly faute: FauteEvenement | null
}

/** Everything there is to say of an outside event, and its way out. */
export const EvenementForm = ({ d, vue, evenement, saisie, faute }: Props) => {
  const { t } = d
  const { donnees } = vue
  const here = `/emplois/${donnees.emploi.id}/evenements/${evenement?.id ?? 'nouveau'}`
  const lu = evenement && <input type="hidden" name="lu" value={empreinteEvenement(evenement)} />
  const text = (
    name: 'nom' | 'du' | 'au' | 'debut' | 'fin',
    more: { readonly type?: 'date' | 'time'; readonly help?: string; readonly needed?: boolean } = {},
  ) => (
    <TextField
      name={name}
      type={more.type ?? 'text'}
      label={name === 'du' || name === 'au' ? t(`calendrier.${name}`) : t(`calendrier.evenement.${name}`)}
      {...(more.help && { help: more.help })}
      {...(!more.needed && { optional: t('edition.facultatif') })}
      value={saisie[name]}
      error={faute?.champ === name && faute.texte}
    />
  )
  return (
    <>
      <form method="post" className="emploi-cours" action={here}>
        {lu}
        {text('nom', { needed: true })}
        <div className="emploi-champs">
          {text('du', { type: 'date', needed: true })}
          {text('au', { type: 'date', help: t('calendrier.au.aide') })}
          {text('debut', { type: 'time', help: t('calendrier.evenement.heures.aide') })}
          {text('fin', { type: 'time' })}
        </div>
        <LieuFields d={d} mots="calendrier.evenement" saisie={saisie} />
        <QuiFields d={d} mots="calendrier.evenement" vue={vue} saisie={saisie} />
        <ChoiceField
          name="cours"
          label={t('calendrier.evenement.cours')}
          help={t('calendrier.evenement.cours.aide')}
          optional={t('edition.facultatif')}
          none={t('calendrier.evenement.sansCours')}
          value={saisie.cours}
          options={donnees.cours.map(({ id, intitule, minutes }) => [
            id,
            `${intitule} · ${writeDuree(d.langue, minutes)}`,
          ])}
          error={faute?.champ === 'cours' && faute.texte}
        />
        <button>{t('calendrier.evenement.enregistrer')}</button>
      </form>
      {evenement && (
        <details className="emploi-ajout">
          <summary>{t('calendrier.evenement.supprimer')}</summary>
          <form method="post" action={`${here}/supprimer`}>
            {lu}
            {evenement.cours && <p>{t('calendrier.evenement.supprimer.texte')}</p>}
            <button className="second">
              {t('calendrier.evenement.supprimer')} : {evenement.nom}
            </button>
          </form>
        </details>
      )}
    </>
  )
}
