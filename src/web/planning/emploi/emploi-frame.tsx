import type { ReactNode } from 'react'
import type { Edition, Emploi } from '#src/domain/planning/emploi/emploi.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import type { DemandeConnectee } from '../../shell/route.ts'

export const PAGES = [
  'cours',
  'semaine',
  'annee',
  'calendrier',
  'ressources',
  'importances',
  'calcul',
  'non-places',
  'qualite',
  'versions',
] as const
type Page = (typeof PAGES)[number]

type Props = {
  readonly d: DemandeConnectee
  readonly emploi: Emploi
  readonly ici: Page
  /** Kept from page to page where one was asked for. */
  readonly edition?: Edition | null
  /** A page below this one. */
  readonly sous?: string
  readonly children: ReactNode
}

/** The address of a page of a timetable. */
export const hrefEmploi = (id: string, page: Page, edition?: string | null): string =>
  `/emplois/${id}${page === 'cours' ? '' : `/${page}`}${edition ? `?edition=${edition}` : ''}`

type PagesProps = {
  readonly d: DemandeConnectee
  readonly emploi: string
  /** null: a page below one of these. */
  readonly ici: Page | null
  readonly edition: string | null
  /** A page of the same subject, where one keeps it. */
  readonly hrefs?: Readonly<Partial<Record<Page, string>>>
}

/** The way from one page of a timetable to the others. */
export const PagesEmploi = ({ d, emploi, ici, edition, hrefs = {} }: PagesProps) => (
  <nav className="emploi-pages" aria-label={d.t('emploi.menu')}>
    <ul>
      {PAGES.map((page) => (
        <li key={page}>
          <a
            href={hrefs[page] ?? hrefEmploi(emploi, page, edition)}
            aria-current={page === ici ? 'page' : undefined}
          >
            {d.t(`emploi.page.${page}`)}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

/** What the pages of a timetable have in common: where one is, its name, the way to the others. */
export const EmploiFrame = ({ d, emploi, ici, edition, sous, children }: Props) => {
  const { t } = d
  const here = t(`emploi.page.${ici}`)
  return (
    <>
      <Breadcrumb
        label={t('emploi.titre')}
        steps={[
          { text: t('emploi.titre'), href: '/emplois' },
          { text: emploi.intitule, ...(ici === 'cours' && !sous ? {} : { href: `/emplois/${emploi.id}` }) },
          ...(sous ? [{ text: sous }] : ici === 'cours' ? [] : [{ text: here }]),
        ]}
      />
      <h1>{sous ?? (ici === 'cours' ? emploi.intitule : `${here} · ${emploi.intitule}`)}</h1>
      <PagesEmploi d={d} emploi={emploi.id} ici={sous ? null : ici} edition={edition?.id ?? null} />
      {children}
    </>
  )
}
