import type { ValeurDemandee } from '#src/app/echange/asked-value.ts'
import type { ValeursDonnees } from '#src/app/echange/show-exports.ts'
import { elementLabel } from '#src/app/echange/tabulate-rapport.ts'
import { ChoiceField, TextField } from '#src/ui/input.tsx'
import type { Demande } from '../shell/route.ts'

/** Elements of which 0 and 1 are no and yes. */
const OUI_NON = ['certifiante', 'niveau-entree-obligatoire', 'prise-en-charge-frais-possible']

/** A code in words where the house knows what it means, as a bare code elsewhere: a meaning is never guessed. */
const codeText = (d: Demande, element: string, code: string): string => {
  if (OUI_NON.includes(element)) return d.t(code === '1' ? 'echange.code.oui' : 'echange.code.non', { code })
  if (element === 'modalites-entrees-sorties')
    return d.t(code === '0' ? 'echange.code.datesFixes' : 'echange.code.permanentes', { code })
  if (element === 'code-niveau-entree' && Number(code) > 10)
    return d.t('echange.code.niveau', { niveau: Number(code) - 10, code })
  return d.t('echange.code.code', { code })
}

export const champOf = (cle: string): string => `valeur:${cle}`
export const idOfValeur = (cle: string): string => `v-${cle.replace(/[^a-zA-Z0-9]+/g, '-')}`

type Props = {
  readonly d: Demande
  readonly demandee: ValeurDemandee
  readonly donnees: ValeursDonnees
  readonly erreur?: string | undefined
  readonly facultatif?: boolean
}

/** The question for one value of this export only. */
export const ValeurChamp = ({ d, demandee: { cle, forme }, donnees, erreur, facultatif }: Props) => {
  const common = {
    name: champOf(cle),
    id: idOfValeur(cle),
    label: elementLabel(d.t, cle),
    error: erreur,
    value: donnees[cle] ?? '',
    optional: facultatif ? d.t('edition.facultatif') : undefined,
  }
  const element = cle.split('/').at(-1) ?? ''
  if (forme.genre === 'choix') {
    const options = forme.codes.map((code) => [code, codeText(d, element, code)] as const)
    const isBare = options.some(([code, text]) => text === d.t('echange.code.code', { code }))
    return (
      <ChoiceField
        {...common}
        none={d.t('echange.code.choisir')}
        help={isBare ? d.t('echange.code.aide') : undefined}
        options={options}
      />
    )
  }
  if (forme.genre === 'date') return <TextField {...common} type="date" />
  return <TextField {...common} maxLength={forme.max} />
}
