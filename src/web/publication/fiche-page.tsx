import type { Translate } from '#src/app/message/catalogue.ts'
import { writeJour } from '#src/app/message/date-message.ts'
import type { Langue } from '#src/app/message/langue.ts'
import { editionAvant } from '#src/app/publication/show-changements.ts'
import type { Edition, Publication } from '#src/app/publication/show-publication.ts'
import type { FicheDocument, SectionFiche } from '#src/formats/fiche-pdf/fiche-document.ts'
import { jourOf } from '#src/kit/jour.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Bloc, Faits } from './fiche-blocs.tsx'
import { hrefOf, readFiltres } from './filtres.ts'

type Props = {
  readonly t: Translate
  readonly langue: Langue
  readonly publication: Publication
  readonly fiche: FicheDocument
}

/** The address of a fiche, of one of its editions, and of their PDF. */
export const ficheHref = (adresse: string, numero?: number): string =>
  numero === undefined ? `/formations/${adresse}` : `/formations/${adresse}/versions/${numero}`

const dayOf = (instant: string): string => jourOf(new Date(instant))

const Chemin = ({ t, publication, fiche }: Props) => {
  const { mention } = publication.programme.diplome
  return (
    <Breadcrumb
      label={t('fiche.chemin')}
      steps={fiche.chemin.map((text) =>
        mention && text === `mention ${mention}`
          ? { text, href: hrefOf({ ...readFiltres(() => undefined), mention }) }
          : { text },
      )}
    />
  )
}

