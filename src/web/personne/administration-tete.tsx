import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Notice } from '#src/ui/notice.tsx'
import type { DemandeConnectee } from '../shell/route.ts'

type Props = {
  readonly d: DemandeConnectee
  readonly titre: string
  /** Whether what was typed was refused: each field says why. */
  readonly refuse: boolean
}

/** The way down from the administration, the title, and whether what was sent was kept. */
export const AdministrationTete = ({ d, titre, refuse }: Props) => (
  <>
    <Breadcrumb
      label={d.t('personne.administration')}
      steps={[{ text: d.t('personne.administration'), href: '/administration' }, { text: titre }]}
    />
    <h1>{titre}</h1>
    {refuse && (
      <Notice poids="bloquant" live title={d.t('personne.refus.titre')}>
        <p>{d.t('personne.refus.fautes')}</p>
      </Notice>
    )}
  </>
)
