import type { Essai, PageExports, TexteExport, ValeursDonnees } from '#src/app/echange/show-exports.ts'
import { CODES_PROFIL } from '#src/formats/profil/profil.ts'
import { FilProgramme } from '../offre/programme/fil-programme.tsx'
import type { DemandeConnectee } from '../shell/route.ts'
import { Manques } from './manques.tsx'
import { Pret } from './rapport.tsx'

type Props = { readonly d: DemandeConnectee; readonly exports: PageExports }

const sourceText = (d: DemandeConnectee, { source, numero, statut }: TexteExport): string =>
  d.t(`echange.source.${source}`, { numero, statut: d.t(`offre.statut.${statut}`) })

/** One card per format, each with what it is for. */
export const Cartes = ({ d, exports: { place } }: Props) => (
  <>
    <FilProgramme d={d} place={place} suite={[{ text: d.t('echange.titre') }]} />
    <h1>
      {d.t('echange.titre')} · {place.parcoursCode}
    </h1>
    <p>{d.t('echange.intro')}</p>
    <ul className="grille">
      {CODES_PROFIL.map((code) => (
        <li key={code} className="carte">
          <h2>{d.t(`echange.profil.${code}`)}</h2>
          <p>{d.t(`echange.usage.${code}`)}</p>
          <p>
            <a href={`/programmes/${place.id}/echanges?profil=${code}`}>
              {d.t('echange.choisir')}
              <span className="hors-vue"> : {d.t(`echange.profil.${code}`)}</span>
            </a>
          </p>
        </li>
      ))}
    </ul>
  </>
)

const Texte = ({ d, essai }: { d: DemandeConnectee; essai: Essai }) => {
  const { page, texte, profil } = essai
  return (
    <>
      <p>
        {d.t('echange.texte')} : <strong>{sourceText(d, texte)}</strong>
        {texte.source !== 'publiee' && <> {d.t('echange.source.nonPublique')}</>}
      </p>
      {page.textes
        .filter(({ source }) => source !== texte.source)
        .map((autre) => (
          <p key={autre.source}>
            <a href={`/programmes/${page.place.id}/echanges?profil=${profil}&source=${autre.source}`}>
              {d.t('echange.source.changer', { texte: sourceText(d, autre) })}
            </a>
          </p>
        ))}
    </>
  )
}

/** One format: which text goes out, what it lacks or what becomes of it. */
export const EssaiPage = ({
  d,
  essai,
  donnees,
}: {
  d: DemandeConnectee
  essai: Essai
  donnees: ValeursDonnees
}) => {
  const { place } = essai.page
  const nom = d.t(`echange.profil.${essai.profil}`)
  return (
    <>
      <FilProgramme
        d={d}
        place={place}
        suite={[{ text: d.t('echange.titre'), href: `/programmes/${place.id}/echanges` }, { text: nom }]}
      />
      <h1>
        {nom} · {place.parcoursCode}
      </h1>
      <p>{d.t(`echange.usage.${essai.profil}`)}</p>
      <Texte d={d} essai={essai} />
      {essai.issue.ok ? (
        <Pret d={d} essai={essai} donnees={donnees} rapport={essai.issue.value.rapport} />
      ) : (
        <Manques d={d} essai={essai} donnees={donnees} manques={essai.issue.refus.manques} />
      )}
      <p>
        <a href={`/programmes/${place.id}/echanges`}>{d.t('echange.retour')}</a>
      </p>
    </>
  )
}
