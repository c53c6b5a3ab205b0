import type { PageEmploi } from '#src/app/planning/emploi/show-emploi.ts'
import { TextField } from '#src/ui/input.tsx'
import type { DemandeConnectee } from '../../../shell/route.ts'

/** Several of a list, by checkboxes. */
export const Cases = ({
  nom,
  titre,
  choix,
  coches,
}: {
  nom: string
  titre: string
  choix: readonly { readonly id: string; readonly nom: string }[]
  coches: readonly string[]
}) => (
  <fieldset className="emploi-cases">
    <legend>{titre}</legend>
    {choix.map((one) => (
      <label key={one.id}>
        <input type="checkbox" name={nom} value={one.id} defaultChecked={coches.includes(one.id)} /> {one.nom}
      </label>
    ))}
  </fieldset>
)

/** Whose words the fields are said in: those of a cours, or those of an event. */
type Mots = 'emploi.cours.champ' | 'calendrier.evenement'

type QuiProps = {
  readonly d: DemandeConnectee
  readonly mots: Mots
  readonly vue: PageEmploi
  readonly saisie: { readonly groupes: readonly string[]; readonly intervenants: readonly string[] }
}

/** Who comes: the groups and the lecturers. */
export const QuiFields = ({ d: { t }, mots, vue: { donnees }, saisie }: QuiProps) =>
  (['groupes', 'intervenants'] as const).map((nom) => (
    <Cases key={nom} nom={nom} titre={t(`${mots}.${nom}`)} choix={donnees[nom]} coches={saisie[nom]} />
  ))

type LieuProps = {
  readonly d: DemandeConnectee
  readonly mots: Mots
  readonly saisie: { readonly horsSite: boolean; readonly adresse: string; readonly transport: string }
}

/** Whether it is held elsewhere, where, and how to go there. */
export const LieuFields = ({ d: { t }, mots, saisie }: LieuProps) => (
  <>
    <p>
      <label>
        <input type="checkbox" name="horsSite" value="oui" defaultChecked={saisie.horsSite} />{' '}
        {t(`${mots}.horsSite`)}
      </label>
    </p>
    {(['adresse', 'transport'] as const).map((nom) => (
      <TextField
        key={nom}
        name={nom}
        label={t(`${mots}.${nom}`)}
        optional={t('edition.facultatif')}
        value={saisie[nom]}
      />
    ))}
  </>
)