/** Each mark by its picture, or in letters; the words that replace it are read out. */
const Marques = ({ t, marques }: { t: Translate; marques: FicheDocument['marques'] }) =>
  marques.length > 0 && (
    <ul className="marques" aria-label={t('fiche.marques')}>
      {marques.map(({ nom, texte, image }) => (
        <li key={`${nom}${image}`}>
          {image ? (
            <img className="logo" src={`/organisation/logos/${image}`} alt={texte} />
          ) : (
            <>
              <span className="marque-mot" aria-hidden="true">
                {nom}
              </span>
              <span className="lu">{texte}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  )

/** The day this text was published, and what it changed of the one before. */
const MiseAJour = ({ t, langue, publication }: Props) => {
  const { adresse, numero, publieeLe, editions } = publication
  const date = writeJour(langue, dayOf(publieeLe))
  if (!editionAvant(publication, editions)) return null
  return (
    <p className="discret">
      {t('fiche.miseAJour', { date })}{' '}
      <a href={`${ficheHref(adresse, numero)}/changements`}>{t('fiche.changements')}</a>
    </p>
  )
}

const Entete = (props: Props & { pdf: string; lang: string | undefined }) => {
  const { t, fiche, publication, pdf, lang } = props
  const { composante } = publication.programme
  return (
    <header className="fiche-entete">
      <Chemin {...props} />
      <Marques t={t} marques={fiche.marques} />
      <p className="surtitre" lang={lang}>
        {[fiche.code, composante.nom].filter(Boolean).join(' · ')}
      </p>
      <h1 lang={lang}>{fiche.titre}</h1>
      {fiche.diplome && (
        <p className="chapeau" lang={lang}>
          {fiche.diplome}
        </p>
      )}
      {fiche.visee && (
        <p className="visee" lang={lang}>
          {fiche.visee}
        </p>
      )}
      <ul className="badges">
        {fiche.badges.map((badge) => (
          <li key={badge} className="badge">
            {badge}
          </li>
        ))}
      </ul>
      <MiseAJour {...props} />
      <p className="actions ecran">
        <a className="bouton second" href={pdf}>
          {t('fiche.pdf')}
        </a>
        {publication.remplaceeLe === null && (
          <a className="bouton second" href={`${ficheHref(publication.adresse)}/depliant.pdf`}>
            {t('fiche.depliant')}
          </a>
        )}
        <a className="bouton second" href={`${ficheHref(publication.adresse)}/insertion`}>
          {t('insertion.publique.lien')}
        </a>
        <a className="bouton second" href={`${ficheHref(publication.adresse)}/employeurs`}>
          {t('employeurs.lien')}
        </a>
        <a className="bouton second" href={`${ficheHref(publication.adresse)}/ecrire`}>
          {t('ecrire.lien')}
        </a>
      </p>
    </header>
  )
}

const Sommaire = ({ t, sections }: { t: Translate; sections: readonly SectionFiche[] }) => (
  <nav className="sommaire" aria-label={t('fiche.sommaire')}>
    <ol>
      {sections.map(({ id, titre }) => (
        <li key={id}>
          <a href={`#${id}`}>{titre}</a>
        </li>
      ))}
    </ol>
  </nav>
)

const Ancienne = ({ t, langue, publication }: Props) => {
  const { remplaceeLe, adresse } = publication
  if (!remplaceeLe) return null
  return (
    <Notice poids="avertissement" title={t('fiche.ancienne.titre')}>
      <p>
        {t('fiche.ancienne.texte', { date: writeJour(langue, dayOf(remplaceeLe)) })}{' '}
        <a href={ficheHref(adresse)}>{t('fiche.ancienne.lien')}</a>
      </p>
    </Notice>
  )
}

const EditionLigne = ({ t, langue, publication, edition }: Props & { edition: Edition }) => {
  const { numero, publieeLe, remplaceeLe } = edition
  const text = t(remplaceeLe ? 'fiche.edition' : 'fiche.editionCourante', { numero })
  return (
    <li aria-current={numero === publication.numero ? 'page' : undefined}>
      <time dateTime={dayOf(publieeLe)}>{writeJour(langue, dayOf(publieeLe))}</time>
      <a href={ficheHref(publication.adresse, remplaceeLe ? numero : undefined)}>{text}</a>
      {editionAvant(edition, publication.editions) && (
        <>
          {' '}
          <a href={`${ficheHref(publication.adresse, numero)}/changements`}>
            {t('fiche.changements.edition', { numero })}
          </a>
        </>
      )}
    </li>
  )
}

const Pied = (props: Props) => {
  const { t, fiche, publication, langue } = props
  return (
    <footer className="fiche-pied">
      <h2 id="editions">{t('fiche.editions')}</h2>
      <ol className="chronologie">
        {publication.editions.map((edition) => (
          <EditionLigne key={edition.numero} {...props} edition={edition} />
        ))}
      </ol>
      <p className="discret">{fiche.pied.join(' ')}</p>
      {fiche.slogans.length > 0 && (
        <p className="slogans">
          {fiche.slogans.map(({ texte, langue: lang }) => (
            <span key={texte} lang={lang === langue ? undefined : lang}>
              {texte}
            </span>
          ))}
        </p>
      )}
    </footer>
  )
}

/** The public page of a programme: who it is, its facts, then section after section in reading order. */
export const FichePage = (props: Props) => {
  const { t, langue, fiche, publication } = props
  const lang = langue === 'fr' ? undefined : 'fr'
  const pdf = `${ficheHref(publication.adresse, publication.remplaceeLe ? publication.numero : undefined)}.pdf`
  return (
    <>
      <Ancienne {...props} />
      <Entete {...props} pdf={pdf} lang={lang} />
      <Faits items={fiche.clefs} lang={lang} className="faits" />
      <div className="fiche-corps">
        <Sommaire t={t} sections={fiche.sections} />
        <div className="corps">
          {fiche.sections.map(({ id, titre, blocs }) => (
            <section key={id} aria-labelledby={id}>
              <h2 id={id}>{titre}</h2>
              {blocs.map((bloc, i) => (
                <Bloc key={i} bloc={bloc} lang={lang} id={`${id}-${i}`} />
              ))}
            </section>
          ))}
          <Pied {...props} />
        </div>
      </div>
    </>
  )
}
