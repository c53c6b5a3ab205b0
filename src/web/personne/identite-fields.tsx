import type { ReactNode } from 'react'
import type { RefusPersonne } from '#src/app/personne/personne.ts'
import { TextField } from '#src/ui/input.tsx'
import type { DemandeConnectee } from '../shell/route.ts'

const IDENTITE = ['prenom', 'nom', 'courriel'] as const
type ChampIdentite = (typeof IDENTITE)[number]
export type Identite = Readonly<Record<ChampIdentite, string>>

type Props = {
  readonly d: DemandeConnectee
  readonly valeurs: Identite | undefined
  readonly fautes: Extract<RefusPersonne, { code: 'fautes' }>['fautes']
  /** What somebody else wrote there meanwhile. */
  readonly conflit?: (name: ChampIdentite) => ReactNode
}

/** Who a person is, asked the same of one that is new and of one that is known. */
export const IdentiteFields = ({ d, valeurs, fautes, conflit }: Props) =>
  IDENTITE.map((name) => {
    const faute = fautes[name]
    return (
      <TextField
        key={name}
        name={name}
        type={name === 'courriel' ? 'email' : 'text'}
        label={d.t(`personne.${name}`)}
        value={valeurs?.[name]}
        error={faute ? d.t(`personne.faute.${faute}`) : conflit?.(name)}
        autoComplete="off"
      />
    )
  })
