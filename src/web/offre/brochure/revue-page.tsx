import type { MessageKey } from '#src/app/message/catalogue.ts'
import type { Destination } from '#src/app/offre/brochure/destination.ts'
import type { PageBrochure } from '#src/app/offre/brochure/show-brochure.ts'
import { programmeSchema } from '#src/domain/offre/programme.schema.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Notice } from '#src/ui/notice.tsx'
import type { DemandeConnectee } from '../../shell/route.ts'
import { ChampLu, type Faute } from './champ-lu.tsx'
import { type CreationTapee, Creer } from './creer-form.tsx'

export type Etat = { readonly faute?: Faute; readonly creation?: CreationTapee }
type Props = {
  readonly d: DemandeConnectee
  readonly revue: PageBrochure
  readonly etat: Etat
  readonly destinations: readonly Destination[]
}

/** The source, each line an anchor; those that served no field are marked, in words too. */
const Source = ({ d, revue }: Pick<Props, 'd' | 'revue'>) => {
  const { lecture, brochure } = revue
  const nonLues = new Set(lecture.nonLues)
  const titres = new Set(lecture.titres.map(({ ligne }) => ligne))
  return (
    <section
      className="volet-source"
      id="source"
      aria-labelledby="source-titre"
      // It scrolls by itself on wide screens: the keyboard must reach it.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <h2 id="source-titre">{d.t('brochure.revue.source')}</h2>
      <p className="aide">{d.t('brochure.revue.sourceAide')}</p>
      <p>
        <a href={`/brochures/${brochure.id}/fichier`}>{d.t('brochure.revue.original')}</a>
      </p>
      <ol>
        {lecture.lignes.map((texte, rang) => {
          const ligne = rang + 1
          if (texte.trim() === '') return null
          const kind = nonLues.has(ligne) ? 'non-lue' : titres.has(ligne) ? 'titre' : ''
          return (
            <li key={ligne} id={`l${ligne}`} className={`ligne-source ${kind}`}>
              <span className="numero">{ligne}</span>
              <span>
                {texte.trim()}
                {kind === 'non-lue' && <span className="hors-vue"> ({d.t('brochure.revue.nonLue')})</span>}
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

const SECTIONS = Object.keys(programmeSchema.shape)
const sectionOf = (chemin: string): string => chemin.split(/[.[]/)[0] ?? ''

const Brouillon = ({ d, revue, etat }: Pick<Props, 'd' | 'revue' | 'etat'>) => {
  const champs = revue.champs.map((champ, rang) => ({ champ, rang }))
  const bySection = Map.groupBy(champs, ({ champ }) => sectionOf(champ.lu.chemin))
  return (
    <section className="volet-brouillon" id="brouillon" aria-labelledby="brouillon-titre">
      <h2 id="brouillon-titre">{d.t('brochure.revue.brouillon')}</h2>
      {SECTIONS.filter((section) => bySection.has(section)).map((section) => (
        <section key={section} aria-labelledby={`s-${section}`}>
          <h3 id={`s-${section}`}>{d.t(`offre.section.${section}` as MessageKey)}</h3>
          {bySection.get(section)?.map(({ champ, rang }) => (
            <ChampLu
              key={champ.lu.chemin}
              d={d}
              brochure={revue.brochure.id}
              champ={champ}
              rang={rang}
              revisable={revue.revisable}
              faute={etat.faute?.chemin === champ.lu.chemin ? etat.faute : undefined}
            />
          ))}
        </section>
      ))}
    </section>
  )
}

const Barre = ({ d, revue }: Pick<Props, 'd' | 'revue'>) => {
  const { t } = d
  const { compte, champs, lecture } = revue
  const vus = champs.filter(({ decision }) => decision !== null).length
  return (
    <nav className="barre-revue" id="progres" aria-label={t('brochure.revue.barre')}>
      <output>{t('brochure.revue.progres', { vus, total: champs.length })}</output>
      <progress
        max={Math.max(1, champs.length)}
        value={vus}
        aria-label={t('brochure.revue.progres', { vus, total: champs.length })}
      />
      <a href="#source">{t('brochure.revue.source')}</a>
      <a href="#brouillon">{t('brochure.revue.brouillon')}</a>
      {lecture.nonLues.length > 0 && (
        <a href="#non-lues">{t('brochure.revue.nonLues', { nombre: compte.nonLues })}</a>
      )}
      {revue.revisable && <a href="#creer">{t('brochure.revue.programme')}</a>}
    </nav>
  )
}

const NonLues = ({ d, revue }: Pick<Props, 'd' | 'revue'>) => {
  const { t } = d
  const { lecture, compte } = revue
  return (
    <section id="non-lues" aria-labelledby="non-lues-titre">
      <h2 id="non-lues-titre">{t('brochure.revue.nonLuesTitre')}</h2>
      <p>{t('brochure.revue.compte', compte)}</p>
      {lecture.nonLues.length === 0 ? (
        <p>{t('brochure.revue.toutLu')}</p>
      ) : (
        <ul>
          {lecture.nonLues.map((ligne) => (
            <li key={ligne}>
              <a href={`#l${ligne}`} data-lignes={ligne}>
                {t('brochure.revue.ligne', { ligne })}
              </a>{' '}
              : {lecture.lignes[ligne - 1]?.trim()}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const Surs = ({ d, revue }: Pick<Props, 'd' | 'revue'>) => {
  const nombre = revue.champs.filter(
    ({ lu, decision }) => decision === null && lu.confiance === 'haute',
  ).length
  if (nombre === 0 || !revue.revisable) return null
  return (
    <form method="post" action={`/brochures/${revue.brochure.id}/surs`}>
      <p className="aide" id="surs-aide">
        {d.t('brochure.surs.aide')}
      </p>
      <button className="second" aria-describedby="surs-aide">
        {d.t('brochure.surs', { nombre })}
      </button>
    </form>
  )
}

/** Source and draft side by side; what was read, what was not, and what is said of each. */
export const RevuePage = (props: Props) => {
  const { d, revue } = props
  const { t } = d
  const { brochure } = revue
  return (
    <>
      <Breadcrumb
        label={t('offre.programmes')}
        steps={[
          { text: t('offre.programmes'), href: '/programmes' },
          { text: t('brochure.liste'), href: '/brochures' },
          { text: brochure.nom },
        ]}
      />
      <h1>{t('brochure.revue.titre', { nom: brochure.nom })}</h1>
      {brochure.millesime && (
        <Notice title={t('brochure.dejaCree')}>
          <p>
            <a href={`/programmes/${brochure.millesime}`}>{t('brochure.voirProgramme')}</a>
          </p>
        </Notice>
      )}
      <Barre d={d} revue={revue} />
      <p>{t('brochure.revue.compte', revue.compte)}</p>
      <Surs d={d} revue={revue} />
      <div className="deux-volets">
        <Source d={d} revue={revue} />
        <Brouillon {...props} />
      </div>
      <NonLues d={d} revue={revue} />
      {revue.revisable && <Creer {...props} tapee={props.etat.creation} />}
    </>
  )
}
