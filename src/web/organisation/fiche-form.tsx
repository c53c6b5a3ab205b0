import { CHAMPS, type Champ, type Fiche, type Sorte } from '#src/app/organisation/fiche.ts'
import { LOGO_MAX } from '#src/app/organisation/logo.ts'
import type { RefusFiche } from '#src/app/organisation/modifier-fiche.ts'
import { AreaField, ChoiceField, TextField } from '#src/ui/input.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { ConflictNotice, conflictOn, EditMarks } from '../shell/edit-form.tsx'
import type { DemandeConnectee } from '../shell/route.ts'

/** What was typed in one form of the page, and why it was refused. */
export type Echec = {
  readonly sorte: Sorte
  readonly id: string
  readonly saisie: Readonly<Record<string, string>>
  readonly refus: RefusFiche
}

const LONGS: readonly Champ[] = ['textes', 'variantes', 'acces']
const TYPES: Readonly<Partial<Record<Champ, 'email' | 'tel'>>> = { courriel: 'email', telephone: 'tel' }

const Refus = ({ d, refus }: { d: DemandeConnectee; refus: RefusFiche | undefined }) => {
  if (!refus) return null
  if (refus.code === 'conflit') return <ConflictNotice d={d} />
  const told = refus.code === 'logo_type' || refus.code === 'logo_taille' ? refus.code : 'fautes'
  return (
    <Notice poids="bloquant" live title={d.t('organisation.refus.titre')}>
      <p>{d.t(`organisation.refus.${told}`)}</p>
    </Notice>
  )
}

const Champ1 = ({
  d,
  champ,
  id,
  value,
  error,
}: {
  d: DemandeConnectee
  champ: Champ
  id: string
  value: string
  error?: string | undefined
}) => {
  const common = { name: champ, id, value, error, label: d.t(`organisation.champ.${champ}`) }
  const optional = champ === 'nom' ? undefined : d.t('personne.facultatif')
  if (champ === 'sloganLangue')
    return (
      <ChoiceField
        {...common}
        options={[
          ['fr', d.t('organisation.langue.fr')],
          ['en', d.t('organisation.langue.en')],
        ]}
      />
    )
  return LONGS.includes(champ) ? (
    <AreaField {...common} optional={optional} rows={champ === 'textes' ? 8 : 3} />
  ) : (
    <TextField {...common} optional={optional} type={TYPES[champ]} />
  )
}

type Props = {
  readonly d: DemandeConnectee
  readonly sorte: Sorte
  readonly fiche: Fiche
  readonly action: string
  readonly nom: string
  readonly echec?: Echec | undefined
}

/** The form of one card, folded away until it is wanted, open when it was refused. */
export const FicheForm = ({ d, sorte, fiche, action, nom, echec }: Props) => {
  const mine = echec?.sorte === sorte && echec.id === fiche.id ? echec : undefined
  const refus = mine?.refus
  const conflict = refus?.code === 'conflit' ? refus : undefined
  const fautes = refus?.code === 'fautes' ? refus.fautes : {}
  const shown = conflict?.wanted ?? mine?.saisie ?? fiche.valeurs
  return (
    <details open={mine !== undefined}>
      <summary>{d.t('organisation.modifier.lequel', { nom })}</summary>
      <form method="post" action={action} encType={sorte === 'marque' ? 'multipart/form-data' : undefined}>
        <Refus d={d} refus={refus} />
        <EditMarks version={conflict?.version ?? fiche.version} read={conflict?.kept ?? fiche.valeurs} />
        {CHAMPS[sorte].map((champ) => {
          const faute = fautes[champ]
          return (
            <Champ1
              key={champ}
              d={d}
              champ={champ}
              id={`${sorte}-${fiche.id.slice(-4)}-${champ}`}
              value={shown[champ] ?? ''}
              error={faute ? d.t(`organisation.faute.${faute}`) : conflictOn(d, conflict, champ)}
            />
          )
        })}
        {sorte === 'marque' && (
          <TextField
            name="logo"
            type="file"
            accept="image/png,image/jpeg,image/webp"
            label={d.t('organisation.champ.logo', { kio: LOGO_MAX / 1024 })}
            optional={d.t('personne.facultatif')}
          />
        )}
        <p className="actions">
          <button>{d.t('organisation.enregistrer')}</button>
        </p>
      </form>
    </details>
  )
}
