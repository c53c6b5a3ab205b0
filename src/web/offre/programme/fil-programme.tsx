import { Breadcrumb, type Step } from '#src/ui/breadcrumb.tsx'
import type { Demande } from '../../shell/route.ts'

type Props = {
  readonly d: Pick<Demande, 't'>
  readonly place: { readonly id: string; readonly parcoursCode: string }
  /** From the programme down to the page. */
  readonly suite: readonly Step[]
}

/** The way down to a page of a programme. */
export const FilProgramme = ({ d: { t }, place, suite }: Props) => (
  <Breadcrumb
    label={t('offre.programmes')}
    steps={[
      { text: t('offre.programmes'), href: '/programmes' },
      { text: place.parcoursCode, href: `/programmes/${place.id}` },
      ...suite,
    ]}
  />
)
