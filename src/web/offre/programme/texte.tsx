import { Fragment } from 'react'
import { champLabel, valeurText } from '#src/app/offre/message/champ-label.ts'
import type { PageProgramme } from '#src/app/offre/show-programme.ts'
import { type Feuille, formeAt, isConnue, listFeuilles } from '#src/domain/offre/edition/feuille.rules.ts'
import { SECTIONS } from '#src/domain/offre/edition/partie.rules.ts'
import type { DemandeConnectee } from '../../shell/route.ts'

type Props = { readonly d: DemandeConnectee; readonly programme: PageProgramme }

/** The name of an editable part. */
export const partieLabel = (d: DemandeConnectee, chemin: string): string => {
  const section = SECTIONS.find((name) => name === chemin)
  return section ? d.t(`offre.section.${section}`) : champLabel(d.t, `${chemin}.intitule`)
}

/** A fact in words; a list of plain values is a list. */
const Valeur = ({ d, feuille }: { d: DemandeConnectee; feuille: Feuille }) => {
  if (!isConnue(feuille)) return <span className="aide">{d.t('edition.inconnu')}</span>
  const { valeur, forme } = feuille
  const list = Array.isArray(valeur) ? valeur : [valeur]
  if (list.length === 1) return <>{valeurText(d.t, forme, list[0] ?? null)}</>
  return (
    <ul>
      {list.map((one) => (
        <li key={String(one)}>{valeurText(d.t, forme, one)}</li>
      ))}
    </ul>
  )
}

const Section = ({ d, programme, section }: Props & { section: (typeof SECTIONS)[number] }) => {
  const { t } = d
  const forme = formeAt(section)
  if (!forme) return null
  const feuilles = listFeuilles(forme, section, programme.programme[section])
  const connus = feuilles.filter(isConnue).length
  return (
    <details id={section}>
      <summary>
        {t(`offre.section.${section}`)}{' '}
        <span className="aide">
          {feuilles.length === 0
            ? t('offre.texte.vide')
            : t('offre.texte.compte', { connus, inconnus: feuilles.length - connus })}
        </span>
      </summary>
      {programme.modifiable && (
        <p className="actions">
          <a className="bouton second" href={`/programmes/${programme.place.id}/modifier?partie=${section}`}>
            {t('offre.texte.modifier')}
            <span className="hors-vue"> : {t(`offre.section.${section}`)}</span>
          </a>
        </p>
      )}
      <dl className="fiche-lignes">
        {feuilles.map((feuille) => (
          <Fragment key={feuille.chemin}>
            <dt>{champLabel(t, feuille.chemin)}</dt>
            <dd>
              <Valeur d={d} feuille={feuille} />
            </dd>
          </Fragment>
        ))}
      </dl>
    </details>
  )
}

/** The facts of the programme, part by part. */
export const Texte = ({ d, programme }: Props) => (
  <section className="partie-page" aria-labelledby="texte">
    <h2 id="texte">{d.t('offre.texte.titre')}</h2>
    {!programme.modifiable && <p className="aide">{d.t('offre.texte.fige')}</p>}
    {SECTIONS.map((section) => (
      <Section key={section} d={d} programme={programme} section={section} />
    ))}
  </section>
)
