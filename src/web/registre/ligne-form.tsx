import type { MessageKey } from '#src/app/message/catalogue.ts'
import type { Inscription } from '#src/app/registre/show-registres.ts'
import { champsDe } from '#src/app/registre/tabulate-registre.ts'
import type { RefusLigne } from '#src/app/registre/tenir-registre.ts'
import type { ChampRegistre, NomRegistre } from '#src/domain/offre/registre/registre.ts'
import { AreaField, ChoiceField, TextField } from '#src/ui/input.tsx'
import { Notice } from '#src/ui/notice.tsx'
import type { DemandeConnectee } from '../shell/route.ts'

/** What was typed in one form of the page, and why it was refused. */
export type EchecInscription = {
  readonly registre: NomRegistre
  readonly ligne: string | null
  readonly saisie: Readonly<Record<string, string>>
  readonly refus: RefusLigne
}

const toText = (valeur: Inscription['contenu'][string] | undefined): string =>
  typeof valeur === 'object' ? (valeur ?? []).join('\n') : String(valeur ?? '')

const Champ = ({
  d,
  nom,
  champ,
  id,
  value,
  error,
}: {
  d: DemandeConnectee
  nom: string
  champ: ChampRegistre
  id: string
  value: string
  error: string | undefined
}) => {
  const optional = champ.exige ? undefined : d.t('personne.facultatif')
  const common = { name: nom, id, value, error, optional, label: d.t(`registre.champ.${nom}` as MessageKey) }
  if (champ.genre === 'choix')
    return (
      <ChoiceField
        {...common}
        none={d.t('personne.role.choisir')}
        options={(champ.options ?? []).map((one) => [one, d.t(`registre.choix.${one}` as MessageKey)])}
      />
    )
  if (champ.genre === 'lignes') return <AreaField {...common} />
  if (champ.genre === 'image')
    return <TextField {...common} type="file" accept="image/png,image/jpeg,image/webp" />
  return (
    <TextField
      {...common}
      type={champ.genre === 'jour' ? 'date' : undefined}
      inputMode={champ.genre === 'entier' ? 'numeric' : undefined}
    />
  )
}

type Props = {
  readonly d: DemandeConnectee
  readonly action: string
  readonly registre: NomRegistre
  /** The line being changed; a new one otherwise. */
  readonly ligne: Inscription | undefined
  readonly echec: EchecInscription | undefined
}

/** The form of one line, folded away until it is wanted. */
export const LigneForm = ({ d, action, registre, ligne, echec }: Props) => {
  const refus = echec?.refus
  const fautes = refus?.code === 'fautes' ? refus.fautes : {}
  const nom = d.t(`registre.${registre}`)
  const champs = champsDe(registre)
  return (
    <details open={ligne !== undefined || echec !== undefined}>
      <summary>{d.t(ligne ? 'registre.modifier.quoi' : 'registre.ajouter', { registre: nom })}</summary>
      <form
        method="post"
        action={action}
        encType={champs.some(({ champ }) => champ.genre === 'image') ? 'multipart/form-data' : undefined}
      >
        {refus && (
          <Notice poids="bloquant" live title={d.t('registre.refus.titre')}>
            <p>{d.t(`registre.refus.${refus.code}`)}</p>
          </Notice>
        )}
        {ligne && (
          <>
            <input type="hidden" name="ligne" value={ligne.id} />
            <input type="hidden" name="version" value={ligne.version} />
          </>
        )}
        {champs.map(({ nom: field, champ }) => {
          const faute = fautes[field]
          return (
            <Champ
              key={field}
              d={d}
              nom={field}
              champ={champ}
              id={`${registre}-${field}`}
              value={echec?.saisie[field] ?? toText(ligne?.contenu[field])}
              error={faute && d.t(`registre.faute.${faute}`)}
            />
          )
        })}
        <p className="actions">
          <button>{d.t('registre.enregistrer')}</button>
        </p>
      </form>
    </details>
  )
}
