import { writeDuree } from '#src/app/message/duree-message.ts'
import type { RefusCours, SaisieCours } from '#src/app/planning/emploi/demande/modifier-cours.ts'
import type { PageEmploi } from '#src/app/planning/emploi/show-emploi.ts'
import { writeDecoupage } from '#src/domain/planning/emploi/decoupage.rules.ts'
import type { Cours } from '#src/domain/planning/emploi/emploi.ts'
import { TextField } from '#src/ui/input.tsx'
import type { DemandeConnectee } from '../../../shell/route.ts'
import { writeHeures } from '../calendrier/write-heure.ts'
import { Cases, LieuFields, QuiFields } from './champs-seance.tsx'

/** What a form shows of a cours that nobody changed yet. */
export const saisieOf = (cours: Cours): SaisieCours => ({
  intitule: cours.intitule,
  heures: writeHeures(cours.minutes),
  decoupage: writeDecoupage(cours.blocs.map(({ minutes }) => minutes)),
  equipements: cours.equipements.join(', '),
  ecart: String(cours.ecart),
  ecartMin: String(cours.ecartMin ?? ''),
  groupes: cours.groupes,
  intervenants: cours.intervenants,
  apres: cours.apres,
  horsSite: cours.horsSite,
  adresse: cours.adresse ?? '',
  transport: cours.transport ?? '',
})

/** The words of a refusal and the field they belong to. */
export const fauteCours = (
  { t, langue }: DemandeConnectee,
  refus: RefusCours,
): { readonly champ: string; readonly texte: string } | null => {
  switch (refus.code) {
    case 'introuvable':
    case 'interdit':
      return null
    case 'titre-vide':
      return { champ: 'intitule', texte: t('emploi.cours.faute.titre-vide') }
    case 'heures':
      return { champ: 'heures', texte: t('emploi.cours.faute.heures') }
    case 'ecart':
      return { champ: 'ecart', texte: t('emploi.cours.faute.ecart') }
    case 'ecart-min':
      return { champ: 'ecartMin', texte: t('emploi.cours.faute.ecart-min') }
    case 'bloc-publie':
      return { champ: 'decoupage', texte: t('emploi.cours.faute.bloc-publie') }
    case 'decoupage': {
      const { pourquoi } = refus
      if (pourquoi.code === 'vide')
        return { champ: 'decoupage', texte: t('emploi.cours.faute.decoupage.vide') }
      if (pourquoi.code === 'illisible')
        return {
          champ: 'decoupage',
          texte: t('emploi.cours.faute.decoupage.illisible', { texte: pourquoi.texte }),
        }
      const params = {
        somme: writeDuree(langue, pourquoi.minutes),
        ecart: writeDuree(langue, Math.abs(pourquoi.ecart)),
      }
      const key = pourquoi.ecart > 0 ? 'manque' : 'trop'
      return { champ: 'decoupage', texte: t(`emploi.cours.faute.decoupage.${key}`, params) }
    }
    case 'groupes-vides':
    case 'ordre-en-rond':
    case 'change-entre-temps':
      return { champ: '', texte: t(`emploi.cours.faute.${refus.code}`) }
  }
}

type Props = {
  readonly d: DemandeConnectee
  readonly vue: PageEmploi
  readonly cours: Cours
  readonly saisie: SaisieCours
  readonly faute: { readonly champ: string; readonly texte: string } | null
}

/** Everything that is asked of a cours, on one form. */
export const CoursForm = ({ d, vue, cours, saisie, faute }: Props) => {
  const { t } = d
  const { donnees } = vue
  const connus = [...new Set(donnees.salles.flatMap(({ equipements }) => equipements))].join(', ')
  const error = (champ: string) => faute?.champ === champ && faute.texte
  const facultatif = t('edition.facultatif')
  return (
    <form method="post" className="emploi-cours" action={`/emplois/${donnees.emploi.id}/cours/${cours.id}`}>
      <input type="hidden" name="version" value={cours.version} />
      <TextField
        name="intitule"
        label={t('emploi.cours.champ.intitule')}
        value={saisie.intitule}
        error={error('intitule')}
      />
      <TextField
        name="heures"
        inputMode="decimal"
        label={t('emploi.cours.champ.heures')}
        value={saisie.heures}
        error={error('heures')}
      />
      <TextField
        name="decoupage"
        label={t('emploi.cours.champ.decoupage')}
        help={t('emploi.cours.champ.decoupage.aide')}
        value={saisie.decoupage}
        error={error('decoupage')}
      />
      <QuiFields d={d} mots="emploi.cours.champ" vue={vue} saisie={saisie} />
      <TextField
        name="equipements"
        label={t('emploi.cours.champ.equipements')}
        help={t('emploi.cours.champ.equipements.aide', { connus: connus || '—' })}
        optional={facultatif}
        value={saisie.equipements}
      />
      <TextField
        name="ecart"
        inputMode="numeric"
        label={t('emploi.cours.champ.ecart')}
        value={saisie.ecart}
        error={error('ecart')}
      />
      <TextField
        name="ecartMin"
        inputMode="numeric"
        label={t('emploi.cours.champ.ecartMin')}
        help={t('emploi.cours.champ.ecartMin.aide')}
        optional={facultatif}
        value={saisie.ecartMin}
        error={error('ecartMin')}
      />
      <details open={saisie.apres.length > 0}>
        <summary>{t('emploi.cours.champ.apres')}</summary>
        <Cases
          nom="apres"
          titre={t('emploi.cours.champ.apres')}
          choix={donnees.cours
            .filter(({ id }) => id !== cours.id)
            .map(({ id, intitule, code }) => ({ id, nom: code ? `${intitule} (${code})` : intitule }))}
          coches={saisie.apres}
        />
      </details>
      <LieuFields d={d} mots="emploi.cours.champ" saisie={saisie} />
      <button>{t('emploi.cours.enregistrer')}</button>
    </form>
  )
}
