import { writeJour } from '#src/app/message/date-message.ts'
import { writeNombre } from '#src/app/message/nombre-message.ts'
import type { Depart } from '#src/app/planning/etudier-rythme.ts'
import type { EtatJour, JourFrise } from '#src/domain/planning/rythme/frise.rules.ts'
import { ETATS_JOUR } from '#src/domain/planning/rythme/frise.rules.ts'
import { toOrdinal, weekday } from '#src/kit/jour.ts'
import type { Demande } from '../shell/route.ts'

const PAS = 14
const COTE = 12
const MARGE = 18
const HAUT = 16
/** A year is then as wide as the page. */
const ECHELLE = 1.4

/** Each state has its own drawing as well as its colour: full, outlined, crossed, hatched, dashed, a dot. */
const carre = (x: number, y: number): string => `M${x} ${y}h${COTE}v${COTE}h-${COTE}z`
const DESSINS: Readonly<Record<EtatJour | 'demi', (x: number, y: number) => string>> = {
  cours: carre,
  demi: (x, y) => `M${x} ${y}h${COTE}l-${COTE} ${COTE}z`,
  entreprise: (x, y) => `M${x + 1} ${y + 1}h${COTE - 2}v${COTE - 2}h-${COTE - 2}z`,
  ferie: (x, y) => `M${x + 1} ${y + 1}l${COTE - 2} ${COTE - 2}m0 -${COTE - 2}l-${COTE - 2} ${COTE - 2}`,
  fermeture: (x, y) => `M${x} ${y + 6}l6 -6M${x} ${y + COTE}l${COTE} -${COTE}M${x + 6} ${y + COTE}l6 -6`,
  semaine_coupee: (x, y) => `M${x + 1} ${y + 1}h${COTE - 2}v${COTE - 2}h-${COTE - 2}z`,
  libre: (x, y) => `M${x + 5} ${y + 5}h2v2h-2z`,
}
type Trait = keyof typeof DESSINS
const TRAITS = [...ETATS_JOUR, 'demi'] as const

const traitOf = ({ etat, partie }: JourFrise): Trait =>
  etat === 'cours' && partie !== 'journee' ? 'demi' : etat

const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const

/** The rows drawn: Monday to Friday, and the weekend days that hold something. */
const lastWeekday = (frise: readonly JourFrise[]): number =>
  Math.max(5, ...frise.filter(({ prevu }) => prevu !== null).map(({ jour }) => weekday(jour)))

type Props = { readonly d: Demande; readonly depart: Depart }

export const titreDepart = (d: Demande, { premiere }: Depart): string =>
  premiere === null
    ? d.t('planning.frise.seule')
    : d.t('planning.frise.depart', { jour: writeJour(d.langue, premiere) })

const texteOf = (d: Demande, depart: Depart): string => {
  const { bilan, joursEntreprise } = depart
  const n = (valeur: number) => writeNombre(d.langue, valeur)
  return d.t('planning.frise.texte', {
    titre: titreDepart(d, depart),
    semaines: n(bilan.semaines.length),
    jours: n(bilan.jours),
    entreprise: n(joursEntreprise),
    feries: n(bilan.feries.length),
    fermes: n(bilan.fermes.length),
  })
}

/** The year, one column per week and one row per weekday; its words stand beside it. */
export const Frise = ({ d, depart }: Props) => {
  const { frise } = depart.bilan
  const premier = frise[0]
  if (!premier) return null
  const lignes = lastWeekday(frise)
  const colonneOf = ({ lundi }: JourFrise) => (toOrdinal(lundi) - toOrdinal(premier.lundi)) / 7
  const xOf = (jour: JourFrise) => MARGE + colonneOf(jour) * PAS
  const dessines = frise.filter(({ jour }) => weekday(jour) <= lignes)
  const parTrait = Map.groupBy(dessines, traitOf)
  const largeur = MARGE + (Math.max(...frise.map(colonneOf)) + 1) * PAS
  const hauteur = HAUT + lignes * PAS
  const mois = new Intl.DateTimeFormat(LOCALES[d.langue], { month: 'short', timeZone: 'UTC' })
  const lettre = new Intl.DateTimeFormat(LOCALES[d.langue], { weekday: 'narrow', timeZone: 'UTC' })
  return (
    <svg
      className="frise"
      // A drawing made here has no file an img could name.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="img"
      aria-label={texteOf(d, depart)}
      viewBox={`0 0 ${largeur} ${hauteur}`}
      width={Math.round(largeur * ECHELLE)}
      height={Math.round(hauteur * ECHELLE)}
    >
      {frise
        .filter(({ jour }) => jour.endsWith('-01'))
        .map((jour) => (
          <text key={jour.jour} x={xOf(jour)} y={HAUT - 5}>
            {mois.format(new Date(jour.jour))}
          </text>
        ))}
      {Array.from({ length: lignes }, (_, i) => i + 1).map((rang) => (
        <text key={rang} x={0} y={HAUT + rang * PAS - 4}>
          {lettre.format(new Date(Date.UTC(2024, 0, rang)))}
        </text>
      ))}
      {[...parTrait].map(([trait, jours]) => (
        <path
          key={trait}
          className={`jour-${trait}`}
          d={jours.map((jour) => DESSINS[trait](xOf(jour), HAUT + (weekday(jour.jour) - 1) * PAS)).join('')}
        />
      ))}
    </svg>
  )
}

/** What each drawing means. */
export const Legende = ({ d }: Pick<Props, 'd'>) => (
  <ul className="frise-legende" aria-label={d.t('planning.legende')}>
    {TRAITS.map((trait) => (
      <li key={trait}>
        <svg
          className="frise-cle"
          aria-hidden="true"
          viewBox={`0 0 ${COTE} ${COTE}`}
          width={COTE}
          height={COTE}
        >
          <path className={`jour-${trait}`} d={DESSINS[trait](0, 0)} />
        </svg>{' '}
        {d.t(trait === 'demi' ? 'planning.demiJour' : `planning.etat.${trait}`)}
      </li>
    ))}
  </ul>
)
