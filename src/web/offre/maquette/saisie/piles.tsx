import type { Sens, Sommet } from '#src/app/offre/maquette/annuler-operation.ts'
import { acteLabel } from '#src/app/offre/message/acte-label.ts'
import type { DemandeConnectee } from '../../../shell/route.ts'

const RACCOURCI = { annuler: 'Control+Z', retablir: 'Control+Shift+Z' } as const

type Props = {
  readonly d: DemandeConnectee
  readonly piles: Readonly<Record<Sens, Sommet | null>>
  readonly action: string
}

const Bouton = ({ d, piles, action, sens }: Props & { sens: Sens }) => {
  const sommet = piles[sens]
  return (
    sommet && (
      <form method="post" action={`${action}/${sens}`}>
        <button
          id={`pile-${sens}`}
          className="second"
          name="ligne"
          value={sommet.ligne}
          aria-keyshortcuts={RACCOURCI[sens]}
        >
          {d.t(`maquette.${sens}`, { acte: acteLabel(d.t, sommet.trace) })}
        </button>
      </form>
    )
  )
}

/** The next act to take back and the next to do again, each named. */
export const Piles = (props: Props) => (
  <section id="piles" className="piles" aria-label={props.d.t('maquette.piles')}>
    <Bouton {...props} sens="annuler" />
    <Bouton {...props} sens="retablir" />
  </section>
)
